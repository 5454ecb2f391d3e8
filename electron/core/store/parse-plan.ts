import type { Day } from '../../../shared/calendar/day.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { planSchema } from '../../../shared/plan/plan.schema.ts';
import type { Plan, PlanId } from '../../../shared/plan/plan.ts';

const KNOWN: ReadonlySet<string> = new Set(Object.keys(newPlan({ id: '' as PlanId, title: '', start: '' as Day })));
const ALWAYS_WRITTEN = [...KNOWN];

/**
 * The plan in a plan file without its envelope, or in a line of the journal; `null` when it is not one. The schema
 * gives defaults to fields that an older app did not write, but the parts that were always written must be there: a
 * damaged key must not make an empty plan of a full one.
 */
export function parsePlan(body: { readonly [key: string]: unknown }): Plan | null {
  if (!isRecord(body.slices) || typeof body.title !== 'string') return null;
  const keys = Object.keys(body);
  // A key that is missing was not known to whoever wrote this, or it is the unknown one, and damaged.
  if (ALWAYS_WRITTEN.some((key) => !keys.includes(key)) && keys.some((key) => !KNOWN.has(key))) return null;
  for (const [id, slice] of Object.entries(body.slices)) {
    if (!isRecord(slice) || (slice.id !== undefined && slice.id !== id)) return null;
  }
  const parsed = planSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
