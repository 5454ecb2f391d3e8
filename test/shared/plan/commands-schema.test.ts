import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../../shared/plan/commands.schema.ts';
import { problemsOf } from '../../../shared/plan/plan.schema.ts';
import { arbitraryCommand } from '../../support/arbitrary-command.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';

function problems(raw: unknown): readonly string[] {
  const parsed = commandSchema.safeParse(raw);
  return parsed.success ? [] : problemsOf(parsed.error);
}

function nested(levels: number): unknown {
  let slice: unknown = { id: 'leaf', title: '' };
  for (let level = 1; level < levels; level++) slice = { id: `level${level}`, title: '', children: [slice] };
  return { type: 'slice.add', parentId: null, after: null, slices: [slice], on: '2026-11-24' };
}

describe('commands that come over the seam', () => {
  it('may cut into children with everything that a new slice can bring, and share out places', () => {
    const child = {
      id: 'b',
      title: 'Sheet for Leeds',
      ...{ stage: 'later', value: 'v', audience: 'w', demo: 'd', doneWhen: ['10'], quarterDays: 2, worth: 3 },
      ...{ kind: 'spike', ownerId: null, skills: ['sql'], sourceIds: ['crm'], needs: ['a'], pattern: 'one-segment' },
      ...{ bite: [{ layer: 'Mail', option: 'by hand' }], tags: ['t'], notes: 'n', deliveredOn: '2026-11-24' },
      children: [{ id: 'c', title: '' }],
    };
    const cut = { type: 'slice.cut', id: 'a', pattern: 'one-segment', children: [child], on: '2026-11-24' };
    const order = { type: 'slice.order', ids: ['b', 'a'] };
    expect([cut, order, { type: 'batch', commands: [cut, order] }].flatMap(problems)).toEqual([]);
    expect(commandSchema.parse(cut)).toEqual(cut);
  });

  it('are taken as they are', () => {
    fc.assert(
      fc.property(arbitraryPlan().chain(arbitraryCommand), (command) => {
        const sent = JSON.parse(JSON.stringify(command)) as unknown;
        expect(commandSchema.parse(sent)).toEqual(sent);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [{ type: 'slice.fry' }, [expect.stringMatching(/^type: Invalid discriminator value\. Expected 'plan\.edit'/)]],
    [{ type: 'slice.delete', id: 'a', recursive: true }, ['plan: Unrecognized key: "recursive"']],
    [
      { type: 'slice.delete', id: '__proto__' },
      ['id: expected an id: up to 64 letters, digits, hyphens and underscores'],
    ],
    [{ type: 'slice.pin', id: 'a' }, ['pin: expected a day such as 2026-11-24']],
    [{ type: 'slice.edit', id: 'a', changes: { status: 'doing' } }, ['changes: Unrecognized key: "status"']],
    [
      { type: 'slice.edit', id: 'a', changes: { quarterDays: 1e9 } },
      ['changes.quarterDays: Too big: expected number to be <=4000'],
    ],
    [
      { type: 'slice.edit', id: 'a', changes: { silenced: [{ rule: 'S3' }] } },
      ['changes.silenced.0.reason: expected a text of at most 100 kB'],
    ],
    [{ type: 'slice.edit', id: 'a', changes: { pattern: 'shadow' } }, ['changes: Unrecognized key: "pattern"']],
    [
      { type: 'plan.edit', changes: { rules: { gapDays: -1, mood: 1 } } },
      ['changes.rules.gapDays: Too small: expected number to be >=0', 'changes.rules: Unrecognized key: "mood"'],
    ],
    [{ type: 'slice.cut', id: 'a', children: [], on: '2026-11-24' }, [expect.stringMatching(/^pattern: /)]],
    [
      {
        type: 'slice.cut',
        id: 'a',
        pattern: null,
        children: [{ id: 'b', title: '', pin: '2026-11-25', bite: [{ layer: 'Mail' }] }],
        on: '2026-11-24',
      },
      ['children.0.bite.0.option: expected a text of at most 100 kB', 'children.0: Unrecognized key: "pin"'],
    ],
    [
      { type: 'person.edit', id: 'ada', changes: { quarterDaysByWeekday: [4, 4, 4], initials: 'x'.repeat(41) } },
      [expect.stringMatching(/^changes\.initials: /), expect.stringMatching(/quarterDaysByWeekday: expected seven/)],
    ],
    [
      {
        type: 'person.edit',
        id: 'ada',
        changes: { absences: [{ from: '2026-12-24', to: '2026-12-23', label: '', colour: 'blue' }] },
      },
      ['changes.absences.0: expected a last day that is not before the first'],
    ],
    [{ type: 'calendar.edit', changes: { workdays: [1, 1] } }, ['changes.workdays: expected each weekday once']],
    [{ type: 'calendar.edit', changes: { tides: [] } }, ['changes: Unrecognized key: "tides"']],
    [
      { type: 'baseline.add', id: 'b', baseline: { name: '', on: '2026-11-24', days: { a: 1 } } },
      ['baseline.days.a: expected a day such as 2026-11-24'],
    ],
    [{ type: 'forecast.score', id: 'f', outcome: null }, ['outcome: expected a day such as 2026-11-24']],
    [
      { type: 'gate.answer', question: 'constructor', changes: {} },
      ['question: Invalid option: expected one of "value"|"users"|"route"|"data"'],
    ],
    [
      { type: 'gate.answer', question: 'data', changes: { answer: 'yes', weight: 3 } },
      ['changes: Unrecognized key: "weight"'],
    ],
    [
      { type: 'source.edit', id: 'crm', changes: { report: { kind: 'soda', problems: [] } } },
      expect.arrayContaining([expect.stringMatching(/^changes\.report\.kind: /)]),
    ],
    [
      { type: 'contact.add', id: 'c', contact: { on: '2026-11-24', who: '', heard: '' } },
      [expect.stringMatching(/^contact\.sliceIds: /)],
    ],
    [
      { type: 'review.edit', id: 'm', changes: { closedAt: 'yesterday' } },
      [expect.stringMatching(/^changes\.closedAt: /)],
    ],
    [{ type: 'review.note', id: 'm', note: { text: 'x' } }, [expect.stringMatching(/^note\.sliceId: /)]],
    [{ type: 'plan.ask', by: 'x'.repeat(501), on: '2026-11-24' }, [expect.stringMatching(/^by: /)]],
    [
      { type: 'words.edit', exportId: 'digest', words: [{ word: 'a', instead: 'b', note: '' }] },
      ['words.0: Unrecognized key: "note"'],
    ],
    [{ type: 'slice.order', ids: 'a' }, ['ids: Invalid input: expected array, received string']],
    [
      { type: 'batch', commands: [{ type: 'slice.stage', id: 'a', stage: 'bin' }] },
      ['commands.0.stage: Invalid option: expected one of "board"|"later"|"archive"'],
    ],
  ])('%j is refused', (command, expected) => {
    expect(problems(command)).toEqual(expected);
  });

  it('that are nothing of the kind are refused', () => {
    expect([null, [], 'slice.delete', 5, undefined].filter((raw) => problems(raw).length === 0)).toEqual([]);
  });

  it('may bring 10,000 slices or commands, and no more', () => {
    const slices = Array.from({ length: 10_001 }, (_, place) => ({ id: `n${place}`, title: 'line' }));
    const add = { type: 'slice.add', parentId: null, after: null, slices: slices.slice(1), on: '2026-11-24' };
    const commands = slices.map(({ id }) => ({ type: 'slice.delete', id }));
    expect([add, { type: 'batch', commands: commands.slice(1) }].map(problems)).toEqual([[], []]);
    expect(
      [
        { ...add, slices },
        { type: 'batch', commands },
      ]
        .map(problems)
        .map((found) => found.length),
    ).toEqual([1, 1]);
  });

  it('may nest slices 490 levels deep, and are refused before anything breaks', () => {
    expect([nested(490), nested(100_000)].map(problems)).toEqual([[], ['plan: nested too deep']]);
  });
});
