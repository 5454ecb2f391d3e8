import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { useAction } from '../actions/hooks.ts';
import styles from './outline.module.css';

/** Folds the whole outline; once something is folded, unfolds it. */
export function FoldButton() {
  const fold = useAction('fold-all');
  const unfold = useAction('unfold-all');
  const { label, isEnabled, perform } = unfold.isEnabled ? unfold : fold;
  if (!isEnabled) return null;
  const Icon = unfold.isEnabled ? ChevronsUpDown : ChevronsDownUp;
  return (
    <button type="button" className={styles.fold} aria-label={label} title={label} onClick={perform}>
      <Icon size={14} aria-hidden />
    </button>
  );
}
