import { useShallow } from 'zustand/react/shallow';
import styles from './app-saved.module.css';
import { usePlanState } from './plan/hooks.ts';
import { classNames } from './ui/class-names.ts';

/** One word on whether the changes are on disk. What to do when they are not is said by the banner. */
export function AppSaved() {
  const { state, unsaved, isWaiting, isReadOnly, isUnreachable } = usePlanState(
    useShallow(({ opened, connection }) => ({
      state: opened?.save.state ?? 'saved',
      unsaved: opened?.save.state === 'not-saved' ? opened.save.unsavedChanges : (opened?.pending.length ?? 0),
      isWaiting: (opened?.pending.length ?? 0) > 0,
      isReadOnly: opened !== null && opened.readOnly !== null,
      isUnreachable: connection === 'unreachable',
    })),
  );
  if (isReadOnly) return <span className={styles.saved}>Read only</span>;
  if (state === 'not-saved' || (isWaiting && isUnreachable)) {
    return <span className={classNames(styles.saved, styles.notSaved)}>Not saved: {unsaved}</span>;
  }
  // Between the two words lies a few milliseconds; the second one only shows when it takes longer.
  if (isWaiting) return <span className={classNames(styles.saved, styles.saving)}>Saving…</span>;
  return <span className={styles.saved}>Saved</span>;
}
