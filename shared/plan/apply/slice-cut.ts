import { err, ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Plan } from '../plan.ts';
import { isPlanDay } from '../values.ts';
import { growSlices, heritageOf } from './new-slices.ts';
import { isPatternId } from './slice-fields.ts';
import {
  badValue,
  findSlice,
  notFound,
  type Outcome,
  presentOwner,
  refuseGroup,
  refuseNesting,
  withSlices,
} from './slices.ts';

/**
 * Replaces a leaf by thinner children, and notes pattern and day. The children take its place in the delivery order.
 * What a child does not bring itself (audience, person, skills, sources, needs, tags) it gets from the leaf. Whoever
 * needs the leaf goes on needing it, which is met when all its leaves are delivered; nothing else changes of the others.
 */
export function cutSlice(plan: Plan, { id, pattern, children, on }: CommandOf<'slice.cut'>): Outcome {
  const slice = findSlice(plan, id);
  if (slice === undefined) return notFound(id);
  const refusal = refuseGroup(plan, slice) ?? refuseNesting(plan, id);
  if (refusal !== null) return err(refusal);
  if (children.length === 0) return badValue('children');
  if (pattern !== null && !isPatternId(pattern)) return badValue('pattern');
  if (!isPlanDay(on)) return badValue('on');
  const heritage = { ...heritageOf(slice), ownerId: presentOwner(plan, slice) };
  const changed = growSlices(plan, { parentId: id, after: null, slices: children, on }, heritage);
  if (!changed.ok) return changed;
  changed.value.set(id, { ...(changed.value.get(id) ?? slice), pattern, cutOn: on });
  return ok(withSlices(plan, [...changed.value.values()]));
}
