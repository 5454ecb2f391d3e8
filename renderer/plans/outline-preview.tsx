import { droppedText } from '../../shared/words/dropped.ts';
import { countText } from '../../shared/words/en.ts';
import styles from './outline-preview.module.css';
import { type PastedPlan, previewLines } from './pasted-plan.ts';

/** Enough to see whether the text was understood. */
const SHOWN_LINES = 200;
const MOST_INDENTS = 12;

/** What scrolls has to be reached by keyboard too. */
const SCROLLABLE = { tabIndex: 0 };

/** What the text becomes, before anything is written: counts, tree, and what is left out. */
export function OutlinePreview({ pasted }: { pasted: PastedPlan }) {
  const { slices, groups, leaves, dropped } = pasted;
  const lines = previewLines(slices, SHOWN_LINES);
  const hidden = groups + leaves - lines.length;
  return (
    <section className={styles.preview} aria-label="Preview">
      <p className={styles.counts} role="status">
        {leaves === 0 ? 'Nothing to cut yet' : countText(leaves, 'slice')}
        {groups > 0 && ` in ${countText(groups, 'group')}`}
      </p>
      <ul className={styles.tree} aria-label="What it becomes" {...SCROLLABLE}>
        {lines.length === 0 && (
          <li className={styles.hidden}>The groups and slices show here as soon as there is text on the left.</li>
        )}
        {lines.map(({ id, depth, title, isGroup, isDelivered }) => (
          <li
            key={id}
            className={isGroup ? styles.group : undefined}
            style={{ paddingLeft: Math.min(depth, MOST_INDENTS) * 16 }}
          >
            {title}
            {isDelivered && <span className={styles.tick}> ✓ delivered</span>}
          </li>
        ))}
        {hidden > 0 && <li className={styles.hidden}>… and {countText(hidden, 'more', 'more')}</li>}
      </ul>
      {dropped.length > 0 && (
        <ul className={styles.dropped} aria-label="Left out">
          {dropped.map((left) => (
            <li key={left.code}>{droppedText(left)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
