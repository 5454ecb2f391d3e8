import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { commandSchema } from '../../../shared/plan/commands.schema.ts';
import type { NewSlice } from '../../../shared/plan/commands.ts';
import { type CopiedSlices, copySlices, pasteSlices } from '../../../shared/plan/copy-slices.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { readCopiedSlices } from '../../../shared/plan/read-copied-slices.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { outlineText, planAfter } from '../../support/outcome.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const ON = asDay('2026-11-24');

const PLAN = planWith({
  id: 'churn000',
  people: { de: { name: 'Data engineer' }, ds: { name: 'Ann' } },
  sources: { crm: { name: 'CRM' }, bills: { name: 'Bills' } },
  slices: [
    { id: 'access', status: 'delivered', deliveredOn: '2026-11-20', learned: 'slow', seenBy: ['Lead'] },
    { id: 'list', quarterDays: 8, audience: 'Lead', tags: ['pilot'], pattern: 'one-segment', cutOn: '2026-11-20' },
    { id: 'leeds', under: 'list', ownerId: 'de', sourceIds: ['crm', 'bills'], needs: ['access'], pin: '2026-11-25' },
    { id: 'york', under: 'list', needs: ['leeds', 'list'], kind: 'spike', stage: 'later', quarterDays: 2 },
    {
      id: 'report',
      status: 'doing',
      ownerId: 'ds',
      startedOn: '2026-11-23',
      risk: { level: 'red', note: '', owner: '', since: '2026-11-23' },
      bite: [{ layer: 'Mail', option: 'by hand' }],
      silenced: [{ rule: 'S3', reason: '' }],
    },
  ],
});

function newIds(): () => SliceId {
  let count = 0;
  return () => sliceId(`copy${count++}`);
}

function ids(...names: string[]): SliceId[] {
  return names.map(sliceId);
}

/** What is pasted at the top of a plan, behind everything else. */
function pasted(plan: Plan, slices: readonly NewSlice[]): Plan {
  const last = treeOf(plan).childrenOf(null).at(-1)?.id ?? null;
  return planAfter(plan, { type: 'slice.add', parentId: null, after: last, slices, on: ON });
}

function titles(slices: readonly NewSlice[], depth = 0): string[] {
  return slices.flatMap(({ title, children = [] }) => ['  '.repeat(depth) + title, ...titles(children, depth + 1)]);
}

describe('a duplicate', () => {
  it('has everything below the slices, in outline order, and what is below another one only once', () => {
    const copied = copySlices(PLAN, ids('report', 'york', 'list', 'gone', 'report'));
    expect(titles(copied.slices)).toEqual(['Slice list', '  Slice leeds', '  Slice york', 'Slice report']);
  });

  it('has what the slice is about, and nothing of what became of it', () => {
    const { slices } = pasteSlices(PLAN, copySlices(PLAN, ids('access', 'report')), newIds());
    const plan = pasted(PLAN, slices);
    const { id, rank, outlineRank, createdOn, ...report } = PLAN.slices.report ?? {};
    expect(plan.slices.copy0).toMatchObject({
      ...report,
      ...{ status: 'open', startedOn: null, risk: null, silenced: [], createdOn: ON },
    });
    expect(plan.slices.copy1).toMatchObject({ status: 'open', deliveredOn: null, learned: '', seenBy: [] });
  });

  it('keeps needs among the copied and on slices of the same plan, people, sources, patterns and what is parked', () => {
    const { slices, ...lost } = pasteSlices(PLAN, copySlices(PLAN, ids('list')), newIds());
    expect(lost).toEqual({ people: [], sources: [], needs: 0 });
    const plan = pasted(PLAN, slices);
    const [list, leeds, york] = treeOf(plan)
      .rows.slice(-3)
      .map(({ slice }) => slice);
    expect(list).toMatchObject({ pattern: 'one-segment', cutOn: null, tags: ['pilot'], quarterDays: 8 });
    expect(leeds).toMatchObject({ needs: ['access'], ownerId: 'de', sourceIds: ['crm', 'bills'], pin: null });
    expect(york).toMatchObject({ needs: [leeds?.id, list?.id], stage: 'later', kind: 'spike' });
  });

  it('of a board slice is parked where it is pasted among parked ones', () => {
    const parked = planWith({ slices: [{ id: 'parked', stage: 'later' }] });
    const { slices } = pasteSlices(parked, copySlices(PLAN, ids('access')), newIds());
    const plan = planAfter(parked, { type: 'slice.add', parentId: sliceId('parked'), after: null, slices, on: ON });
    expect(plan.slices.copy0?.stage).toBe('later');
  });
});

describe('slices pasted into another plan', () => {
  const other = planWith({
    id: 'other000',
    people: { x1: { name: ' data ENGINEER ' }, x2: { name: 'Data engineer' } },
    sources: { de: { name: 'crm' } },
    slices: [{ id: 'access' }],
  });

  it('find people and sources by name, and leave behind those who are not there, and needs outside the copy', () => {
    const result = pasteSlices(other, copySlices(PLAN, ids('list', 'report')), newIds());
    expect({ ...result, slices: 0 }).toEqual({ slices: 0, people: ['Ann'], sources: ['Bills'], needs: 1 });
    const plan = pasted(other, result.slices);
    const found = Object.values(plan.slices).find(({ title }) => title === 'Slice leeds');
    expect(found).toMatchObject({ ownerId: 'x1', sourceIds: ['de'], needs: [] });
    expect(Object.values(plan.slices).find(({ title }) => title === 'Slice report')?.ownerId).toBeNull();
  });

  it('never mean somebody else by the same id', () => {
    const sameIds = planWith({
      id: 'other000',
      people: { de: { name: 'Designer' } },
      sources: { crm: { name: 'CMS' } },
    });
    const { slices, people } = pasteSlices(sameIds, copySlices(PLAN, ids('leeds')), newIds());
    expect([slices[0], people]).toMatchObject([{ ownerId: null, sourceIds: [] }, ['Data engineer']]);
  });
});

describe('copied slices as a text', () => {
  it.each([
    ['', 'no text'],
    ['- a list', 'an outline'],
    ['{"format":"carpaccio-slices"', 'half of it'],
    ['"carpaccio-slices"', 'the name alone'],
    [JSON.stringify({ ...copySlices(PLAN, ids('list')), format: 'x carpaccio-slices' }), 'another format'],
    [JSON.stringify({ ...copySlices(PLAN, ids('list')), planId: '../x' }), 'no plan'],
    [JSON.stringify({ ...copySlices(PLAN, ids('list')), people: { de: 5 } }), 'no names'],
    [with_([{ id: 'a', title: 5 }]), 'no title'],
    [with_([{ id: '__proto__', title: '' }]), 'no id'],
    [
      with_([
        { id: 'a', title: '' },
        { id: 'a', title: '' },
      ]),
      'an id twice',
    ],
    [with_([{ id: 'a', title: '', needs: 'b' }]), 'a wrong value'],
    [with_([{ id: 'a', title: '', children: {} }]), 'wrong children'],
    [with_([{ id: 'a', title: '', stage: 'bin' }]), 'a wrong stage'],
    [`{"format":"carpaccio-slices","slices":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'a tower of lists'],
  ])('%# are refused where it is %j', (text) => {
    expect(readCopiedSlices(text)).toBeNull();
  });

  it('leave out what is not copied, such as a state', () => {
    const read = readCopiedSlices(with_([{ id: 'a', title: 'A', status: 'delivered', deliveredOn: ON, x: 1 }]));
    expect(read?.slices).toEqual([{ id: 'a', title: 'A' }]);
  });

  it('of a tree of 1,000 levels keep 200, and every slice', () => {
    const deep = planWith({
      slices: Array.from({ length: 1_000 }, (_, level) => ({
        id: `s${level}`,
        ...(level > 0 && { under: `s${level - 1}` }),
      })),
    });
    const read = readCopiedSlices(JSON.stringify(copySlices(deep, ids('s0'))));
    const plan = pasted(PLAN, pasteSlices(PLAN, read ?? copySlices(PLAN, []), newIds()).slices);
    const rows = treeOf(plan).rows.slice(-1_000);
    expect([rows.length, Math.max(...rows.map(({ depth }) => depth))]).toEqual([1_000, 199]);
    expect(rows.map(({ slice }) => slice.title)).toEqual(
      Array.from({ length: 1_000 }, (_, level) => `Slice s${level}`),
    );
  });
});

function with_(slices: readonly unknown[]): string {
  return JSON.stringify({ ...copySlices(PLAN, []), slices });
}

const selection = fc
  .tuple(arbitraryPlan(), arbitraryPlan(), fc.array(fc.nat({ max: 14 }), { maxLength: 5 }))
  .map(([from, to, picks]) => ({
    from,
    to: { ...to, id: 'other000' as Plan['id'] },
    ids: picks.flatMap((pick) => treeOf(from).rows[pick]?.slice.id ?? []),
  }));

describe('any slices of any plan', () => {
  const written = (copied: CopiedSlices) => JSON.parse(JSON.stringify(copied)) as CopiedSlices;

  it('come back from the clipboard as they were copied', () => {
    fc.assert(
      fc.property(selection, ({ from, ids: asked }) => {
        const copied = copySlices(from, asked);
        expect(readCopiedSlices(JSON.stringify(copied))).toEqual(written(copied));
      }),
      { numRuns: 200 },
    );
  });

  it('can be pasted into the same plan or another, which stays sound; nothing in it changes but places', () => {
    fc.assert(
      fc.property(selection, fc.boolean(), ({ from, to, ids: asked }, isSame) => {
        const target = isSame ? from : to;
        const { slices } = pasteSlices(target, copySlices(from, asked), newIds());
        fc.pre(slices.length > 0);
        const add = { type: 'slice.add', parentId: null, after: null, slices, on: ON } as const;
        expect(commandSchema.safeParse(JSON.parse(JSON.stringify(add))).success).toBe(true);
        const outcome = apply(target, add);
        expect(outcome.ok && violations(outcome.value)).toEqual([]);
        const place = { rank: '', outlineRank: '' };
        for (const [id, slice] of Object.entries(target.slices)) {
          expect(outcome.ok && { ...outcome.value.slices[id], ...place }).toEqual({ ...slice, ...place });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have the same shape, titles and sizes where they are pasted', () => {
    fc.assert(
      fc.property(selection, ({ from, ids: asked }) => {
        const empty = planWith({ id: 'empty000' });
        const { slices } = pasteSlices(empty, copySlices(from, asked), newIds());
        fc.pre(slices.length > 0);
        const plan = pasted(empty, slices);
        const shown = (of: Plan) => treeOf(of).rows.map(({ slice }) => [slice.title, slice.quarterDays]);
        const whole = new Set(
          asked.flatMap((id) => [
            id,
            ...treeOf(from)
              .descendantsOf(id)
              .map((below) => below.id),
          ]),
        );
        const expected = treeOf(from).rows.filter(({ slice }) => whole.has(slice.id));
        expect(shown(plan)).toEqual(expected.map(({ slice }) => [slice.title, slice.quarterDays]));
        expect(outlineText(plan)).toHaveLength(whole.size);
      }),
      { numRuns: 200 },
    );
  });
});
