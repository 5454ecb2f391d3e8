import { ArrowDown, ArrowUp, Ellipsis, Trash2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { shortcutText } from '../actions/shortcut.ts';
import { usePlanState } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { StatePill } from '../ui/state-pill.tsx';
import styles from './child-row.module.css';
import { ChildSize } from './child-size.tsx';
import { type Item, KIND_NAMES } from './draft-items.ts';
import { TitleField, type TitleHandle } from './title-field.tsx';

export type RowActions = {
  readonly type: (key: number, text: string, caret: number) => void;
  readonly resize: (key: number, quarterDays: number | null) => void;
  readonly move: (key: number, by: 1 | -1) => void;
  readonly park: (key: number, isLater: boolean) => void;
  readonly remove: (key: number) => void;
  readonly leave: (key: number, to: 'next-blank' | 'previous-blank' | 'next-title') => boolean;
};

type ChildRowProps = {
  item: Item;
  /** From 0. */
  place: number;
  count: number;
  isReadOnly: boolean;
  actions: RowActions;
  ref: Ref<TitleHandle>;
};

/** One slice that would come out of the cut. */
export function ChildRow({ item, place, count, isReadOnly, actions, ref }: ChildRowProps) {
  const { key, kind, isLater } = item;
  const [problem, setProblem] = useState<string | null>(null);
  const name = `slice ${place + 1}`;

  function handleKeyDown(event: KeyboardEvent): void {
    if (isReadOnly || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    actions.move(key, event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <li className={classNames(styles.row, isLater && styles.later)} onKeyDown={handleKeyDown}>
      <span className={styles.number} aria-hidden>
        {place + 1}
      </span>
      <span className={styles.what}>
        <TitleField
          ref={ref}
          label={`Title of ${name}`}
          parts={item.parts}
          isReadOnly={isReadOnly}
          onType={(text, caret) => actions.type(key, text, caret)}
          onLeave={(to) => actions.leave(key, to)}
        />
        {(kind !== 'slice' || isLater) && (
          <span className={styles.pills}>
            {kind !== 'slice' && <StatePill tone="plain">{KIND_NAMES[kind]}</StatePill>}
            {isLater && <StatePill tone="plain">Later</StatePill>}
          </span>
        )}
        {problem !== null && (
          <span className={styles.problem} role="status">
            {problem}
          </span>
        )}
      </span>
      <ChildSize
        label={`Size of ${name}`}
        quarterDays={item.quarterDays}
        isReadOnly={isReadOnly}
        onChange={(quarterDays) => actions.resize(key, quarterDays)}
        onProblem={setProblem}
      />
      {!isReadOnly && <RowMenu item={item} place={place} count={count} actions={actions} />}
    </li>
  );
}

function RowMenu({ item, place, count, actions }: Pick<ChildRowProps, 'item' | 'place' | 'count' | 'actions'>) {
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  const { key, isLater } = item;
  const trigger = (
    <button type="button" className={styles.more} aria-label={`More for slice ${place + 1}`}>
      <Ellipsis size={15} aria-hidden />
    </button>
  );
  return (
    <Menu trigger={trigger} align="end">
      <MenuItem
        icon={<ArrowUp size={15} aria-hidden />}
        shortcut={shortcutText({ key: 'ArrowUp', isAlt: true }, platform)}
        disabled={place === 0}
        onSelect={() => actions.move(key, -1)}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown size={15} aria-hidden />}
        shortcut={shortcutText({ key: 'ArrowDown', isAlt: true }, platform)}
        disabled={place === count - 1}
        onSelect={() => actions.move(key, 1)}
      >
        Move down
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Undo2 size={15} aria-hidden />} onSelect={() => actions.park(key, !isLater)}>
        {isLater ? 'Keep on the board' : 'To Later'}
      </MenuItem>
      <MenuItem icon={<Trash2 size={15} aria-hidden />} onSelect={() => actions.remove(key)}>
        Remove
      </MenuItem>
    </Menu>
  );
}
