import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Asked, Plan, Slice } from '../plan.ts';
import { treeOf } from '../tree.ts';
import { isPlanDay, isTitle, LIST_LIMIT } from '../values.ts';
import { broughtBack } from './plan-stage.ts';
import { badValue, findSlice, notFound, type Outcome, withSlices } from './slices.ts';

/** What was thrown out comes back when somebody asks for it again; who asked, and when, is kept and counted. */

export function askForPlan(plan: Plan, { by, on }: CommandOf<'plan.ask'>): Outcome {
  if (!isAsked({ by, on }, plan.askedAgain)) return badValue('by');
  return ok(broughtBack({ ...plan, askedAgain: [...plan.askedAgain, { on, by }] }));
}

/** What was thrown out around the slice comes back with it: in a group or a plan that is away nobody would see it. */
export function askForSlice(plan: Plan, { id, by, on }: CommandOf<'slice.ask'>): Outcome {
  const slice = findSlice(plan, id);
  if (slice === undefined) return notFound(id);
  if (!isAsked({ by, on }, slice.askedAgain)) return badValue('by');
  const asked = { ...slice, askedAgain: [...slice.askedAgain, { on, by }] };
  const back = [asked, ...treeOf(plan).ancestorsOf(id)].map(
    (one): Slice => (one.stage === 'archive' ? { ...one, stage: 'later' } : one),
  );
  return ok(broughtBack(withSlices(plan, back)));
}

function isAsked({ by, on }: Asked, others: readonly Asked[]): boolean {
  return isTitle(by) && isPlanDay(on) && others.length < LIST_LIMIT;
}
