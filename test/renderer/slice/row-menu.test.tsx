import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

const TWO = {
  slices: [
    { id: 'a', title: 'A', quarterDays: 4 },
    { id: 'b', title: 'B', quarterDays: 4, risk: { level: 'red', note: '', owner: '', since: '2026-11-24' } },
  ],
} as const;

async function openMenu() {
  const outline = await openOutline(planWith(TWO));
  await outline.user.pointer({ keys: '[MouseRight]', target: outline.title('B') });
  const menu = screen.getByRole('menu');
  const lines = () => within(menu).getAllByRole('menuitem');
  return { ...outline, labels: () => lines().map(({ textContent }) => textContent) };
}

describe('The menu of a row', () => {
  it('has no more lines than a small screen shows, and none of them twice', async () => {
    const { labels, user } = await openMenu();
    const first = labels();
    // 700 pixels without the margins, 30 a line, and 11 for each of six lines between the groups.
    expect(first.length).toBeLessThanOrEqual(20);
    expect(first).toEqual(expect.arrayContaining(['Add belowEnter', 'Cut thinner…C', 'Size…S', 'Park in Later']));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}');
    const all = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    const behind = all.filter((label) => !first.includes(label));
    expect(behind).toEqual(['Move to…M', 'Start', 'Mark delivered on…', 'Show on the board']);
    expect(new Set(all).size).toBe(all.length);
  });

  it('moves the slice by the lines behind “Move in the outline”, with the keys that do the same', async () => {
    const { tree, user, row, settled } = await openMenu();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('NestAlt+→');
    await user.keyboard('{Enter}');
    await settled();
    expect(tree()).toEqual(['A', '  B']);
    expect(document.activeElement).toBe(row('B'));
  });
});
