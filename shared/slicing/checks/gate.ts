import type { Day } from '../../calendar/day.ts';
import { GATE_QUESTIONS, gateState } from '../../plan/gate-state.ts';
import { contactSilence } from '../../plan/last-contact.ts';
import type { SourceId } from '../../plan/plan.ts';
import type { CheckFacts, Hit, PlanRules } from './rule.ts';

/** Rules about data, about the four questions, and about talking to users. */
export const gatePlanRules = { G1: withoutAccess, G2: openQuestions, G3: silence } satisfies PlanRules;

/** G1: a slice reads from a source before anybody has proved that it can be read. */
function withoutAccess({ plan, schedule, boardLeaves, openLeaves, laterLeaves }: CheckFacts): readonly Hit[] {
  const proved = new Set<SourceId>();
  const hits: Hit[] = [];
  const openIds = new Set(openLeaves.map(({ id }) => id));
  for (const slice of [...boardLeaves, ...laterLeaves]) {
    if (slice.sourceIds.length === 0) continue;
    if (slice.pattern === 'access-spike') {
      // It is there to ask for access, and what comes after it may count on the answer. A parked one asks nobody.
      if (slice.stage === 'board') for (const id of slice.sourceIds) proved.add(id);
      continue;
    }
    if (slice.stage === 'board' && !openIds.has(slice.id)) continue;
    const day = schedule.placements.get(slice.id)?.day ?? null;
    for (const sourceId of slice.sourceIds) {
      const source = Object.hasOwn(plan.sources, sourceId) ? plan.sources[sourceId] : undefined;
      if (source === undefined || proved.has(sourceId)) continue;
      const part = missingAccess(source, day);
      if (part !== null) hits.push({ rule: 'G1', sliceId: slice.id, sourceId, part });
    }
  }
  return hits;
}

function missingAccess(
  { access, grantedUntil }: { readonly access: string; readonly grantedUntil: Day | null },
  day: Day | null,
): string | null {
  if (access !== 'granted') return 'access';
  return grantedUntil !== null && day !== null && grantedUntil < day ? 'expires' : null;
}

/** G2: each of the four questions that has no yes with evidence, or one that has expired. */
function openQuestions({ plan, today }: CheckFacts): readonly Hit[] {
  return GATE_QUESTIONS.flatMap((question) =>
    gateState(plan.gate[question], today) === 'yes' ? [] : { rule: 'G2', sliceId: null, part: question },
  );
}

/** G3: nobody has spoken with a user for too long. Before the first conversation the days since the plan's start count. */
function silence({ plan, today }: CheckFacts): readonly Hit[] {
  const { last, days, level } = contactSilence(plan, today);
  if (level === null) return [];
  return [{ rule: 'G3', sliceId: null, count: days, part: last === null ? 'never' : 'long-ago', level }];
}
