import { CalendarClock, Copy, Flag, MessageCircle, MessageSquarePlus, Presentation } from 'lucide-react';
import type { LogEntry, LogKind } from '../../shared/meeting/log.ts';
import { LOG_KIND_NAMES, type LogText } from '../../shared/words/log-text.ts';
import { copyMinutes } from '../actions/copy-minutes.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useViewStore } from '../view/hooks.ts';
import type { Panel } from '../view/view-state.ts';
import styles from './log-row.module.css';

const ICONS: { readonly [Kind in LogKind]: typeof Flag } = {
  review: Presentation,
  request: MessageSquarePlus,
  contact: MessageCircle,
  baseline: Flag,
  forecast: CalendarClock,
};

/** One thing that happened; it leads to where it is changed, and a review to its minutes. */
export function LogRow({ entry, text }: { entry: LogEntry; text: LogText }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const Icon = ICONS[entry.kind];
  const panel = panelOf(entry);
  const inside = (
    <>
      <span className={styles.kind}>{LOG_KIND_NAMES[entry.kind].one}</span>
      <b className={styles.title} dir="auto">
        {text.title}
      </b>
      <span className={styles.facts}>{text.facts}</span>
      {text.lines.length > 0 && (
        <span className={styles.lines} dir="auto">
          {text.lines.join('\n')}
        </span>
      )}
    </>
  );
  return (
    <li className={styles.row}>
      <Icon size={16} className={styles.icon} aria-hidden />
      {panel === null ? (
        <div className={styles.entry}>{inside}</div>
      ) : (
        <button type="button" className={styles.entry} data-entry={entry.id} onClick={() => viewStore.openPanel(panel)}>
          {inside}
        </button>
      )}
      {entry.kind === 'review' && (
        <IconButton
          label={`Copy the minutes: ${text.title}`}
          size="small"
          icon={<Copy size={15} aria-hidden />}
          onClick={() => void copyMinutes({ planStore, viewStore }, entry.id)}
        />
      )}
    </li>
  );
}

/** Where it can be looked at and changed; a review has its minutes instead. */
function panelOf(entry: LogEntry): Panel | null {
  switch (entry.kind) {
    case 'request':
      return { kind: 'requests', requestId: entry.id };
    case 'contact':
      return { kind: 'contacts' };
    case 'baseline':
      return { kind: 'baselines' };
    case 'forecast':
      return { kind: 'forecast' };
    case 'review':
      return null;
  }
}
