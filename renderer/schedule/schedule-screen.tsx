import { Copy, FileDown, PanelRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { sureWithTargetText } from '../../shared/words/forecast-text.ts';
import { useAction } from '../actions/hooks.ts';
import { PromiseNote } from '../actions/promise-note.tsx';
import { useForecast } from '../plan/forecasts.ts';
import { useDerived } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useViewStore } from '../view/hooks.ts';
import { ExportPane } from './export-pane.tsx';
import { PrintHeading } from './print-heading.tsx';
import styles from './schedule-screen.module.css';
import { StoppableWeeks } from './stoppable-weeks.tsx';
import { WaitingLists } from './waiting-lists.tsx';

/** The weekly delivery schedule as a page to read, and beside it the text that is handed out. */
export function ScheduleScreen() {
  const derived = useDerived((all) => all);
  const forecast = useForecast();
  const known = forecast.state === 'known' ? forecast.known : null;
  const [isPaneOpen, setPaneOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);

  function closePane(): void {
    // The button comes back with the next picture, and takes the focus then.
    flushSync(() => setPaneOpen(false));
    toggle.current?.focus();
  }

  return (
    <div className={styles.screen}>
      <section className={styles.document} aria-label="Schedule">
        <h1 className={classNames('visually-hidden', styles.name)}>Schedule</h1>
        <PrintHeading derived={derived} forecast={known} />
        <div className={classNames(styles.toggle, isPaneOpen && styles.isPaneOpen)}>
          <HandOut />
          <Button
            ref={toggle}
            size="small"
            icon={<PanelRight size={15} aria-hidden />}
            aria-expanded={isPaneOpen}
            onClick={() => setPaneOpen(true)}
          >
            Export
          </Button>
        </div>
        <p className={styles.outlook}>
          {known !== null && sureWithTargetText(known, derived.plan.goal.target, derived.today)}
        </p>
        <PromiseNote forecast={known} className={styles.promise} />
        {derived.schedule.placements.size === 0 ? (
          <Empty />
        ) : (
          <StoppableWeeks key={derived.plan.id} derived={derived} />
        )}
        <WaitingLists derived={derived} />
      </section>
      <ExportPane derived={derived} isOpen={isPaneOpen} onClose={closePane} />
    </div>
  );
}

/** In a narrow window the pane with the text is closed at first, and what most people want of it stands here. */
function HandOut() {
  const copy = useAction('copy-weekly');
  const save = useAction('save-weekly');
  return (
    <>
      <Button size="small" look="primary" icon={<Copy size={15} aria-hidden />} onClick={copy.perform}>
        Copy Markdown
      </Button>
      <Button size="small" icon={<FileDown size={15} aria-hidden />} onClick={save.perform}>
        Save Markdown…
      </Button>
    </>
  );
}

function Empty() {
  const viewStore = useViewStore();
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>Nothing is delivered on any day yet</h2>
      <p className={styles.emptyText}>
        As soon as a slice takes at most one day it gets a delivery day, and stands here with whom it is for.
      </p>
      <Button look="primary" data-entry="" onClick={() => viewStore.show('slice')}>
        Go to Slice
      </Button>
    </div>
  );
}
