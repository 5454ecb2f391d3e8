import type { Day } from '../calendar/day.ts';
import { ownRecord } from '../plan/collections.ts';
import type { Command, CommandOf } from '../plan/commands.ts';
import type { GateAnswer, GateQuestion, Plan, Risk, Slice, SliceId, Source, SourceId } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';
import { knownSchedule } from '../schedule/known-schedule.ts';

/**
 * What a command changes without leaving a date in the plan by which a review could tell of it later. Deliveries, red
 * dots, cuts and requests have their day; what is parked or moved has none.
 */
export type UnrecordedChange =
  | { readonly kind: 'parked' | 'returned' | 'thrown-out'; readonly sliceId: SliceId }
  | { readonly kind: 'cleared'; readonly sliceId: SliceId; readonly risk: Risk }
  /** A red dot or watch that began before today: found only now, or told in other words. */
  | { readonly kind: 'risk'; readonly sliceId: SliceId; readonly risk: Risk }
  /** `was`: it is open again. */
  | { readonly kind: 'reopened'; readonly sliceId: SliceId; readonly was: Exclude<Slice['status'], 'open'> }
  | { readonly kind: 'deleted'; readonly title: string }
  /** Moved by hand: what moves along is not told. `null`: no day. */
  | { readonly kind: 'moved'; readonly sliceId: SliceId; readonly from: Day | null; readonly to: Day | null }
  | { readonly kind: 'target'; readonly from: Day | null; readonly to: Day | null }
  | { readonly kind: 'answered'; readonly question: GateQuestion; readonly answer: GateAnswer['answer'] }
  | { readonly kind: 'access'; readonly sourceId: SourceId; readonly access: Source['access'] };

/** What a command changed, from the plan before it and the plan after it. */
export function unrecordedChanges(
  before: Plan,
  after: Plan,
  command: Command,
  today: Day,
): readonly UnrecordedChange[] {
  if (command.type === 'batch') {
    return command.commands.flatMap((single) => unrecordedChanges(before, after, single, today));
  }
  switch (command.type) {
    case 'slice.stage':
      return stageChange(before, after, command);
    case 'slice.place':
      return [...stageChange(before, after, command), ...moved(before, after, command.id, today)];
    case 'slice.pin':
      return moved(before, after, command.id, today);
    case 'slice.edit':
      return riskChange(before, after, command, today);
    case 'slice.reopen':
      return reopened(before, after, command);
    case 'slice.delete': {
      const slice = ownRecord(before.slices, command.id);
      return slice === undefined ? [] : [{ kind: 'deleted', title: slice.title }];
    }
    case 'goal.edit': {
      const [from, to] = [before.goal.target, after.goal.target];
      return from === to ? [] : [{ kind: 'target', from, to }];
    }
    case 'gate.answer': {
      const { question } = command;
      const { answer } = after.gate[question];
      return before.gate[question].answer === answer ? [] : [{ kind: 'answered', question, answer }];
    }
    case 'source.edit': {
      const access = ownRecord(after.sources, command.id)?.access;
      const isSame = access === undefined || access === ownRecord(before.sources, command.id)?.access;
      return isSame ? [] : [{ kind: 'access', sourceId: command.id, access }];
    }
    default:
      return [];
  }
}

const STAGED = { board: 'returned', later: 'parked', archive: 'thrown-out' } as const;

function stageChange(
  before: Plan,
  after: Plan,
  { id, stage }: Pick<CommandOf<'slice.stage'>, 'id' | 'stage'>,
): readonly UnrecordedChange[] {
  // A group takes along what is below it, and may be of another stage itself.
  const slice = ownRecord(before.slices, id);
  if (slice === undefined) return [];
  const isChanged = [slice, ...treeOf(before).descendantsOf(id)].some(
    (below) => below.stage !== ownRecord(after.slices, below.id)?.stage,
  );
  return isChanged ? [{ kind: STAGED[stage], sliceId: id }] : [];
}

function moved(before: Plan, after: Plan, sliceId: SliceId, today: Day): readonly UnrecordedChange[] {
  if (ownRecord(before.slices, sliceId)?.stage !== ownRecord(after.slices, sliceId)?.stage) return [];
  const from = knownSchedule(before, today).placements.get(sliceId)?.day ?? null;
  const to = knownSchedule(after, today).placements.get(sliceId)?.day ?? null;
  return from === to ? [] : [{ kind: 'moved', sliceId, from, to }];
}

function riskChange(
  before: Plan,
  after: Plan,
  { id }: CommandOf<'slice.edit'>,
  today: Day,
): readonly UnrecordedChange[] {
  const was = ownRecord(before.slices, id)?.risk ?? null;
  const risk = ownRecord(after.slices, id)?.risk ?? null;
  if (risk === null) return was === null ? [] : [{ kind: 'cleared', sliceId: id, risk: was }];
  // What begins today is told by its day.
  if (risk.since === today) return [];
  const isKnown = was !== null && was.since !== today && was.level === risk.level;
  const isSame = isKnown && was.note === risk.note && was.owner === risk.owner;
  return isSame ? [] : [{ kind: 'risk', sliceId: id, risk }];
}

function reopened(before: Plan, after: Plan, { id }: CommandOf<'slice.reopen'>): readonly UnrecordedChange[] {
  const was = ownRecord(before.slices, id)?.status;
  if (was === undefined || was === 'open' || ownRecord(after.slices, id)?.status !== 'open') return [];
  return [{ kind: 'reopened', sliceId: id, was }];
}
