import {
  ArrowDown,
  ArrowUp,
  Columns3,
  IndentDecrease,
  IndentIncrease,
  type LucideIcon,
  MoveVertical,
  Plus,
} from 'lucide-react';
import { useRef } from 'react';
import type { Shortcut } from '../../shared/actions.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { titleText } from '../../shared/words/en.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { type FoldedLines, SliceMenuLines } from '../actions/slice-menu-lines.tsx';
import { usePlan, usePlanState } from '../plan/hooks.ts';
import { MenuItem, MenuMore, MenuSeparator } from '../ui/menu.tsx';
import { MenuAt } from '../ui/menu-at.tsx';
import type { OutlineActions } from './outline-actions.ts';
import type { Origin } from './outline-state.ts';

export type OpenRowMenu = { readonly id: SliceId; readonly point: { readonly x: number; readonly y: number } };

type RowMenuProps = {
  open: OpenRowMenu;
  actions: OutlineActions;
  isReadOnly: boolean;
  onClose: () => void;
};

/**
 * The menu of a row, at the pointer or below the row's button: its place in the outline, and what can be done with the
 * slice anywhere. One for the whole outline, there while it is open.
 */
export function RowMenu({ open: { id, point }, actions, isReadOnly, onClose }: RowMenuProps) {
  const title = usePlan((plan) => plan.slices[id]?.title ?? '');
  const origin: Origin = { id, column: 'row', caret: 'end' };
  const chosen = useRef<() => void>(() => undefined);
  // Done when the menu has gone: as long as it is there it takes the focus back.
  const choose = (perform: () => void) => {
    chosen.current = perform;
  };
  return (
    <MenuAt
      at={point}
      label={`Menu of ${titleText(title)}`}
      onClose={onClose}
      onFocusBack={() => {
        actions.focus(origin);
        chosen.current();
      }}
    >
      {!isReadOnly && <PlaceLines origin={origin} actions={actions} onChoose={choose} />}
      <SliceMenuLines
        id={id}
        without={['move-by-keys', 'open-in-outline']}
        folded={ON_THE_BOARD}
        onChoose={(action, perform) => choose(action === 'delete-slice' ? () => actions.remove(id, 'row') : perform)}
      />
    </MenuAt>
  );
}

/** Days and progress are the board's; parking a slice belongs to cutting as well, and stays in sight. */
const ON_THE_BOARD: FoldedLines = {
  label: 'On the board',
  icon: <Columns3 size={15} aria-hidden />,
  ids: ['move-to', 'flow', 'start', 'deliver', 'reopen', 'open-on-board'],
};

type PlaceLinesProps = { origin: Origin; actions: OutlineActions; onChoose: (perform: () => void) => void };

/** The lines that only an outline has: where the slice stands in it. */
function PlaceLines({ origin, actions, onChoose }: PlaceLinesProps) {
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  const lines: readonly { label: string; Icon: LucideIcon; keys: Shortcut; perform: () => void }[] = [
    {
      label: 'Nest',
      Icon: IndentIncrease,
      keys: { key: 'ArrowRight', isAlt: true },
      perform: () => actions.nest(origin),
    },
    {
      label: 'Un-nest',
      Icon: IndentDecrease,
      keys: { key: 'ArrowLeft', isAlt: true },
      perform: () => actions.unnest(origin),
    },
    { label: 'Move up', Icon: ArrowUp, keys: { key: 'ArrowUp', isAlt: true }, perform: () => actions.moveUp(origin) },
    {
      label: 'Move down',
      Icon: ArrowDown,
      keys: { key: 'ArrowDown', isAlt: true },
      perform: () => actions.moveDown(origin),
    },
  ];
  return (
    <>
      <MenuItem
        icon={<Plus size={15} aria-hidden />}
        shortcut={shortcutText({ key: 'Enter' }, platform)}
        onSelect={() => onChoose(() => actions.addBelow(origin.id, false))}
      >
        Add below
      </MenuItem>
      <MenuMore icon={<MoveVertical size={15} aria-hidden />} label="Move in the outline">
        {lines.map(({ label, Icon, keys, perform }) => (
          <MenuItem
            key={label}
            icon={<Icon size={15} aria-hidden />}
            shortcut={shortcutText(keys, platform)}
            onSelect={() => onChoose(perform)}
          >
            {label}
          </MenuItem>
        ))}
      </MenuMore>
      <MenuSeparator />
    </>
  );
}
