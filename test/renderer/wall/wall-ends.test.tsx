import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { READ_ONLY_TEXT } from '../../../shared/words/rejection-text.ts';
import { planWith } from '../../support/plan-builder.ts';
import { lines, part, press, showWall, stepTo, WALL_PLAN } from '../../support/show-wall.tsx';
import { CROWDED_PLAN, EMPTY_PLAN, PLAN_WITHOUT_DAYS, redDotsOf } from '../../support/wall-plans.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the wall', () => {
  it('changes nothing in a plan that can only be looked at, and says so', async () => {
    const { viewStore, commands } = await showWall(WALL_PLAN, 'second-process');
    await stepTo('A first model');
    await press('d', 'n', 'y', 'p', 'r', 'c');
    expect(viewStore.getState()).toMatchObject({ dialog: null, panel: null });
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual([READ_ONLY_TEXT]);
    expect(commands).toEqual([]);
  });

  it('leads out of an empty plan to where slices are cut', async () => {
    const { user, viewStore } = await showWall(EMPTY_PLAN);
    await user.click(screen.getByRole('button', { name: 'Go to Slice' }));
    expect(viewStore.getState().screen).toBe('slice');
    await press('ArrowRight', 'd', 'Enter', 'p');
    expect(viewStore.getState().dialog).toBeNull();
  });

  it('says of a plan without a day that nothing has one', async () => {
    await showWall(PLAN_WITHOUT_DAYS);
    expect(part('This week').textContent).toContain('Nothing that is still to come has a day.');
    expect(screen.getByRole('img', { name: /^0 of 2 slices are delivered/ })).not.toBeNull();
    expect(part('Delivered, and still to come').textContent).toContain('nothing that is still to come has a day');
  });

  it('has all forty red dots of three hundred slices, the oldest first, and shows hostile titles as they are', async () => {
    expect(redDotsOf(CROWDED_PLAN)).toHaveLength(40);
    const { container } = await showWall(CROWDED_PLAN);
    const problems = lines('Problems');
    expect(problems.slice(0, 40).every((line) => /red for \d+ days|red since today/.test(line))).toBe(true);
    expect(problems[40]).toContain('Is the data available? No');
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getAllByText('<img src=x onerror=alert(1)> as a title').length).toBeGreaterThan(0);
    await press('End', 'PageUp', 'PageUp', 'PageUp');
    expect(document.activeElement?.closest('section')?.textContent).toMatch(/^Next week/);
  });

  it('names a plan and a slice without a title, keeps an emoji, and shows five hundred characters as they are', async () => {
    const long = 'Read every gift aloud '.repeat(23).slice(0, 500);
    const titles = ['', '🙂', long, 'Two\nlines'];
    const slices = titles.map((title, place) => ({ id: `slice00${place}`, title }));
    await showWall(planWith({ title: ' ', slices }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A plan without a title');
    const shown = lines('This week').map((line) => line.slice(3));
    expect(shown).toEqual([
      expect.stringMatching(/^A slice without a title/),
      expect.stringMatching(/^🙂/),
      expect.stringContaining(long.trim()),
      expect.stringMatching(/^Two lines/),
    ]);
  });

  it('says so where the window does not let a page fill the screen', async () => {
    const { viewStore } = await showWall();
    await press('f');
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual([
      'This window does not let a page fill the screen.',
    ]);
  });
});
