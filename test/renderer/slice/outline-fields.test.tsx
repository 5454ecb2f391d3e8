import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

const TWO = {
  slices: [
    { id: 'group', title: 'Group' },
    { id: 'a', under: 'group', title: 'A', quarterDays: null, audience: 'Lead' },
    { id: 'b', under: 'group', title: 'B', quarterDays: 8, audience: 'Fundraisers' },
    { id: 'c', title: 'C', quarterDays: null },
  ],
} as const;

describe('The fields of a row', () => {
  it.each([
    ['½', 2],
    ['4h', 2],
    ['1.5 d', 6],
    ['1w', 20],
  ])('take %s for a size', async (text, quarterDays) => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.field('A', 'Thickness'));
    await outline.user.keyboard(`${text}{Enter}`);
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'slice.edit', id: 'a', changes: { quarterDays } }]);
  });

  it('take an empty size for not sized', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.clear(outline.field('B', 'Thickness'));
    await outline.user.tab();
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'slice.edit', id: 'b', changes: { quarterDays: null } }]);
  });

  it('say below the field why -1 is no size, keep the focus and change nothing', async () => {
    const outline = await openOutline(planWith(TWO));
    const field = outline.field('B', 'Thickness');
    await outline.user.click(field);
    await outline.user.keyboard('-1{Enter}');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'A slice takes at least ¼ day. Leave the size empty when it is not known.',
    );
    expect(document.activeElement).toBe(field);
    await outline.user.keyboard('{Escape}');
    expect(field).toHaveProperty('value', '2 d');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    expect(outline.nodeSide.commands).toEqual([]);
  });

  it('go down the column with Enter, past groups', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.field('A', 'Thickness'));
    await outline.user.keyboard('1{Enter}3{Enter}½{Enter}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([
      { type: 'slice.edit', id: 'a', changes: { quarterDays: 4 } },
      { type: 'slice.edit', id: 'b', changes: { quarterDays: 12 } },
      { type: 'slice.edit', id: 'c', changes: { quarterDays: 2 } },
    ]);
  });

  it('keep what Enter settled, also when Escape leaves the last row afterwards', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.field('C', 'Thickness'));
    await outline.user.keyboard('½{Enter}{Escape}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'slice.edit', id: 'c', changes: { quarterDays: 2 } }]);
    expect(document.activeElement).toBe(outline.row('C'));
  });

  it('go from one to the next with Tab, and back to the title with Shift+Tab', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.title('C'));
    await outline.user.keyboard('{Escape}{ArrowRight}see it{Tab}2d{Tab}Lead');
    await outline.user.keyboard('{Shift>}{Tab}{Tab}{Tab}{/Shift}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([
      { type: 'slice.edit', id: 'c', changes: { value: 'see it' } },
      { type: 'slice.edit', id: 'c', changes: { quarterDays: 8 } },
      { type: 'slice.edit', id: 'c', changes: { audience: 'Lead' } },
    ]);
    expect(document.activeElement).toBe(outline.title('C'));
  });

  it('go on with Tab behind the last field in the next row that has any, past its title', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.field('B', 'For whom'));
    await outline.user.tab();
    expect(document.activeElement).toBe(outline.field('C', 'Once delivered, somebody can'));
    await outline.user.click(outline.field('C', 'For whom'));
    await outline.user.tab();
    expect(document.activeElement).toBe(outline.endRow());
  });

  it('mark the last size again after Enter, so that it can be typed anew', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(outline.field('C', 'Thickness'));
    await outline.user.keyboard('½{Enter}');
    await outline.settled();
    await outline.user.keyboard('2 d{Enter}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([
      { type: 'slice.edit', id: 'c', changes: { quarterDays: 2 } },
      { type: 'slice.edit', id: 'c', changes: { quarterDays: 8 } },
    ]);
  });

  it('suggest the audiences that the plan has', async () => {
    const outline = await openOutline(planWith(TWO));
    const list = document.getElementById(outline.field('C', 'For whom').getAttribute('list') ?? '');
    expect([...(list?.querySelectorAll('option') ?? [])].map((option) => option.value)).toEqual([
      'Fundraisers',
      'Lead',
    ]);
  });

  it('sum up a group, with a question mark for what has no size', async () => {
    const outline = await openOutline(planWith(TWO));
    expect(outline.row('Group').textContent).toContain('2 d + ? in 2');
    await outline.user.click(outline.field('A', 'Thickness'));
    await outline.user.keyboard('1½{Enter}');
    await outline.settled();
    expect(outline.row('Group').textContent).toContain('3½ d in 2');
  });
});

describe('The goal above the outline', () => {
  it('takes a statement', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(screen.getByLabelText('Goal'));
    await outline.user.paste('Fundraisers keep 5 % more donors');
    await outline.user.keyboard('{Enter}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([
      { type: 'goal.edit', changes: { statement: 'Fundraisers keep 5 % more donors' } },
    ]);
  });

  it('says whose pain it is, and takes another name', async () => {
    const outline = await openOutline({ ...planWith(TWO), goal: { ...planWith(TWO).goal, painOf: 'office lead' } });
    await outline.user.click(screen.getByText('pain of office lead'));
    await outline.user.clear(await screen.findByLabelText('Whose pain is it?'));
    await outline.user.keyboard('accounting{Enter}{Escape}');
    await outline.settled();
    expect(outline.nodeSide.commands.at(-1)).toEqual({ type: 'goal.edit', changes: { painOf: 'accounting' } });
    expect(screen.getByText('pain of accounting')).toBeTruthy();
  });

  it('takes an appetite in weeks, and keeps it when Escape closes its box', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(screen.getByText('no appetite set'));
    await outline.user.click(await screen.findByLabelText('How much time is the goal worth?'));
    await outline.user.keyboard('6 weeks{Enter}{Escape}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'goal.edit', changes: { appetiteDays: 30 } }]);
    expect(screen.getByText('appetite 6 weeks')).toBeTruthy();
  });

  it('takes a target day, and gives it up', async () => {
    const outline = await openOutline(planWith(TWO));
    await outline.user.click(screen.getByText('no target day'));
    for (const value of ['2026-12-18', '']) {
      const day = await screen.findByLabelText('The goal is to be reached by');
      fireEvent.change(day, { target: { value } });
      fireEvent.blur(day);
    }
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([
      { type: 'goal.edit', changes: { target: '2026-12-18' } },
      { type: 'goal.edit', changes: { target: null } },
    ]);
  });

  it('says how far the cutting has come', async () => {
    await openOutline(planWith(TWO));
    expect(screen.getByText('3 slices, 0 thin enough, thickest 2 days, 2 not sized')).toBeTruthy();
  });
});
