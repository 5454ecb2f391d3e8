import { usePlanStore } from '../plan/hooks.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useViewStore } from '../view/hooks.ts';
import { ReviewBar } from './review-bar.tsx';
import { performOnWall, WALL_ACTS } from './wall-acts.ts';
import styles from './wall-foot.module.css';
import type { WallItem } from './wall-view.ts';

/** What the keys do, for those who read it, and for those who point at it. */
export function WallFoot({ current }: { current: WallItem | null }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return (
    <footer className={styles.foot}>
      <section className={styles.acts} aria-label="What can be done with it">
        <span className={styles.act}>
          <Kbd keys="←" /> <Kbd keys="→" /> step
        </span>
        {WALL_ACTS.map(({ id, key, name }) => (
          <button
            key={id}
            type="button"
            className={styles.act}
            aria-keyshortcuts={key.length === 1 ? key.toUpperCase() : key}
            // The focus stays on what it is about.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => performOnWall(id, current, planStore, viewStore)}
          >
            <Kbd keys={key.length === 1 ? key.toUpperCase() : key} /> {name}
          </button>
        ))}
      </section>
      <div className={styles.review}>
        <ReviewBar />
      </div>
    </footer>
  );
}
