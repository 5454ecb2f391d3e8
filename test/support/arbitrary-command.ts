import fc from 'fast-check';
import type { Command, CommandType, NewSlice, PlanChanges } from '../../shared/plan/commands.ts';
import type { PersonId, Plan, SliceId, SliceStage, SourceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { arbitraryDay, arbitraryText } from './arbitrary-plan.ts';
import type { Intent } from './intent.ts';
import { MEETING_COMMANDS, meetingCommandOf } from './meeting-command-of.ts';
import { TIME_COMMANDS, timeCommandOf } from './time-command-of.ts';

/** Every kind of command that there is. */
export const TYPES: readonly CommandType[] = [
  'plan.edit',
  'goal.edit',
  'slice.add',
  'slice.edit',
  'slice.move',
  'slice.place',
  'slice.pin',
  'slice.stage',
  'slice.start',
  'slice.deliver',
  'slice.drop',
  'slice.reopen',
  'slice.cut',
  'slice.order',
  'slice.delete',
  ...TIME_COMMANDS,
  ...MEETING_COMMANDS,
  'batch',
];
const STAGES: readonly SliceStage[] = ['board', 'later', 'archive'];

export function arbitraryIntent(): fc.Arbitrary<Intent> {
  return fc.record({
    type: fc.constantFrom(...TYPES, 'slice.add', 'slice.move', 'slice.place', 'slice.edit', 'slice.start'),
    first: fc.nat(),
    second: fc.nat(),
    third: fc.nat(),
    text: arbitraryText(),
    day: arbitraryDay(),
    quarterDays: fc.constantFrom(1, 2, 4, 7, null),
    isPlain: fc.boolean(),
  });
}

/** Commands for one plan. Most are accepted, some are refused: they name what is not there, or ask the impossible. */
export function arbitraryCommand(plan: Plan): fc.Arbitrary<Command> {
  return arbitraryIntent().map((intent) => commandOf(plan, intent));
}

export function commandOf(plan: Plan, intent: Intent): Command {
  const { type, text, day } = intent;
  const id = pick(plan, intent.first);
  switch (type) {
    case 'plan.edit':
      return { type, changes: planChanges(intent) };
    case 'goal.edit':
      return { type, changes: intent.isPlain ? { statement: text } : { target: day, appetiteDays: 20 } };
    case 'slice.add':
      return { type, ...outlineTarget(plan, intent), slices: newSlices(plan, intent), on: day };
    case 'slice.edit':
      return { type, id, changes: sliceChanges(plan, intent) };
    case 'slice.move':
      return { type, id, ...outlineTarget(plan, intent) };
    case 'slice.place': {
      const stage = intent.third % 4 === 0 ? stageOf(intent) : 'board';
      const before = intent.second % 5 === 0 ? null : pick(plan, intent.second);
      return { type, id, stage, before, pin: intent.isPlain ? null : day };
    }
    case 'slice.pin':
      return { type, id, pin: intent.isPlain ? null : day };
    case 'slice.stage':
      return { type, id, stage: stageOf(intent) };
    case 'slice.start':
      return { type, id, ownerId: person(plan, intent.second), on: day };
    case 'slice.deliver':
    case 'slice.drop':
      return { type, id, on: day };
    case 'slice.cut':
      return {
        type,
        id,
        pattern: intent.isPlain ? null : `pattern ${intent.third}`,
        children: thinner(plan, intent),
        on: day,
      };
    case 'slice.order':
      return { type, ids: sequence(plan, intent) };
    case 'slice.reopen':
    case 'slice.delete':
      return { type, id };
    case 'calendar.edit':
    case 'person.add':
    case 'person.edit':
    case 'person.delete':
    case 'request.add':
    case 'request.edit':
    case 'request.delete':
    case 'baseline.add':
    case 'baseline.rename':
    case 'baseline.delete':
    case 'forecast.record':
    case 'forecast.score':
      return timeCommandOf(plan, type, intent);
    case 'gate.answer':
    case 'source.add':
    case 'source.edit':
    case 'source.delete':
    case 'contact.add':
    case 'contact.edit':
    case 'contact.delete':
    case 'review.add':
    case 'review.edit':
    case 'review.note':
    case 'review.show':
    case 'review.delete':
    case 'plan.ask':
    case 'slice.ask':
    case 'words.edit':
      return meetingCommandOf(plan, type, intent);
    case 'batch': {
      const size = { type: 'slice.edit', id, changes: { quarterDays: 2 } } as const;
      const inner = commandOf(plan, { ...intent, type: intent.isPlain ? 'slice.place' : 'slice.move' });
      return { type, commands: [size, inner] };
    }
  }
}

function outlineTarget(plan: Plan, { second, third }: Intent): { parentId: SliceId | null; after: SliceId | null } {
  const parentId = second % 3 === 0 ? null : pick(plan, second);
  const siblings = treeOf(plan).childrenOf(parentId);
  return { parentId, after: third % 3 === 0 ? null : (siblings[third % Math.max(1, siblings.length)]?.id ?? null) };
}

function newSlices(plan: Plan, { first, text, quarterDays, isPlain, day }: Intent): NewSlice[] {
  const stem = `new-${Object.keys(plan.slices).length}-${first % 50}`;
  const slice = (name: string): NewSlice => ({ id: `${stem}-${name}` as SliceId, title: text, quarterDays });
  if (isPlain) return [slice('a')];
  const child = { ...slice('c'), deliveredOn: day, tags: [text] };
  return [
    { ...slice('a'), children: [slice('b'), { ...child, children: [slice('d')] }] },
    { ...slice('e'), value: text },
  ];
}

/** Children with all that a new slice may bring; the last one needs the first, and often they need another slice. */
function thinner(plan: Plan, intent: Intent): NewSlice[] {
  const { second, third, text, isPlain } = intent;
  // Children that are all of them gone is what the cutter must not send.
  const [first, ...others] = third % 11 === 0 ? [] : newSlices(plan, intent);
  if (first === undefined) return [];
  if (isPlain) return [first];
  const full: NewSlice = {
    ...first,
    ...{ value: text, audience: text, demo: text, doneWhen: [text], notes: text, pattern: 'one-segment' },
    ...{ worth: 1 + (second % 5), kind: 'spike', skills: ['sql'], bite: [{ layer: text, option: text }] },
    stage: stageOf(intent),
    ownerId: second % 2 === 0 ? null : person(plan, second),
    sourceIds: Object.keys(plan.sources).slice(0, third % 2) as SourceId[],
    needs: second % 3 === 0 ? [] : [pick(plan, second)],
  };
  return [full, ...others.map((other) => ({ ...other, needs: [first.id] }))];
}

/** Some leaves, seldom with a group among them, in any sequence. */
function sequence(plan: Plan, { first, second, third }: Intent): SliceId[] {
  const leaves = treeOf(plan).leaves.map(({ id }) => id);
  const from = first % Math.max(1, leaves.length);
  const some = [...leaves.slice(from), ...leaves.slice(0, from)].slice(0, 1 + (second % 5));
  return third % 7 === 0 ? [...some, pick(plan, third)] : some;
}

function planChanges({ text, day, third, isPlain }: Intent): PlanChanges {
  if (isPlain) return { title: text };
  return third % 2 === 0 ? { start: day } : { rules: { off: [text], gapDays: third % 9 } };
}

function sliceChanges(plan: Plan, { second, third, text, quarterDays, day }: Intent) {
  const changes = [
    { title: text, notes: text, tags: [text, text] },
    { learned: text, seenBy: [text] },
    { quarterDays },
    { needs: [pick(plan, second)] },
    { ownerId: third % 2 === 0 ? null : person(plan, second), skills: ['sql'] },
    { risk: { level: 'red', note: text, owner: '', since: day }, worth: 3 },
    { doneWhen: [text], kind: 'spike', demo: text },
    { silenced: [{ rule: 'S3', reason: text }], bite: [{ layer: text, option: 'a mail' }] },
  ] as const;
  return changes[third % changes.length] ?? {};
}

function pick(plan: Plan, number: number): SliceId {
  const ids = Object.keys(plan.slices);
  // One in so many is nowhere to be found.
  return (ids[number % (ids.length + 1)] ?? 'nowhere') as SliceId;
}

function person(plan: Plan, number: number): PersonId {
  const ids = Object.keys(plan.people);
  return (ids[number % (ids.length + 1)] ?? 'nobody') as PersonId;
}

function stageOf({ third }: Intent): SliceStage {
  return STAGES[third % STAGES.length] ?? 'board';
}
