import { useEffect, useEffectEvent, useRef } from 'react';
import { editTitle, nextBlank } from '../../shared/slicing/edit-draft.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useViewStore } from '../view/hooks.ts';
import { ChildRow, type RowActions } from './child-row.tsx';
import styles from './cutter.module.css';
import { changed, type Item, moved, removed } from './draft-items.ts';
import type { TitleHandle } from './title-field.tsx';

type ChildrenListProps = {
  items: readonly Item[];
  isReadOnly: boolean;
  /** Changes with the same `what` that follow each other are one step to undo. */
  onChange: (edit: (items: readonly Item[]) => readonly Item[], what?: string) => void;
  /** The child whose title is to have the focus, asked for anew with every new object. */
  focusOn: { readonly key: number } | null;
  /** Where the focus goes when the last child is removed. */
  onEmpty: () => void;
};

/** The slices that would come out of the cut, in their order. */
export function ChildrenList({ items, isReadOnly, onChange, focusOn, onEmpty }: ChildrenListProps) {
  const viewStore = useViewStore();
  const titles = useRef(new Map<number, TitleHandle>());
  const list = useRef<HTMLOListElement>(null);

  const focusTitle = useEffectEvent((key: number) => titles.current.get(key)?.focus('first'));
  useEffect(() => {
    if (focusOn !== null) focusTitle(focusOn.key);
  }, [focusOn]);

  /** A row that moves in the document loses the focus, and so does a menu that closes. */
  function keepFocusIn(key: number): void {
    const place = () => items.findIndex((item) => item.key === key);
    const field = document.activeElement;
    const isField = field instanceof HTMLElement && list.current?.contains(field) === true;
    focusSteadily(() => {
      if (isField && field.isConnected) return field;
      return list.current?.querySelectorAll('textarea')[place()] ?? null;
    });
  }

  const actions: RowActions = {
    type: (key, text, caret) =>
      onChange(
        (all) =>
          editTitle(
            all,
            all.findIndex((item) => item.key === key),
            text,
            caret,
          ),
        `title ${key}`,
      ),
    resize: (key, quarterDays) => onChange((all) => changed(all, key, { quarterDays }), `size ${key}`),
    move(key, by) {
      const from = items.findIndex((item) => item.key === key);
      const to = from + by;
      if (to < 0 || to >= items.length) return;
      onChange((all) => moved(all, key, by));
      keepFocusIn(key);
      viewStore.say(`Slice ${from + 1} is now slice ${to + 1} of ${items.length}.`);
    },
    park(key, isLater) {
      onChange((all) => changed(all, key, { isLater }));
      viewStore.say(isLater ? 'It goes to Later.' : 'It stays on the board.');
    },
    remove(key) {
      const at = items.findIndex((item) => item.key === key);
      const next = items[at + 1] ?? items[at - 1];
      onChange((all) => removed(all, key));
      viewStore.say(`Slice ${at + 1} is removed.`);
      if (next === undefined) onEmpty();
      else focusSteadily(() => list.current?.querySelectorAll('textarea')[Math.min(at, items.length - 2)] ?? null);
    },
    leave(key, to) {
      const at = items.findIndex((item) => item.key === key);
      const hasBlank = ({ parts }: Item) => nextBlank(parts, 0) !== null;
      const goal =
        to === 'next-title'
          ? items[at + 1]
          : to === 'next-blank'
            ? items.slice(at + 1).find(hasBlank)
            : items.slice(0, at).findLast(hasBlank);
      if (goal === undefined) return false;
      titles.current.get(goal.key)?.focus(to === 'previous-blank' ? 'last' : 'first');
      return true;
    },
  };

  return (
    <ol ref={list} className={styles.children} aria-label="Slices of this cut">
      {items.map((item, place) => (
        <ChildRow
          key={item.key}
          ref={(handle) => {
            if (handle !== null) titles.current.set(item.key, handle);
            return () => void titles.current.delete(item.key);
          }}
          item={item}
          place={place}
          count={items.length}
          isReadOnly={isReadOnly}
          actions={actions}
        />
      ))}
    </ol>
  );
}
