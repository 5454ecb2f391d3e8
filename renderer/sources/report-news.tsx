import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { WarningSign } from '../ui/warning-sign.tsx';
import type { ReportNotice, ReportPlace } from './report-desk.ts';
import styles from './report-news.module.css';
import { useReportDesk } from './use-report-desk.ts';

type FocusAfter = () => HTMLElement | null;
type ReportNewsProps = {
  at: ReportPlace;
  /** What has the focus when it was on a button here and the button is gone. */
  focusAfter: FocusAfter;
};

/** What is going on with the report that was given to a place, or why it was not taken. It comes into sight by itself. */
export function ReportNews({ at, focusAfter }: ReportNewsProps) {
  const desk = useReportDesk();
  const { readings, notices } = useStore(desk);
  const reading = readings.get(at);
  const own = notices.filter((notice) => notice.at === at);
  return (
    <>
      {reading !== undefined && (
        <ReadingLine key={reading} name={reading} onCancel={() => desk.cancel(at)} focusAfter={focusAfter} />
      )}
      {own.map((notice) => (
        <Notice key={notice.text} notice={notice} onClose={() => desk.close(notice)} focusAfter={focusAfter} />
      ))}
    </>
  );
}

/** That a file is being read, and the way to stop it. */
function ReadingLine({ name, onCancel, focusAfter }: { name: string; onCancel: () => void; focusAfter: FocusAfter }) {
  const line = useInSight(focusAfter);
  return (
    <div ref={line} className={styles.reading}>
      <span>Reading {name}…</span>
      <Button size="small" look="quiet" aria-label={`Stop reading ${name}`} onClick={onCancel}>
        Stop
      </Button>
    </div>
  );
}

type NoticeProps = { notice: ReportNotice; onClose: () => void; focusAfter: FocusAfter };

function Notice({ notice: { text, offer }, onClose, focusAfter }: NoticeProps) {
  const line = useInSight(focusAfter);
  return (
    <div ref={line} className={styles.notice}>
      <span className={styles.sign}>
        <WarningSign />
      </span>
      <span>{text}</span>
      {offer !== null && (
        <Button
          size="small"
          className={styles.offer}
          onClick={() => {
            onClose();
            offer.onSelect();
          }}
        >
          {offer.label}
        </Button>
      )}
    </div>
  );
}

/** A line that is scrolled into sight when it comes, and that leaves the focus to something else when it goes with it. */
function useInSight(focusAfter: FocusAfter): RefObject<HTMLDivElement | null> {
  const line = useRef<HTMLDivElement>(null);
  const moveOn = useEffectEvent(() => focusSteadily(focusAfter));
  useLayoutEffect(() => {
    const element = line.current;
    element?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (element?.contains(document.activeElement) === true) moveOn();
    };
  }, []);
  return line;
}
