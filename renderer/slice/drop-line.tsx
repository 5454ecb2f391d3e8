import type { CSSProperties, Ref, RefObject } from 'react';
import { countText, titleText } from '../../shared/words/en.ts';
import { usePlan } from '../plan/hooks.ts';
import styles from './drop-line.module.css';
import type { RowDrop } from './row-drop.ts';
import { INDENT, MOST_INDENTS, ROW_HEIGHT } from './row-size.ts';
import type { RowDrag } from './use-row-drag.ts';

/** Between the rows where those in the air would land, as far to the right as they would stand. */
export function DropLine({ drop: { gap, depth }, list }: { drop: RowDrop; list: RefObject<HTMLElement | null> }) {
  const style = {
    '--level': Math.min(depth, MOST_INDENTS),
    '--indent': `${INDENT}px`,
    top: (list.current?.offsetTop ?? 0) + gap * ROW_HEIGHT,
  } as CSSProperties;
  return <div className={styles.line} style={style} data-testid="drop-line" />;
}

/** What is in the air, and under what it would come; follows the pointer, which places it. */
export function DragLabel({ drag: { ids, drop }, ref }: { drag: RowDrag; ref: Ref<HTMLDivElement> }) {
  const slices = usePlan((plan) => plan.slices);
  const [only, ...others] = ids;
  const what =
    others.length > 0 || only === undefined ? countText(ids.length, 'slice') : titleText(slices[only]?.title ?? '');
  const parent = drop === null || drop.parentId === null ? null : slices[drop.parentId];
  return (
    <div className={styles.label} ref={ref} aria-hidden>
      <span dir="auto">{what}</span>
      {drop === null && <small>No place here</small>}
      {parent && <small dir="auto">under {titleText(parent.title)}</small>}
    </div>
  );
}
