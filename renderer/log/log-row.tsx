import { CalendarClock, Copy, Flag, MessageCircle, MessageSquarePlus, Presentation } from 'lucide-react';
import type { LogEntry, LogKind } from '../../shared/meeting/log.ts';
import { countText } from '../../shared/words/en.ts';
import { LOG_KIND_NAMES, type LogText } from '../../shared/words/log-text.ts';
import { copyMinutes } from '../actions/copy-minutes.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useViewStore } from '../view/hooks.ts';
import type { Panel } from '../view/view-state.ts';
import styles from './log-row.module.css';
import { shownLines } from './log-search.ts';

const ICONS: { readonly [Kind in LogKind]: typeof Flag } = {
  review: Presentation,
  request: MessageSquarePlus,
  contact: MessageCircle,
  baseline: Flag,
  forecast: CalendarClock,
};

type LogRowProps = { entry: LogEntry; text: LogText; search: string };

/** One thing that happened; it leads to where it is looked at and corrected. */
export function LogRow({ entry, text, search }: LogRowProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const Icon = ICONS[entry.kind];
  const lines = shownLines(text.lines, search);
  const more = text.lines.length - lines.length;
  return (
    <li className={styles.row}>
      <Icon size={16} className={styles.icon} aria-hidden />
      <button
        type="button"
        className={styles.entry}
        data-entry={entry.id}
        onClick={() => viewStore.openPanel(panelOf(entry))}
      >
        <span className={styles.kind}>{LOG_KIND_NAMES[entry.kind].one}</span>
        <b className={styles.title} dir="auto">
          {text.title}
        </b>
        <span className={styles.facts}>{text.facts}</span>
        {lines.length > 0 && (
          <span className={styles.lines} dir="auto">
            {lines.join('\n')}
          </span>
        )}
        {more > 0 && <span className={styles.facts}>and {countText(more, 'more line')}</span>}
      </button>
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

/** Where it can be looked at and changed. */
function panelOf(entry: LogEntry): Panel {
  switch (entry.kind) {
    case 'request':
      return { kind: 'requests', requestId: entry.id };
    case 'contact':
      return { kind: 'contacts', contactId: entry.id };
    case 'baseline':
      return { kind: 'baselines', baselineId: entry.id };
    case 'forecast':
      return { kind: 'forecast' };
    case 'review':
      return { kind: 'review', reviewId: entry.id };
  }
}
