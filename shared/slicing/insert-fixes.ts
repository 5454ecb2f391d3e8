import type { NewSlice } from '../plan/commands.ts';
import type { Slice, SliceId, SourceId } from '../plan/plan.ts';
import { TITLE_LIMIT } from '../plan/plan.ts';
import { deliveryOrder } from '../plan/tree.ts';
import type { CheckMend, Fix } from '../schedule/finding-fix.ts';
import { isOpenOnBoard } from '../schedule/summary.ts';
import { isGenericAudience } from './checks/audience.ts';
import type { CheckFinding } from './finding.ts';
import { addedBefore, checksAfter, type FixContext, isSameFinding } from './fix-context.ts';
import { inField } from './slice-fixes.ts';

/**
 * Fixes that put a new slice before another one. What they say is template and plan, and complete enough that the new
 * slice is no finding in its turn where the plan names somebody.
 */

const HALF_A_DAY = 2;
const HOUR_OR_TWO = 1;
const SHOWN_NAME = 80;

/** G1: before anything reads from the source somebody proves that it can be read. */
export function addAccessSpike(context: FixContext, slice: Slice, finding: CheckFinding): readonly Fix[] {
  const { sourceId } = finding;
  const source = sourceId === undefined ? undefined : context.plan.sources[sourceId];
  if (sourceId === undefined || source === undefined || source.access === 'refused') return [inField('sourceIds')];
  const who = audienceFor(context, slice);
  const spike = accessSpike(context.newId(), sourceId, short(source.name) || 'the source', who);
  return inserted(context, finding, 'add-access-spike', [spike], slice);
}

function accessSpike(id: SliceId, sourceId: SourceId, name: string, who: string): NewSlice {
  return {
    id,
    title: `Can we read one row of ${name} with our own account?`,
    kind: 'spike',
    pattern: 'access-spike',
    sourceIds: [sourceId],
    quarterDays: HALF_A_DAY,
    audience: who,
    value: `know whether anything can be promised from ${name}`,
    demo: `One row of ${name}, and who approved it until when`,
    doneWhen: [`If yes: one row is read`, `If no: the day on which to ask again is written down`],
  };
}

/** T2: the number to beat is agreed, and a rule that people can read sets it. */
export function addMetric(context: FixContext, slice: Slice, finding: CheckFinding): readonly Fix[] {
  const who = audienceFor(context, slice);
  const whom = who || 'those who will use it';
  const metric: NewSlice = {
    id: context.newId(),
    title: `Agree with ${whom} on the number that a model has to beat`,
    pattern: 'metric-first',
    quarterDays: HOUR_OR_TWO,
    audience: who,
    value: 'say what would be better than today',
    demo: `The number of today beside the one that ${whom} want`,
    doneWhen: ['Both numbers are written down: today and wanted'],
  };
  const rule: NewSlice = {
    id: context.newId(),
    title: `Show ${whom} what three plain rules would pick`,
    pattern: 'heuristic-first',
    quarterDays: HALF_A_DAY,
    audience: who,
    value: 'work from a list that everybody can explain',
    demo: `The picks of the three rules, checked by ${whom}`,
    doneWhen: ['The hit rate of the rules is written down as a number'],
  };
  return inserted(context, finding, 'add-metric', [metric, rule], slice);
}

/** R1: something dull arrives by itself, so that the way is known before anything depends on it. */
export function addRoute(context: FixContext, finding: CheckFinding): readonly Fix[] {
  const open = deliveryOrder(context.plan).filter(isOpenOnBoard);
  const before = open.find(({ status }) => status === 'open') ?? null;
  const who = audienceFor(context, before);
  const route: NewSlice = {
    id: context.newId(),
    title: `Send ${who || 'one user'} a line from a timer, with a number typed by hand`,
    pattern: 'scheduled-run',
    quarterDays: HALF_A_DAY,
    audience: who,
    value: 'see that something arrives without being asked for',
    demo: 'The line as it arrived, and what happens when it fails',
    doneWhen: ['It has arrived 2 times unattended'],
  };
  return inserted(context, finding, 'add-route', [route], before);
}

function inserted(
  context: FixContext,
  finding: CheckFinding,
  does: CheckMend,
  slices: readonly NewSlice[],
  before: Slice | null,
): readonly Fix[] {
  if (slices.some(({ title }) => title.length > TITLE_LIMIT)) return [];
  const command = addedBefore(context, slices, before);
  const after = checksAfter(context, command);
  const isMended = after !== null && !after.some((other) => isSameFinding(other, finding));
  return isMended ? [{ kind: 'command', does, needId: null, command }] : [];
}

/** For whom the slice is that the new one prepares, else for whom the goal is; empty where the plan names nobody. */
function audienceFor({ plan }: FixContext, slice: Slice | null): string {
  const named = [slice?.audience ?? '', plan.goal.audience].find((audience) => !isGenericAudience(audience));
  return named === undefined ? '' : short(named);
}

function short(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim().slice(0, SHOWN_NAME).trimEnd();
}
