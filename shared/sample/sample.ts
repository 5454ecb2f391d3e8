import { addDays, asDay, type Day, daysBetween, isDay, weekdayOf } from '../calendar/day.ts';
import type { Json } from '../plan/json.ts';
import { newPlan, newSlice } from '../plan/new-plan.ts';
import type { Plan, PlanId, Slice, SliceId } from '../plan/plan.ts';
import { ranksForInsertion } from '../plan/rank.ts';
import data from './donor-churn.json' with { type: 'json' };
import slices from './donor-churn-slices.json' with { type: 'json' };

/** A slice as the data has it: only what is not as in a new slice of a new plan, and below it what is nested. */
type SampleSlice = Partial<Omit<Slice, 'parentId' | 'outlineRank' | 'rank'>> &
  Pick<Slice, 'id' | 'title'> & { readonly children?: readonly SampleSlice[] };

/** The plan, its tree, and in which order its leaves are delivered. `monday` is that of the week in which it plays. */
type Sample = {
  readonly monday: Day;
  readonly plan: Omit<Plan, 'id' | 'slices'>;
  readonly deliveryOrder: readonly SliceId[];
  readonly slices: readonly SampleSlice[];
};

const SAMPLE_ID = 'sample22' as PlanId;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/**
 * The sample as if it were worked on today: all its days are moved by whole weeks, so that the week in which it plays is
 * the one of `today` and every day keeps its weekday. Its plan id is always the same; whoever saves it gives it another.
 */
export function sampleFor(today: Day): Plan {
  const monday = addDays(today, 1 - weekdayOf(today));
  // The compiler takes the days of the data for any texts; the test shows that the plan's schema accepts the result.
  const sample = moved({ ...data, slices } as Json, daysBetween(asDay(data.monday), monday)) as unknown as Sample;
  const empty = newPlan({ id: SAMPLE_ID, title: sample.plan.title, start: sample.plan.start });
  return { ...empty, ...sample.plan, slices: Object.fromEntries(slicesOf(sample).map((slice) => [slice.id, slice])) };
}

function slicesOf({ plan, slices: roots, deliveryOrder }: Sample): Slice[] {
  const ranks = ranksForInsertion([], 0, deliveryOrder.length).inserted;
  const rankOf = new Map(deliveryOrder.map((id, place) => [id, ranks[place] ?? '']));
  const branch = (siblings: readonly SampleSlice[], parentId: SliceId | null): Slice[] => {
    const outlineRanks = ranksForInsertion([], 0, siblings.length).inserted;
    return siblings.flatMap(({ children = [], ...fields }, place) => {
      const outlineRank = outlineRanks[place] ?? '';
      const own = newSlice({
        createdOn: plan.start,
        ...fields,
        parentId,
        outlineRank,
        rank: rankOf.get(fields.id) ?? outlineRank,
      });
      return [{ ...own, ...fields }, ...branch(children, fields.id)];
    });
  };
  return branch(roots, null);
}

/** The same value with every day, and the day of every instant, so many days later. */
function moved(value: Json, days: number): Json {
  if (typeof value === 'string') {
    if (isDay(value)) return addDays(value, days);
    return INSTANT.test(value) ? `${addDays(asDay(value.slice(0, 10)), days)}${value.slice(10)}` : value;
  }
  if (Array.isArray(value)) return value.map((item) => moved(item, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, days)]));
}
