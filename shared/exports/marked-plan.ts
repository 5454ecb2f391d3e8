import type { Derived } from '../derive.ts';
import type { Plan, Slice } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';
import { knownSchedule } from '../schedule/known-schedule.ts';
import type { ScheduleFinding } from '../schedule/schedule-types.ts';
import type { Finding } from '../slicing/finding.ts';
import { marked } from './marked-text.ts';

/**
 * What stands in a plan as text and is none: ids, days, ranks and one of a few words each. Everything else is marked, so
 * that a field that is new belongs to the person until somebody says otherwise here.
 */
const NO_TEXTS: ReadonlySet<string> = new Set([
  ...['id', 'parentId', 'ownerId', 'sliceId', 'sourceIds', 'needs', 'sliceIds', 'shownIds', 'undone'],
  ...['rank', 'outlineRank', 'stage', 'kind', 'status', 'level', 'access', 'answer', 'state', 'pattern', 'rule', 'off'],
  ...['start', 'target', 'pin', 'on', 'since', 'from', 'to', 'days', 'region', 'origin', 'closedAt', 'readerWords'],
  ...['createdOn', 'cutOn', 'startedOn', 'deliveredOn', 'droppedOn', 'askedOn', 'decidedOn', 'checkedOn', 'expiresOn'],
  ...['expectedOn', 'grantedUntil', 'addedOn', 'forecasts'],
  // The name that a program gives to one of its checks, and by which it is known.
  'check',
]);
/** What stands in these is found by an id, which may be any word. */
const BY_ID = ['people', 'sources', 'slices', 'contacts', 'requests', 'reviews', 'baselines'] as const;

const known = new WeakMap<Derived, Derived>();

/**
 * The same plan on the same day, and all that follows from it, with every text of a person marked. What is said about it
 * has the same words in the same places.
 */
export function withMarks(derived: Derived): Derived {
  const made = known.get(derived) ?? markedAnew(derived);
  known.set(derived, made);
  return made;
}

function markedAnew(derived: Derived): Derived {
  const { today, schedule, tray } = derived;
  const plan = markedPlan(derived.plan);
  const slice = (original: Slice) => plan.slices[original.id] ?? original;
  const told = knownSchedule(plan, today);
  let findings: Derived['findingsBySlice'] | null = null;
  return {
    plan,
    today,
    tree: treeOf(plan),
    schedule: told,
    tray: {
      stillToSlice: tray.stillToSlice.map(slice),
      noDay: tray.noDay.map((waiting) => ({
        slice: slice(waiting.slice),
        reason: told.noDay.get(waiting.slice.id) ?? waiting.reason,
      })),
      later: tray.later.map(slice),
    },
    summary: derived.summary,
    // The rules read words, and would find others in marked ones: what is ready, and how many, is that of the plan.
    get weeks() {
      return derived.weeks;
    },
    get findings() {
      return derived.findings;
    },
    get findingsBySlice() {
      findings ??= markedFindings(derived.findingsBySlice, schedule.findings, told.findings);
      return findings;
    },
    get readyIds() {
      return derived.readyIds;
    },
    get counts() {
      return derived.counts;
    },
  };
}

/** What the schedule has noticed, with its words marked. */
function markedFindings(
  bySlice: Derived['findingsBySlice'],
  findings: readonly ScheduleFinding[],
  told: readonly ScheduleFinding[],
): Derived['findingsBySlice'] {
  const twins = new Map<Finding, Finding>(findings.map((finding, place) => [finding, told[place] ?? finding]));
  return new Map([...bySlice].map(([id, found]) => [id, found.map((finding) => twins.get(finding) ?? finding)]));
}

function markedPlan(plan: Plan): Plan {
  const told = markedValue(plan) as Plan;
  const records = BY_ID.map((key) => [
    key,
    Object.fromEntries(Object.entries(plan[key]).map(([id, record]) => [id, markedValue(record)])),
  ]);
  return { ...told, ...(Object.fromEntries(records) as Pick<Plan, (typeof BY_ID)[number]>) };
}

function markedValue(value: unknown): unknown {
  if (typeof value === 'string') return marked(value);
  if (Array.isArray(value)) return value.map(markedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, NO_TEXTS.has(key) ? item : markedValue(item)]),
  );
}
