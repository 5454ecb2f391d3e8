import { type ReactNode, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './parts.module.css';
import { useHiddenEnds } from './use-hidden-ends.ts';
import type { WallItem } from './wall-view.ts';

type LinesProps = {
  items: readonly WallItem[];
  /** Short ones, so that more of them are read at a glance. */
  isMany: boolean;
  /** With room between the lines. */
  isLoose?: boolean;
  children: (item: WallItem, before: WallItem | undefined) => ReactNode;
};

/** The lines of a part. Where they are more than there is room for they scroll, and fade out at the end that goes on. */
export function Lines({ items, isMany, isLoose = false, children }: LinesProps) {
  const list = useRef<HTMLUListElement>(null);
  const { isMoreAbove, isMoreBelow } = useHiddenEnds(list, items);
  if (items.length === 0) return null;
  return (
    <ul
      ref={list}
      className={classNames(
        styles.lines,
        isLoose && styles.loose,
        isMany && styles.many,
        isMoreAbove && styles.moreAbove,
        isMoreBelow && styles.moreBelow,
      )}
    >
      {items.map((item, place) => children(item, items[place - 1]))}
    </ul>
  );
}
