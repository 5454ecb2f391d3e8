import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Asked, Plan, Slice } from '../plan.ts';
import { isPlanDay, isTitle, LIST_LIMIT } from '../values.ts';
import { badValue, findSlice, notFound, type Outcome, withSlices } from './slices.ts';

/** What was thrown out comes back when somebody asks for it again; who asked, and when, is kept and counted. */

export function askForPlan(plan: Plan, { by, on }: CommandOf<'plan.ask'>): Outcome {
  if (!isAsked({ by, on }, plan.askedAgain)) return badValue('by');
  const stage = plan.stage === 'archive' ? (isBegun(plan) ? 'active' : 'idea') : plan.stage;
  return ok({ ...plan, stage, askedAgain: [...plan.askedAgain, { on, by }] });
}

export function askForSlice(plan: Plan, { id, by, on }: CommandOf<'slice.ask'>): Outcome {
  const slice = findSlice(plan, id);
  if (slice === undefined) return notFound(id);
  if (!isAsked({ by, on }, slice.askedAgain)) return badValue('by');
  const stage = slice.stage === 'archive' ? 'later' : slice.stage;
  return ok(withSlices(plan, [{ ...slice, stage, askedAgain: [...slice.askedAgain, { on, by }] }]));
}

function isAsked({ by, on }: Asked, others: readonly Asked[]): boolean {
  return isTitle(by) && isPlanDay(on) && others.length < LIST_LIMIT;
}

function isBegun({ slices }: Plan): boolean {
  return Object.values(slices).some(({ status }: Slice) => status === 'doing' || status === 'delivered');
}
