import { TriangleAlert } from 'lucide-react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { useDerived } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { type FindingTone, findingTone } from '../view/finding-tone.ts';
import styles from './finding-mark.module.css';

const WORDS = {
  error: { title: 'A check found an error', label: 'has an error' },
  warning: { title: 'A check has something to mend', label: 'has something to mend' },
} as const;

/** The mark of a slice that something was noticed about, for its row; nothing where all is well. */
export function FindingMark({ id }: { id: SliceId }) {
  const tone = useDerived((derived) => findingTone(derived, { id }));
  return <FindingSign tone={tone} />;
}

/** The mark alone, for those who know what is noticed. */
export function FindingSign({ tone }: { tone: FindingTone }) {
  if (tone === null) return null;
  const { title, label } = WORDS[tone];
  return (
    <span className={classNames(styles.sign, styles[tone])} title={title} role="img" aria-label={label}>
      <TriangleAlert size={12} aria-hidden />
    </span>
  );
}
