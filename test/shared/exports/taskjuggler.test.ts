import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { taskJuggler } from '../../../shared/exports/taskjuggler.ts';
import { projectId, quoted } from '../../../shared/exports/taskjuggler-text.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { leftOutText } from '../../../shared/words/left-out.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { largePlan } from '../../support/large-plan.ts';
import { planWith } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

function written(plan: Plan, today: string = MONDAY) {
  return taskJuggler(derive(plan, asDay(today)));
}

/** Its lines that contain a text, without indentation. */
function lines(plan: Plan, part: string, today?: string): string[] {
  return written(plan, today)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes(part));
}

describe('a plan as a project of TaskJuggler', () => {
  it('has who works when, in hours from nine, with days off whose end is the day after', () => {
    const plan = planWith({
      calendar: {
        workdays: [1, 2, 3, 4],
        closures: [{ from: '2026-12-25', to: '2026-12-26', label: 'Christmas', origin: null }],
      },
      people: {
        de: {
          name: 'Deniz',
          quarterDaysByWeekday: [4, 2, 0, 9, 4, 0, 0],
          absences: [{ from: '2026-11-20', to: '2026-11-24', label: 'ill' }],
        },
      },
      slices: [{ id: 'a' }],
    });
    const { text } = written(plan);
    expect(text).toContain('leaves holiday "Christmas" 2026-12-25 - 2026-12-27\n');
    expect(text).toContain(
      [
        'resource p_de "Deniz" {',
        '  workinghours mon 9:00 - 13:00',
        '  workinghours tue 9:00 - 11:00',
        '  workinghours wed off',
        '  workinghours thu 9:00 - 13:00',
        '  workinghours fri off',
        '  workinghours sat off',
        '  workinghours sun off',
        '  leaves annual 2026-11-23 - 2026-11-25',
        '}',
      ].join('\n'),
    );
  });

  it('has each slice with a day: its size, its person, its place in the order and what it needs', () => {
    const plan = planWith({
      people: { an: {}, de: {} },
      slices: [
        { id: 'group', title: 'Group' },
        { id: 'a', under: 'group', quarterDays: 3, ownerId: 'de' },
        { id: 'b', under: 'group', quarterDays: 1, needs: ['a', 'gone'] },
        { id: 'c', needs: ['group'] },
      ],
    });
    const { text } = written(plan);
    expect(text).toContain(`task s_group "Group" {
  task s_a "Slice a" { effort 3h allocate p_de priority 1000 }
  task s_b "Slice b" { effort 1h allocate p_an priority 999 depends s_group.s_a }
}
task s_c "Slice c" { effort 4h allocate p_an priority 998 depends s_group }
`);
  });

  it('carries the rest of what is being done, first of all and without its needs', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [
        { id: 'a' },
        { id: 'started', status: 'doing', ownerId: 'an', startedOn: '2026-11-20', needs: ['a'], quarterDays: 4 },
      ],
    });
    expect(lines(plan, 's_started')).toEqual([
      'task s_started "Slice started" { effort 1h allocate p_an priority 1000 }',
    ]);
    expect(written(plan).leftOut).toContainEqual({ code: 'waived-needs', count: 1 });
  });

  it('keeps free what somebody delivered on the first day', () => {
    const plan = planWith({
      people: { an: {}, de: {} },
      slices: [
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-23', ownerId: 'an', quarterDays: 2 },
        { id: 'next', ownerId: 'an', quarterDays: 1 },
      ],
    });
    expect(lines(plan, 'special')).toEqual(['leaves special 2026-11-23-9:00 - 2026-11-23-11:00']);
  });

  it('says what it leaves out', () => {
    const plan = planWith({
      sources: { crm: {} },
      people: { an: { skills: ['sql'] } },
      slices: [
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-20' },
        { id: 'thick', quarterDays: 12 },
        { id: 'waits', needs: ['thick'] },
        { id: 'promised', pin: '2026-11-27', skills: ['sql'], value: 'v', audience: 'A' },
        { id: 'later', stage: 'later' },
      ],
    });
    expect(written(plan).leftOut.map(leftOutText)).toEqual([
      '1 delivered slice',
      '1 slice still to cut',
      '1 slice without a day',
      '1 promised day',
      '1 value',
      '1 audience',
      '1 slice’s skills',
      '1 slice in Later',
      '1 data source',
    ]);
    const nobody = planWith({ people: {}, slices: [{ id: 'promised', pin: '2026-11-27' }] });
    expect(written(nobody).leftOut.map(leftOutText)).toEqual(['1 slice that nobody can do']);
  });

  it('has a thousand priorities, and says how many slices share one beyond them', () => {
    const { text, leftOut } = written(largePlan(1_200), '2026-11-24');
    const found = [...text.matchAll(/ priority (\d+)/g)].map(([, priority]) => Number(priority));
    expect([Math.max(...found), found.length > 1_000, Math.min(...found) >= 1]).toEqual([1_000, true, true]);
    expect(leftOut).toContainEqual({ code: 'shared-priorities', count: found.length - 1_000 });
  });

  it('never promises what breaks a circle to its own needs, for there TaskJuggler would find no beginning', () => {
    const plan = planWith({
      slices: [
        { id: 'a', needs: ['b'], pin: '2026-11-25' },
        { id: 'b', needs: ['a'] },
      ],
    });
    expect(lines(plan, 'depends')).toEqual([expect.stringMatching(/^task s_b .* depends s_a }$/)]);
  });

  it('ends with the plan, not before and not centuries after, whatever days stand in it', () => {
    const pinned = planWith({ slices: [{ id: 'a', pin: '9999-12-31' }] });
    const last = planWith({ start: '9999-12-20', slices: [{ id: 'a' }] });
    expect([lines(pinned, 'project')[0], lines(last, 'project')[0]]).toEqual([
      'project carpaccio "Plan" 2026-11-23 - 2031-11-24 {',
      'project carpaccio "Plan" 9999-12-20 - 9999-12-31 {',
    ]);
  });

  it('is closed in itself for any plan: every task, person and need is written, and every bracket is shut', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const { text } = written(plan, SCHEDULABLE_TODAY);
        const names = new Set([...text.matchAll(/^ *(?:task|resource) (\w+)/gm)].map(([, name]) => name));
        const asked = [...text.matchAll(/allocate (\w+)|depends ([\w., ]+)/g)].flatMap(([, person, needs]) =>
          person === undefined ? (needs ?? '').trim().split(/, |\./) : [person],
        );
        expect(asked.filter((name) => !names.has(name))).toEqual([]);
        expect(text.split('{').length).toBe(text.split('}').length);
      }),
    );
  });
});

describe('text in a project of TaskJuggler', () => {
  it('never ends before its quotation mark, and starts neither a macro nor a variable', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), macroText()), (text) => {
        const found = quoted(text, 'Empty');
        // As its scanner reads a text: up to the first quotation mark without a backslash before it.
        expect(/^"(?:\\"|[^"\n])*"/.exec(found)?.[0]).toBe(found);
        expect(found).not.toMatch(/\$[{(]|\\"$|\n/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['say "hi"', '"say \\"hi\\""'],
    ['ends in \\', '"ends in \\ "'],
    ['\u0024{HOME} $(HOME)', '"$ {HOME} $ (HOME)"'],
    ['two\nlines', '"two lines"'],
    ['', '"Empty"'],
    ['half \ud83d', '"half"'],
  ])('%j is written %s', (text, expected) => {
    expect(quoted(text, 'Empty')).toBe(expected);
  });

  it('names two ids differently, whatever they are, and each as the format wants it', () => {
    const ids = fc.oneof(
      hostileText(),
      fc.stringMatching(/^[a_0-9-]{0,6}$/),
      fc.constantFrom('constructor', '__proto__'),
    );
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        expect(projectId('s', one)).toMatch(/^s_\w*$/);
        expect(projectId('s', one) === projectId('s', other)).toBe(one === other);
      }),
      { numRuns: 500 },
    );
  });
});

function macroText(): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(
    '$',
    '{',
    '(',
    '}',
    ')',
    '"',
    '\\',
    ' ',
    'HOME',
    '?x',
    '-8<-',
    '->8-',
    '#',
    '/*',
    '[',
    ']',
  );
  return fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
}
