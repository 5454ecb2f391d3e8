import { CalendarCheck, CalendarDays, CircleDot, CirclePlay, ListTree, Pin, RotateCcw, Undo2 } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { titleText } from '../../shared/words/en.ts';
import { usePlan, usePlanState } from '../plan/hooks.ts';
import { MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { MenuAt } from '../ui/menu-at.tsx';
import { type CardActionId, cardActions } from './card-actions.ts';
import { focusCard } from './focus-card.ts';

export type OpenCardMenu = { readonly id: SliceId; readonly at: { readonly x: number; readonly y: number } };

type CardMenuProps = {
  readonly menu: OpenCardMenu;
  readonly onClose: () => void;
  readonly onAction: (id: SliceId, action: CardActionId) => void;
};

const ICONS = {
  'move-to': <CalendarDays size={15} aria-hidden />,
  flow: <Pin size={15} aria-hidden />,
  start: <CirclePlay size={15} aria-hidden />,
  deliver: <CalendarCheck size={15} aria-hidden />,
  reopen: <RotateCcw size={15} aria-hidden />,
  park: <Undo2 size={15} aria-hidden />,
  'to-board': <Undo2 size={15} aria-hidden />,
  risk: <CircleDot size={15} aria-hidden />,
  'clear-risk': <CircleDot size={15} aria-hidden />,
  outline: <ListTree size={15} aria-hidden />,
} satisfies Record<CardActionId, ReactNode>;

/** One menu for all cards, so that no card has to carry its own. */
export function CardMenu({ menu, onClose, onAction }: CardMenuProps) {
  const slice = usePlan((plan) => plan.slices[menu.id]);
  const people = usePlan((plan) => Object.keys(plan.people).length);
  const isReadOnly = usePlanState(({ opened }) => opened !== null && opened.readOnly !== null);
  if (slice === undefined) return null;
  return (
    <MenuAt
      at={menu.at}
      label={`Menu of ${titleText(slice.title)}`}
      onClose={onClose}
      onFocusBack={() => focusCard(menu.id)}
    >
      {cardActions(slice, people, isReadOnly).map((group, place) => (
        <Fragment key={group[0]?.id ?? place}>
          {place > 0 && <MenuSeparator />}
          {group.map(({ id, label, shortcut }) => (
            <MenuItem key={id} icon={ICONS[id]} shortcut={shortcut} onSelect={() => onAction(menu.id, id)}>
              {label}
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </MenuAt>
  );
}
