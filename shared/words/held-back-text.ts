import type { Day } from '../calendar/day.ts';
import type { Plan } from '../plan/plan.ts';
import type { HeldBack } from '../schedule/held-back.ts';
import { weekdayText } from './en.ts';
import { sliceName, sourceName } from './slice-names.ts';

/** A short line on a card: `waits for access to CRM, Wed 2 Dec`. */
export function heldBackText(held: HeldBack, plan: Plan, near: Day | null): string {
  switch (held.code) {
    case 'source':
      return `waits for ${sourceName(plan, held.sourceId)}, ${weekdayText(held.expectedOn, near)}`;
    case 'need':
      return `waits for ${sliceName(plan, held.needId)}, ${weekdayText(held.day, near)}`;
    case 'not-promised':
      return `not promised: no day for ${sourceName(plan, held.sourceId)}`;
  }
}
