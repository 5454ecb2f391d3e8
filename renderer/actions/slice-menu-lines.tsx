import { Fragment } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import { contextAround } from './keyboard.ts';
import { SLICE_ICONS } from './slice-icons.tsx';
import { performAction, sliceMenu } from './table.ts';

type SliceMenuLinesProps = {
  /** The slice whose menu it is; with others selected beside it, the menu is about all of them. */
  readonly id: SliceId;
  /** Lines that make no sense where the menu is. */
  readonly without: readonly ActionId[];
  /** Given: called with what a line does, to be done later; without it the line does it at once. */
  readonly onChoose?: (id: ActionId, perform: () => void) => void;
};

/** What can be done with a slice, as the lines of a menu: cards and rows of the outline have the same ones. */
export function SliceMenuLines({ id, without, onChoose }: SliceMenuLinesProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  // The lines follow the plan and the selection while the menu is open.
  usePlanState((state) => state);
  useView((state) => state);
  const context = contextAround(id, planStore, viewStore);
  const groups = sliceMenu(context)
    .map((group) => group.filter((action) => !without.includes(action.id)))
    .filter((group) => group.length > 0);
  const choose = (action: ActionId) => {
    const perform = () => performAction(action, context);
    if (onChoose === undefined) perform();
    else onChoose(action, perform);
  };
  return (
    <>
      {context.sliceIds.length > 1 && <MenuLabel>{countText(context.sliceIds.length, 'slice')}</MenuLabel>}
      {groups.map((group, place) => (
        <Fragment key={group[0]?.id}>
          {place > 0 && <MenuSeparator />}
          {group.map((action) => (
            <MenuItem
              key={action.id}
              icon={SLICE_ICONS[action.id]}
              shortcut={action.shortcut}
              onSelect={() => choose(action.id)}
            >
              {action.label}
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </>
  );
}
