import { Fragment, type ReactNode } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { MenuItem, MenuLabel, MenuMore, MenuSeparator } from '../ui/menu.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import type { ShownAction } from './action.ts';
import { contextAround } from './keyboard.ts';
import { SLICE_ICONS } from './slice-icons.tsx';
import { performAction, sliceMenu } from './table.ts';

/** Lines that stand behind one, so that the menu is seen as a whole on a small screen. */
export type FoldedLines = { readonly label: string; readonly icon: ReactNode; readonly ids: readonly ActionId[] };

type SliceMenuLinesProps = {
  /** The slice whose menu it is; with others selected beside it, the menu is about all of them. */
  readonly id: SliceId;
  /** Lines that make no sense where the menu is. */
  readonly without: readonly ActionId[];
  /** Lines that are wanted less often where the menu is. */
  readonly folded?: FoldedLines;
  /** Given: called with what a line does, to be done later; without it the line does it at once. */
  readonly onChoose?: (id: ActionId, perform: () => void) => void;
};

/** What can be done with a slice, as the lines of a menu: cards and rows of the outline have the same ones. */
export function SliceMenuLines({ id, without, folded, onChoose }: SliceMenuLinesProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  // The lines follow the plan and the selection while the menu is open.
  usePlanState((state) => state);
  useView((state) => state);
  const context = contextAround(id, planStore, viewStore);
  const possible = sliceMenu(context).map((group) => group.filter((action) => !without.includes(action.id)));
  const wanted = possible.flat().filter((action) => folded?.ids.includes(action.id) === true);
  // One line alone hides behind no other.
  const [door, ...behind] = wanted.length > 1 ? wanted : [];
  const groups = possible
    .map((group) => group.filter((action) => !behind.includes(action)))
    .filter((group) => group.length > 0);
  const choose = (action: ActionId) => {
    const perform = () => performAction(action, context);
    if (onChoose === undefined) perform();
    else onChoose(action, perform);
  };
  const line = (action: ShownAction) => (
    <MenuItem
      key={action.id}
      icon={SLICE_ICONS[action.id]}
      shortcut={action.shortcut}
      onSelect={() => choose(action.id)}
    >
      {action.label}
    </MenuItem>
  );
  return (
    <>
      {context.sliceIds.length > 1 && <MenuLabel>{countText(context.sliceIds.length, 'slice')}</MenuLabel>}
      {groups.map((group, place) => (
        <Fragment key={group[0]?.id}>
          {place > 0 && <MenuSeparator />}
          {group.map((action) =>
            action === door && folded !== undefined ? (
              <MenuMore key="folded" icon={folded.icon} label={folded.label}>
                {wanted.map(line)}
              </MenuMore>
            ) : (
              line(action)
            ),
          )}
        </Fragment>
      ))}
    </>
  );
}
