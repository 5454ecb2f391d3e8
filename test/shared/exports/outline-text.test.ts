import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineText } from '../../../shared/exports/outline-text.ts';
import type { NewSlice } from '../../../shared/plan/commands.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { oneLine } from '../../../shared/words/en.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { paste, rootsOf, TODAY } from '../../support/paste-outline.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const PLAN = planWith({
  slices: [
    { id: 'list', title: 'Who is leaving', audience: 'Retention lead' },
    { id: 'leeds', under: 'list', title: 'Sheet for Leeds', quarterDays: 2, audience: 'Lead, north' },
    { id: 'york', under: 'list', title: 'Sheet for York (3D)', quarterDays: null },
    { id: 'again', under: 'list', title: 'Repeat it (2d)', quarterDays: null },
    { id: 'done', title: 'Read access', status: 'delivered', deliveredOn: '2026-11-20', quarterDays: 5 },
    { id: 'empty', title: ' ', quarterDays: 4 },
  ],
});

function all(plan: Plan): SliceId[] {
  return treeOf(plan)
    .childrenOf(null)
    .map(({ id }) => id);
}

describe('slices as a list in Markdown', () => {
  it('have title, size, reader, and a tick where they are delivered', () => {
    expect(outlineText(PLAN, all(PLAN)).split('\n')).toEqual([
      '- Who is leaving',
      '  For: Retention lead',
      '  - Sheet for Leeds (½ d)',
      '    For: Lead, north',
      '  - Sheet for York (3D) (? d)',
      '  - Repeat it (2d) (? d)',
      '- [x] Read access (1¼ d)',
      '- Slice without a title (1 d)',
      '',
    ]);
  });

  it('begin at the left for each selected part, and are empty for none', () => {
    expect(outlineText(PLAN, ['york', 'leeds', 'done', 'gone'].map(sliceId))).toBe(
      '- Sheet for Leeds (½ d)\n  For: Lead, north\n- Sheet for York (3D) (? d)\n- [x] Read access (1¼ d)\n',
    );
    expect(outlineText(PLAN, [])).toBe('');
  });

  it('are read back by the outline', () => {
    expect(rootsOf(outlineText(PLAN, all(PLAN)))).toMatchObject([
      {
        title: 'Who is leaving',
        audience: 'Retention lead',
        children: [
          { title: 'Sheet for Leeds', quarterDays: 2, audience: 'Lead, north' },
          { title: 'Sheet for York (3D)' },
          { title: 'Repeat it (2d)' },
        ],
      },
      { title: 'Read access', quarterDays: 5, deliveredOn: TODAY },
      { title: 'Slice without a title', quarterDays: 4 },
    ]);
  });

  it.each([
    ['# Data', '\\# Data'],
    ['1. Read', '1\\. Read'],
    ['[x] ticked', '\\[x\\] ticked'],
    ['☑ ticked', '&#x2611; ticked'],
    ['--', '\\--'],
    ['| --- |', '\\| --- \\|'],
    ['~~~', '\\~\\~\\~'],
    ['Normalise_and_scale <NA> & *more*', 'Normalise\\_and\\_scale \\<NA> \\& \\*more\\*'],
    ['Ring 5 lapsed donors, by hand!', 'Ring 5 lapsed donors, by hand!'],
  ])('escape of %j no more than it needs', (title, written) => {
    const plan = planWith({
      slices: [
        { id: 'a', title },
        { id: 'b', title },
      ],
    });
    const text = outlineText(plan, all(plan));
    expect(text).toBe(`- ${written} (1 d)\n- ${written} (1 d)\n`);
    expect(rootsOf(text).map((slice) => slice.title)).toEqual([title, title]);
  });
});

/** What a line of text can hold of a title: no control characters, no halves of characters, no empty ends. */
function asLine(text: string): string {
  return oneLine(text.replaceAll(/\p{Cs}/gu, ''))
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

function flat(slices: readonly NewSlice[], depth = 0): unknown[] {
  return slices.flatMap(({ title, quarterDays = null, audience = '', notes = '', deliveredOn, children = [] }) => [
    [depth, title, quarterDays, audience, notes, deliveredOn !== undefined],
    ...flat(children, depth + 1),
  ]);
}

describe('any slices', () => {
  it('come back with their tree, titles, sizes, readers and ticks, and without notes that nobody wrote', () => {
    const titled = fc.tuple(arbitraryPlan(), fc.array(hostileText(), { minLength: 28, maxLength: 28 })).map(
      ([plan, texts]): Plan => ({
        ...plan,
        slices: Object.fromEntries(
          Object.entries(plan.slices).map(([id, slice], place) => {
            const [title = '', audience = ''] = texts.slice(2 * place, 2 * place + 2);
            return [id, { ...slice, title: title.slice(0, 400), audience: place % 3 === 0 ? audience : '' }];
          }),
        ),
      }),
    );
    fc.assert(
      fc.property(titled, (plan) => {
        const text = outlineText(plan, all(plan));
        const expected = treeOf(plan).rows.map(({ slice, depth }) => {
          const isLeaf = treeOf(plan).isLeaf(slice.id);
          return [
            depth,
            asLine(slice.title) || 'Slice without a title',
            isLeaf ? slice.quarterDays : null,
            asLine(slice.audience),
            '',
            isLeaf && slice.status === 'delivered',
          ];
        });
        expect({ slices: flat(rootsOf(text)), dropped: paste(text).dropped }).toEqual({
          slices: expected,
          dropped: [],
        });
      }),
      { numRuns: 400 },
    );
  });
});
