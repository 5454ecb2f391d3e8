import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { applyPatch, diff, invert } from '../../../shared/plan/patch.ts';
import type { Plan, Slice, SliceId } from '../../../shared/plan/plan.ts';
import { deliveryOrder, treeOf } from '../../../shared/plan/tree.ts';
import {
  type CutDraft,
  cutCommand,
  cutDraft,
  type DraftChild,
  emptyChild,
  trialCut,
} from '../../../shared/slicing/cut-draft.ts';
import { BY_DAYS, PATTERNS, patternById } from '../../../shared/slicing/patterns.ts';
import { slotPart, titleOf } from '../../../shared/slicing/slots.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const ALL = [...PATTERNS, BY_DAYS];
const IDS = Array.from({ length: 30 }, (_, place) => `child${String(place).padStart(3, '0')}` as SliceId);

function draftOf(slice: Partial<SliceSketch>, pattern: string): { plan: Plan; draft: CutDraft } {
  const plan = planWith({ slices: [{ quarterDays: 20, ...slice, id: 'slice001' }] });
  return { plan, draft: cutDraft(plan, plan.slices.slice001 as Slice, patternById(pattern) ?? BY_DAYS) };
}

/** As if somebody had typed something into each blank. */
function withoutBlanks(draft: CutDraft, text = 'Leeds'): CutDraft {
  const children = draft.children.map((child) => ({
    ...child,
    parts: child.parts.map((part) => (part.from === 'slot' && part.isBlank ? slotPart(part.slot, text) : part)),
  }));
  return { ...draft, children };
}

function child(title: string, changes: Partial<DraftChild> = {}): DraftChild {
  return { ...emptyChild(4), parts: [{ from: 'template', text: title }], ...changes };
}

describe('the sizes of a draft', () => {
  it('are shares of the slice, and never more than such a child takes at most', () => {
    const sizes = (quarterDays: number | null, pattern: string) =>
      draftOf({ quarterDays }, pattern).draft.children.map((drafted) => drafted.quarterDays);
    expect(sizes(20, 'one-segment')).toEqual([4, 4, 4, 4]);
    expect(sizes(8, 'one-segment')).toEqual([2, 2, 2, 2]);
    expect(sizes(400, 'access-spike')).toEqual([2, 2, 1]);
    expect(sizes(2, 'heuristic-first')).toEqual([1, 1, 1, 1, 1]);
  });

  it('are proposed where the slice is not sized, and none is thick', () => {
    const sizes = (pattern: string) =>
      draftOf({ quarterDays: null }, pattern).draft.children.map((one) => one.quarterDays);
    expect(sizes('one-segment')).toEqual([4, 4, 4, 4]);
    expect(sizes('access-spike')).toEqual([2, 2, 1]);
    expect(sizes('by-days')).toEqual([null, null]);
  });

  it('are whole quarters of a day that fit a day, for every pattern and size', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.integer({ min: 1, max: 4000 }), ({ id }, quarterDays) => {
        for (const drafted of draftOf({ quarterDays }, id).draft.children) {
          const size = drafted.quarterDays ?? 0;
          expect(Number.isInteger(size) && size >= 1).toBe(true);
          // Twenty parts are the most that a cut by days is offered in.
          if (id !== 'by-days' || quarterDays <= 80) expect(size).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});

describe('a cut by days', () => {
  it('makes as many parts as there are days, of the whole size', () => {
    const { draft } = draftOf({ title: 'Score every donor', quarterDays: 18 }, 'by-days');
    expect(draft.children.map(({ parts }) => titleOf(parts))).toEqual([
      'Score every donor, part 1 of 5',
      'Score every donor, part 2 of 5',
      'Score every donor, part 3 of 5',
      'Score every donor, part 4 of 5',
      'Score every donor, part 5 of 5',
    ]);
    expect(draft.children.map(({ quarterDays }) => quarterDays)).toEqual([4, 4, 4, 4, 2]);
  });

  it('makes two parts of what is thin or not sized', () => {
    expect(draftOf({ quarterDays: null }, 'by-days').draft.children).toHaveLength(2);
    expect(draftOf({ quarterDays: 2 }, 'by-days').draft.children.map(({ quarterDays }) => quarterDays)).toEqual([1, 1]);
  });

  it('keeps the parts’ titles within the limit, and whole characters in them', () => {
    for (const title of ['x'.repeat(500), `${'x'.repeat(479)}🐘 and more`]) {
      const { plan, draft } = draftOf({ title }, 'by-days');
      const command = cutCommand(draft, IDS, TODAY);
      if (!command.ok) throw new Error('A cut by days has no blanks.');
      expect(command.value.children.every((part) => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(part.title))).toBe(true);
      expect(apply(plan, command.value).ok).toBe(true);
    }
  });

  it('leaves a blank where the slice has no title', () => {
    expect(cutCommand(draftOf({ title: '' }, 'by-days').draft, IDS, TODAY)).toMatchObject({
      error: { code: 'blank', place: 0, slot: 'title' },
    });
  });
});

describe('the command of a cut', () => {
  it('is refused while a child has a blank, and says which', () => {
    const { draft } = draftOf({ title: 'Show quiet customers in all regions', audience: 'Lead' }, 'one-segment');
    expect(cutCommand(draft, IDS, TODAY)).toEqual({ ok: false, error: { code: 'blank', place: 0, slot: 'segment' } });
    expect(cutCommand(withoutBlanks(draft), IDS, TODAY).ok).toBe(true);
  });

  it('is refused while a child has no title, or one that is too long', () => {
    const draft = { sliceId: 'slice001' as SliceId, pattern: null, hasAudience: true };
    const refusal = (children: DraftChild[]) => cutCommand({ ...draft, children }, IDS, TODAY);
    expect(refusal([child('Show it'), child(' \n')])).toMatchObject({ error: { code: 'no-title', place: 1 } });
    expect(refusal([child('x'.repeat(501))])).toMatchObject({ error: { code: 'title-too-long', place: 0 } });
  });

  it('is refused when no child is kept, or all are parked', () => {
    const draft = { sliceId: 'slice001' as SliceId, pattern: null, hasAudience: true };
    expect(cutCommand({ ...draft, children: [] }, IDS, TODAY)).toMatchObject({ error: { code: 'nothing-kept' } });
    const parked = [child('Show it', { isLater: true })];
    expect(cutCommand({ ...draft, children: parked }, IDS, TODAY)).toMatchObject({ error: { code: 'all-later' } });
  });

  it('names pattern, day, kinds and what the answers of a question lead to', () => {
    const { draft } = draftOf({ title: 'Get access to the contract data', audience: 'Lead' }, 'access-spike');
    const command = cutCommand(withoutBlanks(draft, 'the owner'), IDS, TODAY);
    expect(command).toMatchObject({
      value: { type: 'slice.cut', id: 'slice001', pattern: 'access-spike', on: TODAY },
    });
    if (!command.ok) throw new Error('Nothing is blank.');
    expect(command.value.children.map(({ kind, doneWhen }) => [kind, doneWhen?.length ?? 0])).toEqual([
      ['spike', 2],
      ['slice', 1],
      ['decision', 1],
    ]);
  });

  it('gives the children whom their titles name, where the slice names nobody', () => {
    const { draft } = draftOf({ title: 'Predict churn' }, 'heuristic-first');
    const command = cutCommand(withoutBlanks(draft, 'the retention lead'), IDS, TODAY);
    expect(command.ok && command.value.children.map(({ audience }) => audience)).toEqual(
      Array.from({ length: 5 }, () => 'retention lead'),
    );
  });

  it('leaves the audience to the slice where that has one', () => {
    const { draft } = draftOf({ title: 'Predict churn', audience: 'Lead' }, 'heuristic-first');
    const command = cutCommand(withoutBlanks(draft), IDS, TODAY);
    expect(command.ok && command.value.children.some((some) => 'audience' in some)).toBe(false);
  });

  it('gives the value of the slice to the first child that is not parked, and to no other', () => {
    const plan = planWith({ slices: [{ id: 'slice001', quarterDays: 20, value: 'keep the good depots' }] });
    const draft = cutDraft(plan, plan.slices.slice001 as Slice, BY_DAYS);
    const children = draft.children.map((some, place) => ({ ...some, isLater: place === 0 }));
    const command = cutCommand({ ...draft, children }, IDS, TODAY);
    expect(command.ok && command.value.children.map(({ value }) => value)).toEqual([
      undefined,
      'keep the good depots',
      undefined,
      undefined,
      undefined,
    ]);
    const { draft: worthless } = draftOf({ title: 'Score every donor', value: ' ' }, 'by-days');
    const without = cutCommand(worthless, IDS, TODAY);
    expect(without.ok && without.value.children.some((some) => 'value' in some)).toBe(false);
  });

  it('has what is shown at the end of the first child, as the pattern says it', () => {
    const { plan, draft } = draftOf({ title: 'Show quiet customers in all regions', audience: 'Lead' }, 'one-segment');
    const command = cutCommand(withoutBlanks(draft), IDS, TODAY);
    if (!command.ok) throw new Error('Nothing is blank.');
    const cut = apply(plan, command.value);
    expect(cut.ok && IDS.slice(0, 4).map((id) => cut.value.slices[id]?.demo)).toEqual([
      'Go through the first 20 together',
      '',
      '',
      '',
    ]);
  });

  it('puts the children in the place of the slice, and parks those for later', () => {
    const plan = planWith({ slices: [{ id: 'before01' }, { id: 'slice001', quarterDays: 20 }, { id: 'behind01' }] });
    const children = [child('Show it'), child('Show more', { isLater: true }), child('Show the rest')];
    const draft: CutDraft = { sliceId: 'slice001' as SliceId, pattern: 'shadow', hasAudience: false, children };
    const command = cutCommand(draft, IDS, TODAY);
    if (!command.ok) throw new Error('Nothing is blank.');
    const cut = apply(plan, command.value);
    if (!cut.ok) throw new Error(cut.error.code);
    expect(deliveryOrder(cut.value).map(({ id, stage }) => `${id} ${stage}`)).toEqual([
      'before01 board',
      'child000 board',
      'child001 later',
      'child002 board',
      'behind01 board',
    ]);
    expect(cut.value.slices.slice001).toMatchObject({ pattern: 'shadow', cutOn: TODAY });
  });
});

describe('any cut of any plan', () => {
  it('is undone exactly, leaves the plan sound, and others’ sizes and needs as they were', () => {
    let cuts = 0;
    fc.assert(
      fc.property(
        arbitraryPlan(),
        fc.constantFrom(...ALL),
        fc.nat(),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (plan, pattern, choice, isLater) => {
          const leaves = treeOf(plan).leaves;
          const slice = leaves[choice % Math.max(1, leaves.length)];
          if (slice === undefined) return;
          const draft = withoutBlanks(cutDraft(plan, slice, pattern));
          const children = draft.children.map((some, place) => ({ ...some, isLater: isLater[place] === true }));
          const command = cutCommand({ ...draft, children }, IDS, TODAY);
          if (!command.ok) return;
          const cut = apply(plan, command.value);
          if (!cut.ok) {
            expect(cut.error).toEqual({ code: 'already-started', id: slice.id });
            return;
          }
          cuts += 1;
          const patch = diff(plan, cut.value);
          expect(applyPatch(cut.value, invert(patch))).toEqual(plan);
          expect(violations(cut.value)).toEqual([]);
          for (const [id, { quarterDays, needs }] of Object.entries(plan.slices)) {
            expect(cut.value.slices[id]).toMatchObject({ quarterDays, needs });
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(cuts).toBeGreaterThan(50);
  });
});

describe('a draft that is tried out', () => {
  it('is a command although it has blanks', () => {
    const { plan, draft } = draftOf({ title: 'Show quiet customers in all regions' }, 'one-segment');
    const trial = trialCut(draft, TODAY);
    expect(trial.children[0]?.title).toContain('[segment…]');
    expect(apply(plan, trial).ok).toBe(true);
  });
});
