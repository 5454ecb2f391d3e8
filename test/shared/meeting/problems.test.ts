import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { type Problem, problemAge, problemsOf } from '../../../shared/meeting/problems.ts';
import type { GateAnswer, Plan } from '../../../shared/plan/plan.ts';
import { sampleFor } from '../../../shared/sample/sample.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

function problems(plan: Plan): readonly Problem[] {
  return problemsOf(derive(plan, TODAY));
}

function keys(plan: Plan): string[] {
  return problems(plan).map(({ key }) => key);
}

function answer(given: Partial<GateAnswer>): GateAnswer {
  return { answer: 'yes', evidence: 'seen', owner: 'Lead', checkedOn: null, expiresOn: null, ...given };
}

function red(since: string, note = 'no access') {
  return { level: 'red', note, owner: 'Head of data', since } as const;
}

/** Whatever the checks of slicing have to say is silenced by what a slice says of itself. */
const FINE = { audience: 'Retention lead', value: 'phones ten donors', demo: 'Read ten names', doneWhen: ['10 names'] };

describe('the problems of the wall', () => {
  it('are red dots, then the gate, then sources, then errors of this and the next week', () => {
    const plan = planWith({
      gate: {
        value: answer({ expiresOn: asDay('2026-11-02') }),
        users: answer({}),
        route: answer({ answer: 'unknown', evidence: '' }),
        data: answer({ answer: 'no', checkedOn: asDay('2026-11-20') }),
      },
      sources: { bank: { access: 'refused' }, crm: { access: 'asked' } },
      slices: [
        { id: 'bare', title: 'A slice with nothing said about it' },
        { id: 'dotted', ...FINE, title: 'Show ten donors', risk: red('2026-11-20') },
      ],
    });
    expect(keys(plan)).toEqual(['red-dot dotted', 'gate value', 'gate data', 'source bank', 'error bare']);
  });

  it('of one kind begin with the oldest, and end with what nobody has dated', () => {
    const plan = planWith({
      gate: {
        value: answer({ answer: 'no' }),
        users: answer({ answer: 'no', checkedOn: asDay('2026-11-10') }),
        route: answer({ expiresOn: asDay('2026-10-30') }),
        data: answer({}),
      },
      slices: [
        { id: 'young', ...FINE, risk: red('2026-11-23') },
        { id: 'older', ...FINE, risk: red('2026-11-12') },
      ],
    });
    const found = keys(plan).filter((key) => !key.startsWith('error'));
    expect(found).toEqual(['red-dot older', 'red-dot young', 'gate route', 'gate users', 'gate value']);
  });

  it('leave out what is watched, delivered, dropped or thrown out, and keep a red group of which something is left', () => {
    const plan = planWith({
      slices: [
        { id: 'watched', ...FINE, risk: { ...red('2026-11-20'), level: 'watch' } },
        { id: 'done', ...FINE, status: 'delivered', deliveredOn: '2026-11-20', risk: red('2026-11-10') },
        { id: 'dropped', ...FINE, status: 'dropped', droppedOn: '2026-11-20', risk: red('2026-11-10') },
        { id: 'away', ...FINE, stage: 'archive', risk: red('2026-11-10') },
        { id: 'parked', ...FINE, stage: 'later', risk: red('2026-11-11') },
        { id: 'group', risk: red('2026-11-12') },
        { id: 'inside', under: 'group', ...FINE },
      ],
    });
    expect(keys(plan).filter((key) => key.startsWith('red'))).toEqual(['red-dot parked', 'red-dot group']);
  });

  it('are the errors of a slice together, and only of what comes within two weeks', () => {
    const slices = Array.from({ length: 14 }, (_, place) => ({ id: `slice${place + 10}`, title: 'The data layer' }));
    const found = problems(planWith({ slices })).filter(({ kind }) => kind === 'error');
    // Tuesday to Friday, and a week of five days more.
    expect(found.map(({ key }) => key)).toEqual(slices.slice(0, 9).map(({ id }) => `error ${id}`));
    const [first] = found;
    if (first?.kind !== 'error') throw new Error('There is no error.');
    expect(first.findings.length).toBeGreaterThan(1);
    expect(first.findings.every(({ level }) => level === 'error')).toBe(true);
  });

  it('name a source that broke or ran out, with what reads from it, and none that is only waited for', () => {
    const broken = {
      kind: 'pandera',
      name: '',
      checkedOn: '2026-11-22',
      addedOn: '2026-11-23',
      rows: 10,
      passed: 1,
      failed: 2,
      notRun: 0,
      problems: [],
    } as const;
    const plan = planWith({
      sources: {
        broken: { report: broken },
        over: { grantedUntil: '2026-11-20' },
        asked: { access: 'asked', expectedOn: '2026-12-01' },
        fine: {},
      },
      slices: [
        { id: 'reader', ...FINE, sourceIds: ['broken'] },
        { id: 'past', ...FINE, sourceIds: ['broken'], status: 'delivered', deliveredOn: '2026-11-20' },
      ],
    });
    const found = problems(plan).flatMap((problem) => (problem.kind === 'source' ? [problem] : []));
    expect(found.map(({ sourceId, since, sliceIds }) => [sourceId, since, sliceIds])).toEqual([
      ['over', '2026-11-20', []],
      ['broken', '2026-11-22', ['reader']],
    ]);
  });

  it('are none for an empty plan that has its four answers', () => {
    const yes = answer({});
    expect(keys(planWith({ gate: { value: yes, users: yes, route: yes, data: yes } }))).toEqual([]);
  });

  it('have an age that does not begin before the problem, where somebody dated it ahead', () => {
    expect(problemAge({ since: asDay('2026-11-21') }, TODAY)).toBe(3);
    expect(problemAge({ since: asDay('2026-12-01') }, TODAY)).toBe(0);
    expect(problemAge({ since: null }, TODAY)).toBeNull();
  });

  it('are made once for a state of the plan, and no two have the same key', () => {
    const derived = derive(sampleFor(TODAY), TODAY);
    expect(problemsOf(derived)).toBe(problemsOf(derived));
    const found = problemsOf(derived).map(({ key }) => key);
    expect(new Set(found).size).toBe(found.length);
    expect(found[0]).toBe('red-dot modelnor');
    expect(found).toContain('source bankstat');
  });
});
