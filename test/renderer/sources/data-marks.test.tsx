import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import { Board } from '../../../renderer/board/board.tsx';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { ScheduleScreen } from '../../../renderer/schedule/schedule-screen.tsx';
import { SliceScreen } from '../../../renderer/slice/slice-screen.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, untilSettled } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const FAILED = {
  kind: 'great-expectations',
  name: 'gifts',
  checkedOn: '2026-11-21',
  addedOn: '2026-11-23',
  rows: 1200,
  passed: 10,
  failed: 2,
  notRun: 0,
  problems: [],
} as const;

const PLAN = planWith({
  sources: {
    crm: { name: 'CRM', report: FAILED },
    mail: { name: 'Mail', report: { ...FAILED, failed: 0, checkedOn: '2026-09-01' } },
    bank: { name: 'Bank', access: 'refused' },
    good: { name: 'Good', report: { ...FAILED, failed: 0 } },
  },
  slices: [
    { id: 'red', title: 'Show the list', sourceIds: ['crm', 'mail'] },
    { id: 'amber', title: 'Send the letter', sourceIds: ['mail'] },
    { id: 'sound', title: 'Print the sheet', sourceIds: ['good'] },
    { id: 'none', title: 'Sum the bills', sourceIds: ['bank'] },
    { id: 'done', title: 'Shown before', sourceIds: ['crm'], status: 'delivered', deliveredOn: '2026-11-23' },
  ],
});

const RED = 'Data at risk: “CRM”: 2 of 12 checks failed, 3 days ago. “Mail”: last checked 84 days ago.';
const AMBER = 'Data to look at: “Mail”: last checked 84 days ago.';

describe('A slice whose data is at risk', () => {
  it('is marked on its card, red or amber, and says of what age the trouble is', async () => {
    const { container } = await showScreen(PLAN, <Board />);
    await untilSettled();
    const marks = [...container.querySelectorAll('[data-slice-id]')].map((card) => [
      card.getAttribute('data-slice-id'),
      card.querySelector('[aria-label^="Data "]')?.getAttribute('aria-label') ?? null,
    ]);
    expect(Object.fromEntries(marks)).toEqual({
      red: RED,
      amber: AMBER,
      sound: null,
      none: 'Data at risk: “Bank”: access refused.',
      done: null,
    });
  });

  it('is marked in its row of the outline, from where the way leads to the source', async () => {
    const { user, viewStore, container } = await showScreen(PLAN, <SliceScreen />);
    await untilSettled();
    const row = (id: string) => within(container.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? container);
    expect(row('amber').getByRole('button', { name: AMBER })).toBeTruthy();
    expect(row('sound').queryByRole('button', { name: /^Data/ })).toBeNull();
    await user.click(row('red').getByRole('button', { name: RED }));
    expect(viewStore.getState().panel).toEqual({ kind: 'sources', sourceId: 'crm' });
  });

  it('says so on the schedule', async () => {
    await showScreen(PLAN, <ScheduleScreen />);
    const said = screen.getAllByText(/“CRM”: 2 of 12 checks failed, 3 days ago/);
    expect(said.filter((element) => element.closest('[data-testid="export-text"]') === null)).toHaveLength(1);
    expect(screen.getAllByText('at risk')).toHaveLength(1);
  });
});

describe('In the inspector', () => {
  async function inspect(id: string, app = {}) {
    const page = await showScreen(
      PLAN,
      <>
        <Inspector storage={null} />
        <AppPanel />
      </>,
      app,
    );
    act(() => page.viewStore.select(sliceId(id)));
    const details = await screen.findByRole('button', { name: /^Worth, skills/ });
    await page.user.click(details);
    const field = () => within(screen.getByRole('region', { name: 'Data it reads' }));
    return { ...page, field, slice: () => page.plan().slices[id] };
  }

  it('a slice says what is wrong with each of its sources, and leads to it', async () => {
    const { user, viewStore } = await inspect('red');
    const troubles = within(screen.getByRole('region', { name: 'Its data' }));
    expect(troubles.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '“CRM”: 2 of 12 checks failed, 3 days ago. Look at the source',
      '“Mail”: last checked 84 days ago. Look at the source',
    ]);
    await user.click(troubles.getByRole('button', { name: /Mail/ }));
    expect(viewStore.getState().panel).toEqual({ kind: 'sources', sourceId: 'mail' });
  });

  it('a slice says only once that access was refused: where it says why it has no day', async () => {
    await inspect('none');
    expect(screen.queryByRole('region', { name: 'Its data' })).toBeNull();
    expect(screen.getByText(/No day yet. Access to “Bank” was refused/)).toBeTruthy();
  });

  it('its sources are found by name, added and taken out by keys alone', async () => {
    const { user, field, slice, viewStore } = await inspect('sound');
    expect(screen.queryByRole('region', { name: 'Its data' })).toBeNull();
    await user.click(field().getByRole('combobox'));
    await user.keyboard('cr{Enter}');
    expect(slice()?.sourceIds).toEqual(['good', 'crm']);
    expect(viewStore.getState().spoken.message).toBe('Reads “CRM”.');
    await user.keyboard('{ArrowDown}');
    expect(
      field()
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Bankaccess refused', 'Mailaccess granted']);
    await user.keyboard('{Escape}{Backspace}');
    expect(slice()?.sourceIds).toEqual(['good']);
    await user.click(field().getByRole('button', { name: 'No longer read “Good”' }));
    expect(slice()?.sourceIds).toEqual([]);
    expect(document.activeElement).toBe(field().getByRole('combobox'));
  });

  it('one that nobody has named yet is added in place, in one step', async () => {
    const { user, field, slice, commands, plan } = await inspect('sound');
    await user.click(field().getByRole('combobox'));
    await user.keyboard('Web  log');
    expect(
      field()
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Add “Web  log”a new source']);
    await user.keyboard('{Enter}');
    expect(commands.map(({ type }) => type)).toEqual(['batch']);
    const [, added = ''] = slice()?.sourceIds ?? [];
    expect(plan().sources[added]).toMatchObject({ name: 'Web  log', access: 'unknown', report: null });
    // A name that is there already is no new one.
    await user.keyboard('web  LOG');
    expect(field().queryByRole('option')).toBeNull();
  });

  it('of a plan that may only be read the sources are named and not changed', async () => {
    const { field } = await inspect('red', { isReadOnly: true });
    expect(field().queryByRole('combobox')).toBeNull();
    expect(
      field()
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'CRMAccess granted · 2 of 12 checks failed, 3 days ago',
      'MailAccess granted · last checked 84 days ago',
    ]);
  });
});
