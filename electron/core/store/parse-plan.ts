import type { Day } from '../../../shared/calendar/day.ts';
import { type Json, sameJson } from '../../../shared/plan/json.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { planSchema } from '../../../shared/plan/plan.schema.ts';
import type { Plan, PlanId } from '../../../shared/plan/plan.ts';

const KNOWN: ReadonlySet<string> = new Set(Object.keys(newPlan({ id: '' as PlanId, title: '', start: '' as Day })));
const ALWAYS_WRITTEN = [...KNOWN];

/** A plan as JSON, without the envelope of its file. */
type Body = { readonly [key: string]: unknown };

/**
 * Slices that the schema has accepted exactly as they are, with the key that they had. Values do not change, so it
 * need not look at them again; it is by far the slowest part of a save.
 */
const accepted = new WeakMap<object, string>();

/**
 * The plan in a plan file without its envelope, or in a line of the journal; `null` when it is not one. The schema
 * gives defaults to fields that an older app did not write, but the parts that were always written must be there: a
 * damaged key must not make an empty plan of a full one.
 */
export function parsePlan(body: Body): Plan | null {
  if (!isRecord(body.slices) || typeof body.title !== 'string') return null;
  const keys = Object.keys(body);
  // A key that is missing was not known to whoever wrote this, or it is the unknown one, and damaged.
  if (ALWAYS_WRITTEN.some((key) => !keys.includes(key)) && keys.some((key) => !KNOWN.has(key))) return null;
  for (const [id, slice] of Object.entries(body.slices)) {
    if (!isRecord(slice) || (slice.id !== undefined && slice.id !== id)) return null;
  }
  const parsed = planSchema.safeParse(body);
  if (!parsed.success) return null;
  for (const [id, slice] of Object.entries(parsed.data.slices)) {
    if (sameJson(slice as unknown as Json, body.slices[id] as Json)) accepted.set(slice, id);
  }
  return parsed.data;
}

/**
 * Whether reading `written` gives exactly `plan`: it is the same JSON, and the schema accepts it without changing
 * anything. Slices that it has accepted before are not shown to it again.
 */
export function isReadAs(plan: Plan, written: Body): boolean {
  if (!sameJson(plan as unknown as Json, written as Json)) return false;
  const fresh = Object.entries(plan.slices).filter(([id, slice]) => accepted.get(slice) !== id);
  const slices: Plan['slices'] = Object.fromEntries(fresh);
  // The same JSON, as was just seen; so what holds for the one holds for the other.
  const read = parsePlan({ ...written, slices });
  if (read === null || !sameJson(read as unknown as Json, { ...plan, slices } as unknown as Json)) return false;
  for (const [id, slice] of fresh) accepted.set(slice, id);
  return true;
}

function isRecord(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
