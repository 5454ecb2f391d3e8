import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScheduleScreen } from '../../../renderer/schedule/schedule-screen.tsx';
import { planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';
import { TOLD } from '../../support/told-slice.ts';

const PLAN = planWith({
  title: 'Donor churn',
  people: {
    an: { name: 'Analyst' },
    ds: { name: 'Scientist', absences: [{ from: '2026-11-24', to: '2026-11-25', label: 'training' }] },
  },
  sources: { crm: { name: 'CRM', access: 'asked' }, gifts: { name: 'Gifts', access: 'refused' } },
  slices: [
    { id: 'access', title: 'Read access', status: 'delivered', deliveredOn: '2026-11-23', ownerId: 'an' },
    {
      id: 'region',
      title: 'Donors by region',
      value: 'See where they leave',
      audience: 'Lead',
      status: 'doing',
      ownerId: 'an',
      startedOn: '2026-11-24',
    },
    { id: 'rule', title: 'Rule as a list', ownerId: 'ds' },
    { id: 'crm', title: 'List in the CRM', sourceIds: ['crm'], ownerId: 'an' },
    {
      id: 'model',
      title: 'First model',
      ownerId: 'ds',
      risk: { level: 'red', note: 'no access', owner: 'Head of data', since: '2026-11-21' },
    },
    { id: 'late', title: 'Check', ownerId: 'an', pin: '2026-12-05' },
    { ...TOLD, id: 'south', title: 'Show the south', ownerId: 'an' },
    { id: 'gifts', title: 'Gift history', sourceIds: ['gifts'] },
    { id: 'nightly', title: 'Score nightly', quarterDays: 20 },
    { id: 'explain', title: 'Explain', quarterDays: null },
    { id: 'alert', title: 'Alert', stage: 'later' },
  ],
});

const exportText = () => screen.getByTestId('export-text').textContent ?? '';

function lines(week: string): readonly string[] {
  const section = screen.getByRole('region', { name: new RegExp(`^${week}`) });
  return within(section)
    .getAllByRole('listitem')
    .map((row) =>
      [...row.children].map((cell) => [...cell.childNodes].map((part) => part.textContent).join(' / ')).join(' | '),
    );
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the schedule', () => {
  it('says of each delivery what it is, for whom, by whom, and what is to be known about its day', async () => {
    await showScreen(PLAN, <ScheduleScreen />);
    expect(lines('Week 48')).toEqual([
      'Mon 23 | Read access |  | AN | delivered',
      'Tue 24 | Donors by region / See where they leave | Lead | AN | doing',
      'Wed 25 | List in the CRM / Not promised: nobody knows yet when access to “CRM” comes. |  | AN | not promised',
      'Thu 26 | Rule as a list / Not earlier: Scientist is off from Tue 24 to Wed 25 Nov 2026 (training). |  | DS | planned',
      'Thu 26 | Show the south / ring those who are about to go | Retention lead | AN | ready',
      'Fri 27 | First model / At risk since 21 Nov (3 days): no access (Head of data). |  | DS | at risk',
    ]);
    expect(lines('Week 49')).toEqual([
      'Sat 5 | Check / Pinned to Sat 5 Dec 2026, when Analyst is off. |  | AN | at risk',
    ]);
    expect(screen.getByText('6 deliveries · 6 of 8 days')).toBeTruthy();
  });

  it('shows a delivery on a day that has not come as the error that it is', async () => {
    const plan = planWith({
      slices: [{ id: 'a', title: 'Too early', status: 'delivered', deliveredOn: '2026-11-26' }],
    });
    await showScreen(plan, <ScheduleScreen />);
    expect(lines('Week 48')).toEqual([expect.stringMatching(/^Thu 26 \| Too early \/ .+ at risk$/)]);
    expect(exportText()).toContain('🔴 delivered');
  });

  it('names what waits, with its size or the reason', async () => {
    await showScreen(PLAN, <ScheduleScreen />);
    const items = (name: string) =>
      within(screen.getByRole('region', { name }))
        .getAllByRole('listitem')
        .map((item) => item.textContent);
    expect([items('Still to slice'), items('No day yet')]).toEqual([
      ['Score nightly (5 d)', 'Explain (not sized yet)'],
      ['Gift history Access to “Gifts” was refused.'],
    ]);
    expect(screen.getByText('1 slice in Later.')).toBeTruthy();
  });

  it('leads from a line to its card on the board', async () => {
    const { user, viewStore } = await showScreen(PLAN, <ScheduleScreen />);
    await user.click(screen.getByRole('button', { name: 'Rule as a list' }));
    expect(viewStore.getState()).toMatchObject({ screen: 'board', selectedId: 'rule' });
  });

  it('without a day for anything leads to the outline', async () => {
    const { user, viewStore } = await showScreen(planWith(), <ScheduleScreen />);
    await user.click(screen.getByRole('button', { name: 'Go to Slice' }));
    expect(viewStore.getState().screen).toBe('slice');
  });
});

describe('the export', () => {
  it('follows the plan, the week and the format that are chosen, and says what it leaves out', async () => {
    const { user, planStore } = await showScreen(PLAN, <ScheduleScreen />);
    expect(exportText()).toContain('## Week 49');
    await user.selectOptions(screen.getByLabelText('Weeks'), 'Week 48, 23–27 Nov');
    expect(exportText()).toContain('Rule as a list');
    expect(exportText()).not.toContain('## Week 49');
    expect(screen.getByText(/^left out:/).textContent).toContain('1 slice of another week');
    await planStore.execute({ type: 'plan.edit', changes: { title: 'Who leaves' } });
    await waitFor(() => expect(exportText()).toMatch(/^# Who leaves/));
    await user.click(screen.getByRole('tab', { name: 'Digest' }));
    expect(exportText()).not.toContain('#');
    expect(exportText()).toContain('Donors by region');
  });

  it('is told in the words of its readers, counts those of the person that are none of them, and leads to them', async () => {
    const readerWords = {
      'weekly-markdown': [
        { word: 'Week', instead: 'Sprint' },
        { word: 'donors', instead: 'friends' },
      ],
    };
    const { user, viewStore } = await showScreen({ ...PLAN, readerWords }, <ScheduleScreen />);
    expect(exportText()).toContain('## Sprint 49');
    expect(exportText()).toContain('Donors by region');
    expect(screen.getByText(/^1 word of your own is not what these readers say/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    expect(viewStore.getState().panel).toEqual({ kind: 'reader-words', exportId: 'weekly-markdown' });
    await user.click(screen.getByRole('tab', { name: 'Digest' }));
    expect(screen.queryByRole('button', { name: 'Show them' })).toBeNull();
  });

  it('is copied, and says so until the text is another one', async () => {
    const { user, planStore, viewStore } = await showScreen(PLAN, <ScheduleScreen />);
    await waitFor(() => expect(exportText()).toContain('85 % sure by'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(exportText());
    expect(viewStore.getState().spoken.message).toBe('Copied.');
    await planStore.execute({ type: 'plan.edit', changes: { title: 'Who leaves' } });
    expect(await screen.findByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('is copied and saved also where the pane of a narrow window is closed', async () => {
    const { user, viewStore } = await showScreen(PLAN, <ScheduleScreen />, { shell: 'desktop', hasFileDialogs: true });
    await user.click(screen.getByRole('button', { name: 'Copy Markdown' }));
    await waitFor(() => expect(viewStore.getState().toasts[0]?.text).toContain('clipboard'));
    expect(await navigator.clipboard.readText()).toBe(exportText());
    await user.click(screen.getByRole('button', { name: 'Save Markdown…' }));
    const name = 'Donor churn, weekly markdown.md';
    await waitFor(() => expect(viewStore.getState().toasts[1]?.text).toBe(`Saved as “${name}”.`));
  });

  it('is copied the older way where the page may not use the clipboard', async () => {
    const { user } = await showScreen(PLAN, <ScheduleScreen />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    let copied = '';
    document.execCommand = () => {
      copied = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    };
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(copied).toBe(exportText());
  });

  it('says what to do when it cannot be copied at all', async () => {
    const { user, viewStore } = await showScreen(PLAN, <ScheduleScreen />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    document.execCommand = () => false;
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(viewStore.getState().toasts[0]?.text).toContain('could not be copied'));
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('is saved by the desktop’s own dialog', async () => {
    const { user, viewStore } = await showScreen(PLAN, <ScheduleScreen />, { shell: 'desktop', hasFileDialogs: true });
    await user.click(screen.getByRole('button', { name: 'Save…' }));
    const name = 'Donor churn, weekly markdown.md';
    await waitFor(() => expect(viewStore.getState().toasts[0]?.text).toBe(`Saved as “${name}”.`));
  });

  it('is a download in a browser', async () => {
    const { user, viewStore } = await showScreen(PLAN, <ScheduleScreen />);
    let saved: Blob | null = null;
    const downloads: string[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved = blob;
        return 'blob:export';
      },
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      downloads.push(this.download);
    });
    await waitFor(() => expect(exportText()).toContain('85 % sure by'));
    await user.click(screen.getByRole('button', { name: 'Save…' }));
    await waitFor(() => expect(downloads).toEqual(['Donor churn, weekly markdown.md']));
    expect(saved).toMatchObject({ size: new Blob([exportText()]).size, type: 'text/plain;charset=utf-8' });
    expect(viewStore.getState().toasts[0]?.text).toContain('downloads');
  });
});
