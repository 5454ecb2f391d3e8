import { type Day, daysBetween } from '../../calendar/day.ts';
import type { GateAnswer, SourceId } from '../../plan/plan.ts';
import type { CheckFacts, Hit, PlanRules } from './rule.ts';

/** Rules about data, about the four questions, and about talking to users. */
export const gatePlanRules = { G1: withoutAccess, G2: openQuestions, G3: silence } satisfies PlanRules;

const QUESTIONS = ['value', 'users', 'route', 'data'] as const;

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
  return QUESTIONS.flatMap((question) =>
    isAnsweredYes(plan.gate[question], today) ? [] : { rule: 'G2', sliceId: null, part: question },
  );
}

/** A yes that somebody can look up, and that still holds today. */
export function isAnsweredYes({ answer, evidence, expiresOn }: GateAnswer, today: Day): boolean {
  return answer === 'yes' && evidence.trim() !== '' && (expiresOn === null || expiresOn >= today);
}

/** G3: nobody has spoken with a user for too long. Before the first conversation the days since the plan's start count. */
function silence({ plan, today }: CheckFacts): readonly Hit[] {
  const { contactDays, contactErrorDays } = plan.rules;
  const days = Object.values(plan.contacts).flatMap(({ on }) => (on <= today ? [on] : []));
  const last = days.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  const count = daysBetween(last ?? plan.start, today);
  if (last !== null && count <= contactDays) return [];
  const level = count >= contactErrorDays ? 'error' : 'warning';
  const part = last === null ? 'never' : 'long-ago';
  return [{ rule: 'G3', sliceId: null, count: Math.max(0, count), part, level }];
}
