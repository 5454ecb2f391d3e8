import type { Day } from '../../shared/calendar/day.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import type { Move } from '../../shared/schedule/move-to.ts';
import { longDayText, titleText, weekdayText } from '../../shared/words/en.ts';

/** What a move means for the card itself, on the strip: `pinned to Wed 25`. */
export function landingText({ landing, day }: Move, today: Day): string {
  if (landing === 'parked' || day === null) return 'Parked in Later';
  const when = weekdayText(day, today);
  return landing === 'pinned' ? `Pinned to ${when}` : `Flows to ${when}, no pin needed`;
}

/** What is spoken after a move. */
export function movedText(plan: Plan, id: SliceId, { landing, day }: Move): string {
  const title = titleText(plan.slices[id]?.title ?? '');
  if (landing === 'parked' || day === null) return `${title} is parked in Later.`;
  return `${title} is on ${longDayText(day)}${landing === 'pinned' ? ', pinned' : ''}.`;
}
