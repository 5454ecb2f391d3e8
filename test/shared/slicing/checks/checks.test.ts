import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { checks, found } from '../../../support/found.ts';
import { planWith, type SliceSketch, sliceId } from '../../../support/plan-builder.ts';

const BARE = { id: 'a', title: 'Show the lead ten donors', audience: '', value: '', demo: '', doneWhen: [] };
const OF_FIELDS = ['A1', 'A2', 'D1', 'T1'] as const;

/** The levels of what a slice does not say, one for each rule. */
function levels(fields: Partial<SliceSketch>, today?: string): string[] {
  const all = checks(planWith({ slices: [{ ...BARE, ...fields }] }), today);
  return OF_FIELDS.flatMap((rule) => all.flatMap((finding) => (finding.rule === rule ? [finding.level] : [])));
}

describe('what a slice does not say yet', () => {
  it('is a hint while it is thick, parked or without a day', () => {
    expect(levels({ quarterDays: 12 })).toEqual(['hint', 'hint', 'hint', 'hint']);
    expect(levels({ quarterDays: null })).toEqual(['hint', 'hint', 'hint', 'hint']);
    expect(levels({ stage: 'later' })).toEqual(['hint', 'hint', 'hint', 'hint']);
    expect(levels({ needs: ['a'], skills: ['nobody has this'] })).toEqual(['hint', 'hint', 'hint', 'hint']);
  });

  it('is a warning on the board, and an error from the week before the week of its delivery on', () => {
    const far = { pin: '2026-12-07' };
    expect(levels(far, '2026-11-29')).toEqual(['warning', 'warning', 'warning', 'warning']);
    expect(levels(far, '2026-11-30')).toEqual(['error', 'error', 'error', 'error']);
    expect(levels({}, '2026-11-23')).toEqual(['error', 'error', 'error', 'error']);
  });

  it('stays a warning where the rule says no more than that', () => {
    const value = 'so the pipeline works';
    expect(found(planWith({ slices: [{ ...BARE, value }] }), 'A2')).toEqual(['a warning technical']);
    expect(found(planWith({ slices: [{ ...BARE, value, quarterDays: 12 }] }), 'A2')).toEqual(['a hint technical']);
  });
});

describe('the other rules', () => {
  it('keep their level wherever the slice stands, but nothing that is parked is more than a hint', () => {
    const slice = { ...BARE, quarterDays: 12, title: 'Data warehouse' };
    expect(found(planWith({ slices: [slice] }), ['S1', 'V1'])).toEqual(['a error thick', 'a error']);
    expect(found(planWith({ slices: [{ ...slice, stage: 'later' }] }), ['S1', 'V1'])).toEqual([
      'a hint thick',
      'a hint',
    ]);
  });

  it('leave alone what was delivered, dropped or thrown out', () => {
    const over = [
      { status: 'delivered', deliveredOn: '2026-11-20' },
      { status: 'dropped', droppedOn: '2026-11-20' },
      { stage: 'archive' },
    ] as const;
    for (const fields of over) {
      const all = checks(planWith({ slices: [{ ...BARE, title: 'Data warehouse', quarterDays: 12, ...fields }] }));
      expect(all.filter(({ sliceId: id }) => id !== null)).toEqual([]);
    }
  });

  it('judge leaves and not the groups they are in', () => {
    const plan = planWith({
      slices: [
        { id: 'group', title: 'Data warehouse' },
        { ...BARE, under: 'group' },
      ],
    });
    expect(checks(plan).filter(({ sliceId: id }) => id === 'group')).toEqual([]);
  });
});

describe('a rule that is not wanted', () => {
  const slices = [BARE, { ...BARE, id: 'b' }];

  it('is switched off for the plan', () => {
    const rules = { off: ['D1', 'G2'], contactDays: 14, contactErrorDays: 30, gapDays: 5 };
    expect(found(planWith({ slices }), ['D1', 'G2'])).toHaveLength(6);
    expect(found(planWith({ slices, rules }), ['D1', 'G2'])).toEqual([]);
  });

  it('is silenced for one slice, and speaks of the others', () => {
    const silenced = [{ rule: 'D1', reason: 'Shown in the steering meeting anyway' }];
    expect(
      found(
        planWith({
          slices: [
            { ...BARE, silenced },
            { ...BARE, id: 'b' },
          ],
        }),
        'D1',
      ),
    ).toEqual(['b error']);
  });

  it('is silenced as well where it is about how slices stand to each other', () => {
    const circle = [
      { id: 'a', needs: ['b'] },
      { id: 'b', needs: ['a'] },
    ];
    const quiet = circle.map((slice) => ({ ...slice, silenced: [{ rule: 'I1', reason: '' }] }));
    expect([found(planWith({ slices: circle }), 'I1').length, found(planWith({ slices: quiet }), 'I1').length]).toEqual(
      [1, 0],
    );
  });

  it('comes back at once when it is wanted again', () => {
    const plan = planWith({ slices: [{ ...BARE, silenced: [{ rule: 'D1', reason: '' }] }] });
    expect(found(plan, 'D1')).toEqual([]);
    expect(found(changed(plan, { silenced: [] }), 'D1')).toEqual(['a error']);
  });

  it('may be one that nobody knows', () => {
    const silenced = [{ rule: 'Z9', reason: '' }];
    const rules = { off: ['Z9', ''], contactDays: 14, contactErrorDays: 30, gapDays: 5 };
    expect(found(planWith({ slices: [{ ...BARE, silenced }], rules }), 'D1')).toEqual(['a error']);
  });
});

describe('after an edit', () => {
  it('only the slice that changed is read again', () => {
    const slices = Array.from({ length: 40 }, (_, place) => ({ ...BARE, id: `s${place}` }));
    let reads = 0;
    const plan = planWith({ slices });
    const watched = Object.fromEntries(
      Object.entries(plan.slices).map(([id, slice]) => [id, counting(slice, () => (reads += 1))]),
    );
    const first = { ...plan, slices: watched };
    checks(first);
    const whole = reads;
    reads = 0;
    checks({
      ...first,
      slices: { ...watched, s1: { ...plan.slices.s1, title: 'Send it' } as (typeof plan.slices)[string] },
    });
    expect([whole > 0, reads]).toEqual([true, 0]);
  });

  it('what is known of a slice is forgotten when the goal’s metric changes, and not when its title does', () => {
    const plan = planWith({ slices: [{ ...BARE, title: 'Show what the classifier picks' }] });
    const metric = { name: 'Hit rate', baseline: '20 %', threshold: '30 %' };
    expect(found(plan, 'T2')).toHaveLength(1);
    expect(found({ ...plan, goal: { ...plan.goal, metric } }, 'T2')).toEqual([]);
  });
});

it('a model needs no metric where one is agreed and a rule is tried before it', () => {
  const model = { ...BARE, title: 'Show what the classifier picks' };
  const before = [
    { ...BARE, id: 'metric', pattern: 'metric-first' },
    { ...BARE, id: 'rule', pattern: 'heuristic-first' },
  ];
  expect(found(planWith({ slices: [...before, model] }), 'T2')).toEqual([]);
  expect(found(planWith({ slices: [...before.slice(0, 1), model] }), 'T2')).toHaveLength(1);
  expect(found(planWith({ slices: [model, ...before] }), 'T2')).toHaveLength(1);
});

/** A slice that tells when its title is read. */
function counting(slice: Plan['slices'][string], onRead: () => void): Plan['slices'][string] {
  const { title } = slice;
  return Object.defineProperty({ ...slice }, 'title', {
    enumerable: true,
    get() {
      onRead();
      return title;
    },
  });
}

function changed(plan: Plan, changes: { silenced: [] }): Plan {
  const result = apply(plan, { type: 'slice.edit', id: sliceId('a'), changes });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
