import { type Day, formatDay } from '../../shared/calendar/day.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import type { Landing } from '../../shared/schedule/move-to.ts';
import { countText, longDayText, sentence, titleText, weekdayText } from '../../shared/words/en.ts';
import { aimOf, type Edge, type KeyMoving, type MovingBoard, neighboursOf } from './moving.ts';

/** What the board says of moves: on the strip, and to a screen reader in short sentences. */

/** What a move means for the card itself, on the strip: `Stays on Wed 25 Nov, pinned`. */
export function landingText(landings: readonly Landing[], today: Day): string {
  const days = daysOf(landings);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'Parked in Later';
  const pinned = landings.filter(({ landing }) => landing === 'pinned').length;
  if (landings.length > 1) {
    const when =
      first === last ? weekdayText(first, today) : `${weekdayText(first, today)}–${weekdayText(last, today)}`;
    return `${landings.length} slices on ${when}, ${pinned === 0 ? 'no pin needed' : `${pinned} pinned`}`;
  }
  const when = weekdayText(first, today);
  return pinned > 0 ? `Stays on ${when}, pinned` : `Flows to ${when}, no pin needed`;
}

/** The same for a voice that has said the day already. */
export function landingSpoken(landings: readonly Landing[]): string {
  const pinned = landings.filter(({ landing }) => landing === 'pinned').length;
  const isOne = landings.length === 1;
  if (landings.every(({ landing }) => landing === 'parked')) return isOne ? 'It is parked there.' : 'They are parked.';
  if (pinned === 0) return isOne ? 'It flows there.' : 'All of them flow there.';
  return isOne ? 'It is pinned there.' : `${pinned} of ${landings.length} are pinned there.`;
}

/** What is spoken after a move. */
export function movedText(plan: Plan, landings: readonly Landing[]): string {
  const who = whoText(
    plan,
    landings.map(({ id }) => id),
  );
  const is = landings.length === 1 ? 'is' : 'are';
  const days = daysOf(landings);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return sentence(`${who} ${is} parked in Later.`);
  const when = first === last ? longDayText(first) : `${longDayText(first)} to ${longDayText(last)}`;
  const pinned = landings.filter(({ landing }) => landing === 'pinned').length;
  const pins = pinned === 0 ? '' : landings.length === 1 ? ', pinned' : `, ${pinned} of them pinned`;
  return sentence(`${who} ${is} on ${when}${pins}.`);
}

const MOVING_KEYS_TEXT = 'Arrow keys choose the place, Enter drops, Escape cancels.';

/** Said when a card is lifted by keyboard. */
export function liftedText(state: KeyMoving, { plan, today }: MovingBoard): string {
  const { origin } = state;
  const where =
    origin.kind === 'place'
      ? `on ${spokenDay(origin.day, today)}`
      : origin.kind === 'later'
        ? 'in Later'
        : 'not on a day';
  return `Moving ${whoText(plan, state.ids, state.leadId)}, ${where}. ${MOVING_KEYS_TEXT}`;
}

/** Said at each step: the place and its neighbours; what would happen there is added from the preview. */
export function spotText(state: KeyMoving, board: MovingBoard): string {
  const { spot } = state;
  if (spot.kind === 'tray') return 'Its own place, without a day.';
  const isOwn = aimOf(state) === null ? ' Its own place.' : '';
  if (spot.kind === 'later') return `Later: no day, not in the forecast.${isOwn}`;
  const { above, below } = neighboursOf(board, spot.day, spot.before, state.ids);
  return `${spokenDay(spot.day, board.today)}, ${betweenText(board.plan, above, below)}.${isOwn}`;
}

function betweenText(plan: Plan, above: SliceId | null, below: SliceId | null): string {
  const name = (id: SliceId) => titleText(plan.slices[id]?.title ?? '');
  if (above !== null && below !== null) return `between ${name(above)} and ${name(below)}`;
  if (below !== null) return `before ${name(below)}`;
  return above === null ? 'nothing else open there' : `after ${name(above)}`;
}

/** Said when a key leads nowhere. */
export function edgeText(edge: Edge): string {
  switch (edge) {
    case 'first-day':
      return 'There is nothing earlier. The left arrow leads to Later.';
    case 'last-day':
      return 'This is the end of the board.';
    case 'top-of-tray':
      return 'There is no place this way. The right arrow leads to the days.';
    case 'at-home':
      return 'This is the first day that takes slices. The left arrow leads to Later.';
  }
}

/** Said of a card that the filter does not let through any more. */
export function hiddenText(plan: Plan, id: SliceId): string {
  return `The filter hides ${titleText(plan.slices[id]?.title ?? '')} now.`;
}

export function stayedText(plan: Plan, id: SliceId): string {
  return sentence(`${titleText(plan.slices[id]?.title ?? '')} stays where it is.`);
}

export function cancelledText(plan: Plan, ids: readonly SliceId[]): string {
  return `Cancelled. ${sentence(whoText(plan, ids))} ${ids.length === 1 ? 'is where it was' : 'are where they were'}.`;
}

/** `“Alert”`, `“Alert” and 2 others`, `3 slices`. */
function whoText(plan: Plan, ids: readonly SliceId[], leadId: SliceId | null = null): string {
  const [first] = ids;
  if (first === undefined) return 'nothing';
  if (ids.length === 1) return titleText(plan.slices[first]?.title ?? '');
  if (leadId === null) return countText(ids.length, 'slice');
  return `${titleText(plan.slices[leadId]?.title ?? '')} and ${countText(ids.length - 1, 'other')}`;
}

function spokenDay(day: Day, today: Day): string {
  const isThisYear = formatDay(day, 'yyyy') === formatDay(today, 'yyyy');
  return isThisYear ? formatDay(day, 'EEEE d MMMM') : longDayText(day);
}

/** Earliest first. */
function daysOf(landings: readonly Landing[]): Day[] {
  return landings.flatMap(({ day }) => (day === null ? [] : [day])).sort();
}
