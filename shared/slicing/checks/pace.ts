import { type Day, daysBetween } from '../../calendar/day.ts';
import { isWorkday, nextWorkday, workdaysBetween } from '../../calendar/workdays.ts';
import type { Plan, Slice } from '../../plan/plan.ts';
import { isGenericAudience } from './audience.ts';
import type { CheckFacts, Hit, PlanRules } from './rule.ts';

/** The walking skeleton reaches somebody by this working day of the plan. */
const FIRST_VALUE_WORKDAY = 2;
/** A gap that is longer than so many times the allowed one is an error; our choice. */
const GRAVE_GAPS = 2;
const HALF = 0.5;

/** Rules about when somebody gets something. */
export const pacePlanRules = { P1: lateSkeleton, P2: longGaps, P3: valueLast } satisfies PlanRules;

/** True for a slice that gives something to somebody who is named: spikes and decisions are for ourselves. */
function isForSomebody({ kind, audience }: Slice): boolean {
  return kind === 'slice' && !isGenericAudience(audience);
}

/**
 * P1: the first slice that is no spike does not reach its audience by the second working day. What has been delivered
 * is not talked about: as soon as somebody has been reached, the skeleton has walked.
 */
function lateSkeleton({ plan, schedule, boardLeaves }: CheckFacts): readonly Hit[] {
  const hasWalked = boardLeaves.some((leaf) => leaf.status === 'delivered' && isForSomebody(leaf));
  const first = boardLeaves.find(({ kind, status }) => kind !== 'spike' && status !== 'delivered');
  if (hasWalked || first === undefined) return [];
  const day = schedule.placements.get(first.id)?.day;
  if (isGenericAudience(first.audience)) return [{ rule: 'P1', sliceId: first.id, part: 'audience' }];
  if (day === undefined) return [{ rule: 'P1', sliceId: first.id, part: 'undated' }];
  const deadline = workdayOfPlan(plan, FIRST_VALUE_WORKDAY);
  return deadline !== null && day <= deadline ? [] : [{ rule: 'P1', sliceId: first.id, part: 'late' }];
}

/** The nth working day from the first day of the plan on; `null` when there is none within five years. */
function workdayOfPlan({ calendar, start }: Plan, nth: number): Day | null {
  let day = isWorkday(calendar, start) ? start : nextWorkday(calendar, start);
  for (let count = 1; count < nth && day !== null; count += 1) day = nextWorkday(calendar, day);
  return day;
}

/**
 * P2: working days pass with nothing shown to anybody. Counted from one such delivery to the next, as in the status
 * bar; before the first one from the first day of the plan; after the last one to the end of the work. Gaps that are
 * over are history and are not talked about.
 */
function longGaps(facts: CheckFacts): readonly Hit[] {
  const { plan, today, schedule, boardLeaves, openLeaves } = facts;
  if (openLeaves.length === 0 || schedule.placements.size === 0) return [];
  const shown = new Map<Day, Slice>();
  for (const leaf of boardLeaves) {
    const day = schedule.placements.get(leaf.id)?.day;
    if (day === undefined || leaf.kind !== 'slice' || leaf.audience.trim() === '') continue;
    if (!shown.has(day)) shown.set(day, leaf);
  }
  const days = [...shown].sort(([a], [b]) => (a < b ? -1 : 1));
  const hits: Hit[] = [];
  let last: Day = plan.start;
  for (const [day, slice] of days) {
    if (day >= today && slice.status !== 'delivered') hits.push(...gapHits(plan, last, day, slice));
    if (day > last) last = day;
  }
  const end = schedule.lastDelivery;
  return end === null ? hits : [...hits, ...gapHits(plan, last, end, null)];
}

/** `next`: what ends the gap; `null` when nothing does. */
function gapHits({ calendar, rules }: Plan, from: Day, to: Day, next: Slice | null): readonly Hit[] {
  // Counting working days takes longer than counting days, and there are never more of them.
  if (daysBetween(from, to) <= rules.gapDays) return [];
  const count = workdaysBetween(calendar, from, to);
  if (count <= rules.gapDays) return [];
  const isGrave = count > rules.gapDays * GRAVE_GAPS;
  const hit: Hit = { rule: 'P2', sliceId: next?.id ?? null, count, part: next === null ? 'end' : 'gap' };
  return [{ ...hit, level: isGrave ? 'error' : 'warning' }];
}

/** P3: if the work stopped half-way, less than half of the value would be there. Spikes and decisions carry none. */
function valueLast({ boardLeaves, openLeaves }: CheckFacts): readonly Hit[] {
  const share = firstHalfShare(boardLeaves);
  // What is delivered cannot be put into another order: it has to be the open ones that could do better.
  if (share >= HALF || firstHalfShare(openLeaves) >= HALF) return [];
  return [{ rule: 'P3', sliceId: null, count: Math.round(share * 100) }];
}

/** The part of the worth that the first half of the slices carries, from 0 to 1; of an odd number the larger half. */
function firstHalfShare(leaves: readonly Slice[]): number {
  const worths = leaves.filter(({ kind }) => kind === 'slice').map(({ worth }) => worth ?? 1);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return worths.length === 0 ? 1 : sum(worths.slice(0, Math.ceil(worths.length / 2))) / sum(worths);
}
