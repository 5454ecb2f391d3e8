import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './empty-wall.module.css';

/** Before the first slice there is nothing to celebrate, and one thing to do. */
export function EmptyWall() {
  const viewStore = useViewStore();
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>There is nothing on the wall yet</h2>
      <p className={styles.text}>
        Cut the goal into slices of a day or less. What is delivered, what comes this week and what is in the way will
        stand here.
      </p>
      <Button
        look="primary"
        className={styles.go ?? ''}
        data-entry=""
        tabIndex={0}
        onClick={() => viewStore.show('slice')}
      >
        Go to Slice
      </Button>
    </div>
  );
}
