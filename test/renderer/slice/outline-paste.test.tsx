import { describe, expect, it } from 'vitest';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

const TWO = {
  slices: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
} as const;

describe('Pasting into the outline', () => {
  it('makes a tree of several lines behind the slice, as one step, and says how many', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.title('A'));
    await outline.user.paste('- Data\n  - Collect\n  - Clean (2d)\n- Model');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', 'Data', '  Collect', '  Clean', 'Model', 'B']);
    expect(outline.nodeSide.commands).toHaveLength(1);
    expect(outline.toasts()).toEqual(['4 slices added.']);
    expect(document.activeElement).toBe(outline.title('Data'));
  });

  it('says what was left out', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.endRow());
    await outline.user.paste('- One\n\n---\n\n- Two');
    await outline.settled();
    expect(outline.toasts()).toEqual(['2 slices added. 1 dividing line left out.']);
    expect(outline.tree()).toEqual(['A', 'B', 'One', 'Two']);
  });

  it('keeps what was typed in the new row before', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.endRow());
    await outline.user.keyboard('Typed');
    await outline.user.paste('- One\n- Two');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', 'B', 'Typed', 'One', 'Two']);
  });

  it('puts a single line into the title, where the caret is', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.title('A'));
    await outline.user.keyboard('{End}');
    await outline.user.paste(' and more');
    await outline.user.keyboard('{ArrowDown}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A and more', 'B']);
  });

  it('refuses a text of more than 5 MB with its size, and adds nothing', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.title('A'));
    await outline.user.paste('- line\n'.repeat(800_000));
    expect(outline.nodeSide.commands).toEqual([]);
    expect(outline.toasts()[0]).toContain('This text has 5.6 MB');
  });
});
