import { X } from 'lucide-react';
import { oneLine } from '../../shared/words/en.ts';
import { useAction } from '../actions/hooks.ts';
import { usePlan } from '../plan/hooks.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useView } from '../view/hooks.ts';
import { shownSubtree } from './subtree.ts';
import styles from './subtree-chip.module.css';

/** Says that only a part of the outline is shown, and leads back to the whole. */
export function SubtreeChip() {
  const subtree = useView((view) => view.subtree);
  const title = usePlan((plan) => {
    const id = shownSubtree(subtree, plan);
    return id === null ? null : oneLine(plan.slices[id]?.title ?? '') || 'a slice without a title';
  });
  const { label, shortcut, perform } = useAction('whole-outline');
  if (title === null) return null;
  return (
    <div className={styles.place}>
      <p className={styles.chip}>
        <span>Only:</span> <b dir="auto">{title}</b>
        <IconButton
          size="small"
          label={label}
          {...(shortcut === undefined ? {} : { shortcut })}
          icon={<X size={14} aria-hidden />}
          onClick={perform}
        />
      </p>
    </div>
  );
}
