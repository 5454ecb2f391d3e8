import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { noticedText } from '../../shared/words/noticed-text.ts';
import { useJudged, usePlanStore } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { WarningSign } from '../ui/warning-sign.tsx';
import { type FindingTone, findingTone, toneOf } from '../view/finding-tone.ts';
import { useViewStore } from '../view/hooks.ts';
import { showFindingsOf } from './finding-actions.ts';
import styles from './finding-mark.module.css';

const WORDS = {
  error: { title: 'A check found an error', label: 'has an error' },
  warning: { title: 'A check has something to mend', label: 'has something to mend' },
} as const;

/**
 * The mark of a slice that something was noticed about, for its row; nothing where all is well. It says the first
 * reason, and leads to all of them; by keyboard F8 does.
 */
export function FindingMark({ id }: { id: SliceId }) {
  const tone = useJudged((judged) => findingTone(judged, { id }));
  const reason = useJudged((judged) => reasonOf(judged, id, tone));
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  if (tone === null) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.way}
      title={reason}
      aria-label={WORDS[tone].label}
      onClick={(event) => {
        // It is no choice among rows.
        event.stopPropagation();
        showFindingsOf(id, planStore, viewStore);
      }}
    >
      <span className={classNames(styles.sign, styles[tone])}>
        <WarningSign />
      </span>
    </button>
  );
}

function reasonOf(derived: Derived, id: SliceId, tone: FindingTone): string {
  const found = derived.findingsBySlice.get(id)?.find((finding) => toneOf(derived, finding) === tone);
  return found === undefined ? '' : noticedText(found, derived.plan);
}

/** The mark alone, for those who know what is noticed. */
export function FindingSign({ tone }: { tone: FindingTone }) {
  if (tone === null) return null;
  const { title, label } = WORDS[tone];
  return (
    <span className={classNames(styles.sign, styles[tone])} title={title} role="img" aria-label={label}>
      <WarningSign />
    </span>
  );
}
