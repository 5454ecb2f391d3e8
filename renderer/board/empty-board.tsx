import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './empty-board.module.css';

/** Before there is anything to lay out. */
export function EmptyBoard() {
  const viewStore = useViewStore();
  return (
    <div className={styles.empty}>
      <h1 className={styles.title}>Nothing to lay out yet</h1>
      <p className={styles.text}>
        The board shows thin slices on the days on which they are delivered. Write down the first ones in the outline,
        cut them until each fits into a day, and they find their days by themselves.
      </p>
      <Button look="primary" data-entry="" onClick={() => viewStore.show('slice')}>
        Go to Slice
      </Button>
    </div>
  );
}
