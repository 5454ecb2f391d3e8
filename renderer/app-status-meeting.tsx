import { gateState, isGateRisk } from '../shared/plan/gate-state.ts';
import { contactSilence } from '../shared/plan/last-contact.ts';
import { daysAgoText, silenceText } from '../shared/words/contact-text.ts';
import { dataAccessBrief, promiseText } from '../shared/words/gate-text.ts';
import { useAction } from './actions/hooks.ts';
import styles from './app-status.module.css';
import { useDerived, usePlan, useToday } from './plan/hooks.ts';
import { classNames } from './ui/class-names.ts';
import { Dot } from './ui/dot.tsx';
import { useViewStore } from './view/hooks.ts';

/** Beside the days that are promised: that there is no access to the data, as the way to the question. */
export function DataAccessFigure() {
  const viewStore = useViewStore();
  const sentence = useDerived((derived) => promiseText(derived));
  const brief = useDerived(({ plan, today }) => dataAccessBrief(plan, today));
  const isRisk = useDerived(({ plan, today }) => isGateRisk(gateState(plan.gate.data, today)));
  if (sentence === null || brief === null) return null;
  return (
    <button
      type="button"
      className={classNames(styles.figure, styles.findings, styles.access, isRisk ? styles.risk : styles.watch)}
      title={sentence}
      onClick={() => viewStore.openPanel({ kind: 'gate', question: 'data' })}
    >
      <Dot tone={isRisk ? 'risk' : 'watch'} /> {brief}
    </button>
  );
}

/** When anybody last spoke with a user: it ages, and leads to where the next conversation is logged. */
export function ContactClock() {
  const { shortcut, perform } = useAction('log-contact');
  const today = useToday();
  const plan = usePlan((known) => known);
  const { last, level } = contactSilence(plan, today);
  const sentence = silenceText({ last });
  return (
    <button
      type="button"
      className={classNames(
        styles.figure,
        styles.findings,
        level === 'error' && styles.risk,
        level === 'warning' && styles.watch,
      )}
      title={`${sentence}. Log a conversation`}
      aria-keyshortcuts={shortcut}
      onClick={perform}
    >
      User contact: <strong>{last === null ? 'never' : daysAgoText(last.daysAgo)}</strong>
    </button>
  );
}
