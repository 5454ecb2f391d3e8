import type { Slice } from '../../shared/plan/plan.ts';
import { isThin } from '../../shared/plan/tree.ts';

export type CardActionId =
  | 'move-to'
  | 'flow'
  | 'start'
  | 'deliver'
  | 'reopen'
  | 'park'
  | 'to-board'
  | 'risk'
  | 'clear-risk'
  | 'outline';

export type CardAction = { readonly id: CardActionId; readonly label: string; readonly shortcut?: string };

type CardSlice = Pick<Slice, 'status' | 'stage' | 'pin' | 'risk' | 'quarterDays'>;

const OPEN_IN_OUTLINE: CardAction = { id: 'outline', label: 'Open in outline' };

/** What can be done with a card as it is now, in the groups of its menu. */
export function cardActions(slice: CardSlice, people: number, isReadOnly = false): readonly (readonly CardAction[])[] {
  if (isReadOnly) return [[OPEN_IN_OUTLINE]];
  const { status, stage, pin, risk } = slice;
  const isDelivered = status === 'delivered';
  const isOnBoard = stage === 'board';
  const place: CardAction[] = [];
  if (!isDelivered) place.push({ id: 'move-to', label: 'Move to…', shortcut: 'M' });
  if (!isDelivered && pin !== null) place.push({ id: 'flow', label: 'Let it flow', shortcut: 'L' });
  if (status === 'open') {
    place.push(isOnBoard ? { id: 'park', label: 'Park in Later' } : { id: 'to-board', label: 'Back to the board' });
  }
  const progress: CardAction[] = [];
  if (status === 'open' && isOnBoard && isThin(slice)) {
    progress.push({ id: 'start', label: people > 1 ? 'Start…' : 'Start' });
  }
  if (!isDelivered && isOnBoard) progress.push({ id: 'deliver', label: 'Mark delivered on…' });
  if (status !== 'open') {
    progress.push({ id: 'reopen', label: isDelivered ? 'Not delivered after all' : 'Not started after all' });
  }
  const rest: CardAction[] = [];
  if (!isDelivered)
    rest.push({ id: 'risk', label: risk === null ? 'Red dot or watch…' : 'Change the red dot or watch…' });
  if (risk !== null)
    rest.push({ id: 'clear-risk', label: risk.level === 'red' ? 'Clear the red dot' : 'Stop watching' });
  rest.push(OPEN_IN_OUTLINE);
  return [place, progress, rest].filter((group) => group.length > 0);
}

/** What a key does on a card: the same as the line of its menu that names the key. */
export function cardActionOn(slice: CardSlice, key: string): CardActionId | undefined {
  // How many people there are changes a label only.
  const actions = cardActions(slice, 1).flat();
  return actions.find(({ shortcut }) => shortcut === key.toUpperCase())?.id;
}
