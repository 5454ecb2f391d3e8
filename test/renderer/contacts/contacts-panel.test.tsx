import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performFix } from '../../../renderer/actions/perform-fix.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import type { ContactId } from '../../../shared/plan/plan.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, TODAY, untilSettled } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const SLICES = [
  { id: 'a', title: 'List of quiet donors', audience: 'Fundraisers' },
  { id: 'b', title: 'Alert in the channel' },
];
const OLD = { on: '2026-11-11', who: 'Two fundraisers', heard: 'They keep their own lists.', sliceIds: ['a'] };
const LATE = { on: '2026-11-19', who: 'Retention lead', heard: '', sliceIds: [] };

async function openContacts(sketch: PlanSketch = {}, app: Partial<AppInfo> = {}) {
  const page = await showScreen(planWith({ slices: SLICES, ...sketch }), <AppPanel />, app);
  act(() => page.viewStore.openPanel({ kind: 'contacts' }));
  return { ...page, contacts: () => Object.values(page.plan().contacts) };
}

const who = () => screen.getByRole('combobox', { name: 'With whom did you speak?' });
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

describe('a conversation', () => {
  it('is logged with a name and Enter, and what they said is typed next', async () => {
    const { user, contacts, viewStore } = await openContacts();
    await waitFor(() => expect(document.activeElement).toBe(who()));
    await user.keyboard('Retention lead{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('What did they say?')));
    await user.keyboard('“Whom do I call?”');
    await user.tab();
    await untilSettled();
    expect(contacts()).toEqual([{ on: TODAY, who: 'Retention lead', heard: '“Whom do I call?”', sliceIds: [] }]);
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual([
      'The conversation with Retention lead is logged.',
    ]);
  });

  it('with the same user as the last time takes Enter alone', async () => {
    const { user, contacts } = await openContacts({ contacts: { old: OLD, late: LATE } });
    await waitFor(() => expect(document.activeElement).toBe(who()));
    await user.keyboard('{Enter}');
    await untilSettled();
    expect(contacts().at(-1)).toEqual({ on: TODAY, who: 'Retention lead', heard: '', sliceIds: [] });
  });

  it('is with somebody: without a name there is none, and the field says so', async () => {
    const { user, contacts } = await openContacts();
    await user.click(screen.getByRole('button', { name: 'Log it' }));
    expect(screen.getByText('Say who it was, by name or by role.')).toBeTruthy();
    expect([document.activeElement, contacts()]).toEqual([who(), []]);
  });

  it('that is half typed when the panel is closed is there again, until it is logged', async () => {
    const { user, viewStore } = await openContacts();
    await waitFor(() => expect(document.activeElement).toBe(who()));
    await user.keyboard('Retention{Escape}');
    expect(viewStore.getState().panel).toBeNull();
    act(() => viewStore.openPanel({ kind: 'contacts' }));
    await waitFor(() => expect(document.activeElement).toBe(who()));
    expect(who()).toMatchObject({ value: 'Retention' });
    await user.keyboard(' lead{Enter}');
    expect(who()).toMatchObject({ value: '' });
    expect(titles()[0]).toBe('Retention leadtoday');
  });

  it('that somebody came to look at is open, and Enter logs no other one', async () => {
    const { user, viewStore, contacts } = await openContacts({ contacts: { contact1: OLD, contact2: LATE } });
    await waitFor(() => expect(document.activeElement).toBe(who()));
    act(() => viewStore.openPanel({ kind: 'contacts', contactId: 'contact1' as ContactId }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByDisplayValue('They keep their own lists.')));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(contacts()).toEqual([OLD, LATE]);
  });

  it('is open too when thirty others are newer, and in a plan that can only be looked at', async () => {
    const newer = Array.from({ length: 40 }, (_, place) => [`contact${place}`, { ...LATE, who: `Somebody ${place}` }]);
    const sketch = { contacts: { theold00: OLD, ...Object.fromEntries(newer) } };
    const { viewStore } = await openContacts(sketch, { isReadOnly: true });
    act(() => viewStore.openPanel({ kind: 'contacts', contactId: 'theold00' as ContactId }));
    const toggle = await screen.findByRole('button', { name: /^Two fundraisers/ });
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(toggle));
  });

  it('on a day to come is kept, and it is said that it does not count yet', async () => {
    const { user, viewStore } = await openContacts({ contacts: { contact1: LATE } });
    await user.click(screen.getByRole('button', { name: /^Retention lead/ }));
    const day = screen.getByLabelText('On');
    expect(screen.queryByText(/^This day is still to come/)).toBeNull();
    fireEvent.change(day, { target: { value: '2026-12-01' } });
    expect(day.getAttribute('aria-describedby')).toBe(screen.getByText(/^This day is still to come/).id);
    expect(viewStore.getState().spoken.message).toContain('it does not count as a conversation');
  });

  it('is offered the names that the plan knows', async () => {
    await openContacts({ contacts: { old: OLD } });
    const list = document.getElementById(who().getAttribute('list') ?? '');
    expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual([
      'Two fundraisers',
      'Fundraisers',
    ]);
  });

  it('asked for again while the panel is open, gives the focus back to the name', async () => {
    const { viewStore, planStore } = await openContacts({ contacts: { old: OLD } });
    act(() => screen.getByRole('button', { name: /^Two fundraisers/ }).focus());
    act(() => performAction('log-contact', actionContext(planStore, viewStore)));
    await waitFor(() => expect(document.activeElement).toBe(who()));
  });

  it('stands with the newest first, with whom and how long ago', async () => {
    await openContacts({ contacts: { old: OLD, late: LATE, mute: { ...LATE, on: '2026-11-23', who: ' ' } } });
    expect(titles()).toEqual([
      'Somebody without a nameyesterday',
      'Retention lead5 days ago',
      'Two fundraisers13 days ago',
      'When nobody speaks with a user',
    ]);
    expect(screen.getByText('Wed 11 Nov · about 1 slice')).toBeTruthy();
  });

  it('can be about slices, found by their words or selected, some of which may be gone', async () => {
    const { user, contacts, viewStore } = await openContacts({
      contacts: { late: { ...LATE, sliceIds: ['gone'] } },
    });
    act(() => viewStore.select(sliceId('b')));
    await user.click(screen.getByRole('button', { name: /^Retention lead/ }));
    const about = screen.getByRole('group', { name: 'About' });
    expect(within(about).getByText('A slice that is gone')).toBeTruthy();
    await user.click(within(about).getByRole('button', { name: 'About “Alert in the channel”' }));
    await user.type(within(about).getByRole('textbox'), 'quiet li{Enter}');
    await untilSettled();
    expect(contacts()[0]?.sliceIds).toEqual(['gone', 'b', 'a']);
    await user.click(within(about).getByRole('button', { name: 'Not about “Alert in the channel”' }));
    await untilSettled();
    expect(contacts()[0]?.sliceIds).toEqual(['gone', 'a']);
  });

  it('stays in its place while its day is typed, and stands by its day when the panel opens again', async () => {
    const { user, contacts, viewStore } = await openContacts({ contacts: { old: OLD, late: LATE } });
    await user.click(screen.getByRole('button', { name: /^Retention lead/ }));
    const on = screen.getByLabelText<HTMLInputElement>('On');
    act(() => on.focus());
    fireEvent.change(on, { target: { value: '2026-11-01' } });
    await untilSettled();
    expect(contacts().map((contact) => contact.on)).toEqual(['2026-11-11', '2026-11-01']);
    expect(titles()[0]).toBe('Retention lead23 days ago');
    expect(document.activeElement).toBe(on);
    act(() => viewStore.closePanel());
    act(() => viewStore.openPanel({ kind: 'contacts' }));
    expect(titles()[0]).toBe('Two fundraisers13 days ago');
  });

  it('is deleted with an undo, and the focus goes to the one in its place', async () => {
    const { user, contacts, viewStore } = await openContacts({ contacts: { old: OLD, late: LATE } });
    await user.click(screen.getByRole('button', { name: /^Retention lead/ }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await untilSettled();
    expect(contacts().map((contact) => contact.who)).toEqual(['Two fundraisers']);
    expect(document.activeElement?.textContent).toContain('Two fundraisers');
    expect(viewStore.getState().toasts.at(-1)?.text).toBe('The conversation with Retention lead is deleted.');
  });
});

describe('a finding about silence', () => {
  it('leads to where the next conversation is logged', async () => {
    const { planStore, viewStore } = await openContacts();
    act(() => viewStore.closePanel());
    act(() => performFix({ kind: 'contacts' }, null, 'Log a conversation…', { planStore, viewStore }));
    await waitFor(() => expect(document.activeElement).toBe(who()));
  });
});

describe('the clock', () => {
  it('says how long ago the last conversation was, and what comes of it', async () => {
    await openContacts({ contacts: { late: LATE } });
    expect(screen.getByText(/^Last spoke with a user 5 days ago\. A reminder comes in 10 days/)).toBeTruthy();
  });

  it('is set for the plan: after how many days there is a warning, and an error', async () => {
    const { user, plan } = await openContacts();
    const warn = screen.getByLabelText('Warn after days');
    await user.click(warn);
    await user.clear(warn);
    await user.type(warn, '10{Enter}');
    await untilSettled();
    expect(plan().rules).toMatchObject({ contactDays: 10, contactErrorDays: 30 });
    await user.clear(warn);
    await user.type(warn, '2.5{Enter}');
    await untilSettled();
    expect(screen.getByText('A whole number of days, please.')).toBeTruthy();
    await user.clear(warn);
    await user.type(warn, '30{Enter}');
    await untilSettled();
    expect(screen.getByText(/There is no warning first/)).toBeTruthy();
    expect(plan().rules.contactDays).toBe(30);
  });

  it('runs in a plan that can only be read, where nothing can be logged', async () => {
    await openContacts({ contacts: { late: LATE } }, { isReadOnly: true });
    expect(screen.queryByRole('combobox', { name: 'With whom did you speak?' })).toBeNull();
    expect(screen.getByLabelText('Warn after days')).toMatchObject({ disabled: true });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Conversations'));
  });
});
