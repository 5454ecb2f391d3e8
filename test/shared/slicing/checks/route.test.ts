import { describe, expect, it } from 'vitest';
import { checks, found } from '../../../support/found.ts';
import { planWith, type SliceSketch } from '../../../support/plan-builder.ts';

describe('the way to the users (R1)', () => {
  const route = (fields: object, today?: string, before: readonly SliceSketch[] = []) =>
    found(planWith({ slices: [...before, { id: 'a', ...fields }] }), 'R1', today);

  it('is walked in the first week by a scheduled run or an empty deployment', () => {
    expect(route({})).toEqual(['plan hint']);
    expect(route({ pattern: 'scheduled-run' })).toEqual([]);
    expect(route({ pattern: 'deploy-hello' })).toEqual([]);
    const week = Array.from({ length: 5 }, (_, place) => ({ id: `d${place}` }));
    expect(route({ pattern: 'deploy-hello' }, undefined, week)).toEqual(['plan hint']);
  });

  it('is late and still good in this week, once the first one is over', () => {
    expect(route({ pattern: 'deploy-hello' }, '2026-12-09')).toEqual([]);
    const done = { pattern: 'deploy-hello', status: 'delivered', deliveredOn: '2026-11-24' } as const;
    expect(route(done, '2026-12-09', [{ id: 'next' }])).toEqual([]);
  });

  it('is known where the gate says so with evidence', () => {
    const yes = {
      answer: 'yes',
      evidence: 'Nightly job of 2025',
      owner: '',
      checkedOn: null,
      expiresOn: null,
    } as const;
    const { gate } = planWith();
    expect(found(planWith({ slices: [{ id: 'a' }], gate: { ...gate, route: yes } }), 'R1')).toEqual([]);
  });
});

describe('words that readers do not accept (L1)', () => {
  const WORDS = [
    { word: 'agile team', instead: 'cross-functional team' },
    { word: 'c++', instead: 'the engine' },
  ];
  const unwanted = (fields: Partial<SliceSketch>) =>
    checks(planWith({ slices: [{ id: 'a', ...fields }] }), undefined, WORDS).flatMap(({ rule, quoted }) =>
      rule === 'L1' ? [quoted] : [],
    );

  it('are found in what is told, in whatever case, and as whole words', () => {
    expect(unwanted({ title: 'Show the Agile  Team' })).toEqual([['Agile  Team', 'cross-functional team']]);
    expect(unwanted({ doneWhen: ['The agile team says yes'], demo: 'In C++' })).toHaveLength(2);
    expect(unwanted({ title: 'Show the agile teams', notes: 'agile team' })).toEqual([]);
  });

  it('are those of the lists of all exports of the plan, the first list counting where two have the same word', () => {
    const plan = {
      ...planWith({ slices: [{ id: 'a', title: 'Show the agile team the churn', value: 'a Sprint' }] }),
      readerWords: {
        digest: [{ word: 'churn', instead: 'people who leave' }],
        'weekly-markdown': [
          { word: 'sprint', instead: 'week' },
          { word: 'Churn', instead: 'leavers' },
        ],
        unknown: [{ word: 'show', instead: 'x' }],
      },
    };
    const told = checks(plan).flatMap(({ rule, quoted }) => (rule === 'L1' ? [quoted] : []));
    expect(told).toEqual([
      ['churn', 'leavers'],
      ['Sprint', 'week'],
    ]);
  });

  it('are not found in what already says it in the words of the readers', () => {
    expect(unwanted({ title: 'Show the cross-functional team' })).toEqual([]);
    const plan = {
      ...planWith({ slices: [{ id: 'a', title: 'Show the cross-functional team' }] }),
      readerWords: { digest: [{ word: 'team', instead: 'cross-functional team' }] },
    };
    expect(found(plan, 'L1')).toEqual([]);
  });

  it('are none as long as the plan has no words of its own', () => {
    expect(found(planWith({ slices: [{ id: 'a', title: 'Show the agile team' }] }), 'L1')).toEqual([]);
  });
});
