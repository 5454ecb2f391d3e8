import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const CHRISTMAS = { from: '2026-12-25', to: '2026-12-25', label: 'Christmas Day', origin: 'DE-BY' };
const PARTY = { from: '2026-11-20', to: '2026-11-20', label: 'Party', origin: null };
const SLICES = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id }));
const COUNTRIES = [{ code: 'DE', name: 'Germany', regions: [{ code: 'BY', name: 'Bayern' }] }];

/** Six slices of a day from Tuesday 24 November on. */
async function openCalendar(calendar: PlanSketch['calendar'] = {}, app: Partial<AppInfo> = {}, slices = SLICES) {
  const answers = { 'calendar.regions': () => ({ ok: true, value: { countries: COUNTRIES } }) as const };
  const page = await showScreen(planWith({ slices, calendar: { ...calendar } }), <AppPanel />, app, answers);
  await act(async () => {
    page.viewStore.show('board');
    page.viewStore.openPanel({ kind: 'calendar' });
  });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Calendar'));
  return { ...page, spoken: () => page.viewStore.getState().spoken.message };
}

const weekday = (name: string) => screen.getByRole('button', { name });
const rows = () => [...document.querySelectorAll('[data-closure]')].map((row) => row.textContent);
const strip = () => screen.queryByTestId('moved-strip')?.textContent ?? null;
const form = () => within(screen.getByRole('form'));

describe('The working days', () => {
  it('are toggles, and what one moves is shown and said at once', async () => {
    const { user, commands, spoken } = await openCalendar();
    expect(
      ['Monday', 'Friday', 'Saturday', 'Sunday'].map((name) => weekday(name).getAttribute('aria-pressed')),
    ).toEqual(['true', 'true', 'false', 'false']);
    await user.click(weekday('Wednesday'));
    expect(commands).toEqual([{ type: 'calendar.edit', changes: { workdays: [1, 2, 4, 5] } }]);
    expect(strip()).toMatch(/^Yes, and… 5 slices move up to \d days later\./);
    expect(spoken()).toMatch(/^Wednesday is a day off now\. Yes, and… 5 slices/);
    await user.click(weekday('Wednesday'));
    expect(commands.at(-1)).toEqual({ type: 'calendar.edit', changes: { workdays: [1, 2, 3, 4, 5] } });
    expect(strip()).toContain('5 slices move one day earlier');
  });

  it('can be none at all, and the panel says what that means', async () => {
    const { user, plan } = await openCalendar({ workdays: [3] });
    await user.tab();
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(weekday('Wednesday'));
    await user.keyboard('{Enter}');
    expect(plan().calendar.workdays).toEqual([]);
    expect(screen.getByText(/Nobody works on any day/)).toBeTruthy();
    expect(strip()).toContain('have no day any more');
    expect(document.activeElement).toBe(weekday('Wednesday'));
  });
});

describe('Days off for everybody', () => {
  it('begin with a word about what they are', async () => {
    await openCalendar();
    expect(screen.getByText('Nothing is closed.')).toBeTruthy();
  });

  it('are shown year by year with where they come from, and what is over is folded away', async () => {
    const { user } = await openCalendar({ closures: [CHRISTMAS, PARTY], region: 'DE-BY' });
    expect((await screen.findByText('Bayern')).title).toBe('Germany, Bayern');
    expect(rows()).toEqual(['Fri 25 DecChristmas DayBayern']);
    await user.click(screen.getByRole('button', { name: '1 earlier one' }));
    expect(rows()).toEqual(['Fri 20 NovParty', 'Fri 25 DecChristmas DayBayern']);
  });

  it('are added by keyboard; what they would move is shown before, and the focus comes back', async () => {
    const { user, commands, spoken } = await openCalendar();
    await user.click(screen.getByRole('button', { name: 'Add days off' }));
    await waitFor(() => expect(document.activeElement).toBe(form().getByLabelText('First day')));
    await user.clear(form().getByLabelText('First day'));
    expect(form().getByRole('status').textContent).toBe('Both days are needed.');
    expect(form().getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true);
    await user.type(form().getByLabelText('First day'), '2026-11-26');
    expect(form().getByLabelText('Last day')).toHaveProperty('value', '2026-11-26');
    expect(strip()).toContain('4 slices move one day later');
    await user.type(form().getByLabelText('What for'), ' Move of the office {Enter}');
    expect(commands).toEqual([
      {
        type: 'calendar.edit',
        changes: { closures: [{ from: '2026-11-26', to: '2026-11-26', label: 'Move of the office', origin: null }] },
      },
    ]);
    expect(spoken()).toMatch(/^Everybody is off: Move of the office, Thu 26 Nov\. Yes, and… 4 slices/);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Add days off'));
  });

  it('are left as they were by Escape, which does not close the panel', async () => {
    const { user, commands } = await openCalendar({ closures: [CHRISTMAS] });
    await user.click(screen.getByRole('button', { name: 'Change Christmas Day, Fri 25 Dec' }));
    await user.type(form().getByLabelText('What for'), '!');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByRole('complementary', { name: 'Calendar' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Change Christmas/));
    expect(commands).toEqual([]);
  });

  it('are changed in place and keep where they come from', async () => {
    const { user, commands } = await openCalendar({ closures: [CHRISTMAS] });
    await user.click(screen.getByRole('button', { name: 'Change Christmas Day, Fri 25 Dec' }));
    await user.clear(form().getByLabelText('Last day'));
    await user.type(form().getByLabelText('Last day'), '2026-12-24');
    expect(form().getByRole('status').textContent).toBe('The last day is before the first one.');
    await user.clear(form().getByLabelText('Last day'));
    await user.type(form().getByLabelText('Last day'), '2026-12-31');
    await user.click(form().getByRole('button', { name: 'Change' }));
    expect(commands).toEqual([{ type: 'calendar.edit', changes: { closures: [{ ...CHRISTMAS, to: '2026-12-31' }] } }]);
    expect(rows()).toEqual(['25–31 DecChristmas DayBayern']);
  });

  it('last as long as they did, whatever days there were while the first one was typed', async () => {
    const days = { ...CHRISTMAS, from: '2026-11-26', to: '2026-11-27' };
    await openCalendar({ closures: [days] });
    fireEvent.click(screen.getByRole('button', { name: /^Change Christmas/ }));
    const first = form().getByLabelText('First day');
    fireEvent.focus(first);
    for (const value of ['2026-12-26', '2026-11-25']) fireEvent.change(first, { target: { value } });
    expect(form().getByLabelText('Last day')).toHaveProperty('value', '2026-11-27');
  });

  it('are removed with the offer to take that back, and the next one has the focus', async () => {
    const other = { ...CHRISTMAS, from: '2027-01-01', to: '2027-01-01', label: 'New Year' };
    const { user, commands, viewStore } = await openCalendar({ closures: [CHRISTMAS, other] });
    await user.click(screen.getByRole('button', { name: 'Remove Christmas Day, Fri 25 Dec' }));
    expect(commands).toEqual([{ type: 'calendar.edit', changes: { closures: [other] } }]);
    const [toast] = viewStore.getState().toasts;
    expect([toast?.actions[0]?.label, toast?.text]).toEqual([
      'Undo',
      'Christmas Day, Fri 25 Dec: worked on again. Yes, and… nothing else moves.',
    ]);
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove New Year, Fri 1 Jan 2027'),
    );
  });

  it('two of which are alike lose one when one is removed', async () => {
    const { user, plan } = await openCalendar({ closures: [CHRISTMAS, CHRISTMAS] });
    const [first] = screen.getAllByRole('button', { name: 'Remove Christmas Day, Fri 25 Dec' });
    if (first !== undefined) await user.click(first);
    expect(plan().calendar.closures).toEqual([CHRISTMAS]);
  });

  it('are shown and not changed where the plan can only be looked at', async () => {
    const { user, commands } = await openCalendar({ closures: [CHRISTMAS] }, { isReadOnly: true });
    expect(rows()).toHaveLength(1);
    await user.click(weekday('Monday'));
    expect(commands).toEqual([]);
    expect(screen.queryByRole('button', { name: /^(Change|Remove|Add)/ })).toBeNull();
  });
});

describe('A plan that reaches a year without holidays', () => {
  it('is told so in the panel, with the way to add them', async () => {
    const { user, viewStore } = await openCalendar({ region: 'DE-BY' });
    const hint = within(await screen.findByRole('note'));
    await hint.findByText(
      'The plan reaches 2026, and the calendar has no public holidays of Germany, Bayern for it yet.',
    );
    await user.click(hint.getByRole('button', { name: 'Add public holidays…' }));
    expect(viewStore.getState().dialog).toEqual({ kind: 'holidays' });
  });

  it('is left alone once it has some', async () => {
    await openCalendar({ region: 'DE-BY', closures: [CHRISTMAS] });
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('is told so among the findings, with a way there that leaves the findings where they are', async () => {
    const { user, viewStore } = await openCalendar({ region: 'DE-BY' });
    await act(async () => viewStore.openPanel({ kind: 'findings' }));
    const findings = within(screen.getByRole('complementary', { name: 'Findings' }));
    expect(await findings.findByText(/no public holidays of Germany \(DE-BY\) for it yet\./)).toBeTruthy();
    await user.click(findings.getByRole('button', { name: 'Add public holidays…' }));
    expect(viewStore.getState()).toMatchObject({ dialog: { kind: 'holidays' }, panel: { kind: 'findings' } });
  });
});
