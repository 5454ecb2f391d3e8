import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import type { SourceId } from '../../../shared/plan/plan.ts';
import { FakeReportWorker, useFakeReportWorkers } from '../../support/fake-report-worker.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';
import { type ReportFile, ROW_VALUES, reportText } from '../../support/report-fixtures.ts';
import { showScreen } from '../../support/show-screen.tsx';

beforeEach(() => useFakeReportWorkers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const PASSED = {
  kind: 'great-expectations',
  name: 'gifts',
  checkedOn: '2026-11-21',
  addedOn: '2026-11-23',
  rows: 1200,
  passed: 12,
  failed: 0,
  notRun: 0,
  problems: [],
} as const;

const SKETCH: PlanSketch = {
  sources: {
    crm: { name: 'CRM', access: 'granted' },
    bank: { name: 'Bank statements', access: 'refused' },
    arch: { name: 'Archive', access: 'granted', report: PASSED },
  },
  slices: [
    { id: 'a', title: 'Show the twenty quietest donors', sourceIds: ['crm'] },
    { id: 'b', title: 'Send them a letter', sourceIds: ['crm'] },
  ],
};

async function openSources(sketch: PlanSketch = SKETCH, sourceId: string | null = null, app: Partial<AppInfo> = {}) {
  const page = await showScreen(planWith(sketch), <AppPanel />, app);
  act(() => page.viewStore.openPanel({ kind: 'sources', sourceId: sourceId as SourceId | null }));
  const source = (id: string) => page.plan().sources[id];
  return { ...page, source, toasts: () => page.viewStore.getState().toasts.map(({ text }) => text) };
}

const item = (name: string) => screen.getByRole('region', { name });
const jsonFile = (text: string, name = 'report.json') => new File([text], name, { type: 'application/json' });
const fixture = (name: ReportFile) => jsonFile(reportText(name), name);

function drop(element: Element, ...files: readonly File[]): void {
  fireEvent.drop(element, { dataTransfer: { files, types: ['Files'] } });
}

describe('Sources', () => {
  it('begin with why they matter, and a way to name the first one', async () => {
    const { user, source, commands } = await openSources({});
    expect(screen.getByText('None yet')).toBeTruthy();
    expect(screen.getByText('No data is named yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add a source' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
    await user.keyboard('CRM{Enter}');
    const [added] = commands;
    expect(added).toMatchObject({ type: 'source.add', source: { name: '', access: 'unknown', report: null } });
    expect(added?.type === 'source.add' && source(added.id)).toMatchObject({ name: 'CRM' });
  });

  it('stand with the worst first, each with its access, its report and who reads it', async () => {
    await openSources();
    const facts = screen.getAllByRole('region').map((region) => region.textContent);
    expect(facts).toEqual([
      'Bank statementsAt riskAccess refused · no report yet · no slice reads it yet',
      'CRMUnknownAccess granted · no report yet · 2 slices read it',
      'ArchiveSoundAccess granted · all 12 checks held, 3 days ago · no slice reads it yet',
    ]);
    expect(screen.getByText('3 sources, 1 at risk')).toBeTruthy();
  });

  it('have their fields, each committed by itself; a day only where it means something', async () => {
    const { user, source } = await openSources(SKETCH, 'crm');
    const crm = within(item('CRM'));
    await waitFor(() => expect(document.activeElement).toBe(crm.getByRole('button', { name: /CRM/ })));
    fireEvent.change(crm.getByLabelText('Granted until'), { target: { value: '2026-12-18' } });
    // While its year is being typed it is no day yet.
    fireEvent.change(crm.getByLabelText('Granted until'), { target: { value: '0002-12-18' } });
    fireEvent.blur(crm.getByLabelText('Granted until'));
    await user.type(crm.getByRole('textbox', { name: 'Who grants it' }), 'Head of data{Enter}');
    await user.type(crm.getByRole('textbox', { name: 'Evidence' }), 'Mail of Monday');
    await user.tab();
    expect(source('crm')).toMatchObject({
      grantedUntil: '2026-12-18',
      owner: 'Head of data',
      evidence: 'Mail of Monday',
    });
    await user.selectOptions(crm.getByRole('combobox', { name: 'Access' }), 'asked');
    expect(crm.queryByLabelText('Granted until')).toBeNull();
    fireEvent.change(crm.getByLabelText('Expected on'), { target: { value: '2026-11-30' } });
    await waitFor(() => expect(source('crm')).toMatchObject({ access: 'asked', expectedOn: '2026-11-30' }));
    fireEvent.change(crm.getByLabelText('Expected on'), { target: { value: '' } });
    fireEvent.blur(crm.getByLabelText('Expected on'));
    await waitFor(() => expect(source('crm')?.expectedOn).toBeNull());
  });

  it('are opened once more when the same one is asked for again', async () => {
    const { user, viewStore } = await openSources(SKETCH, 'crm');
    const toggle = within(item('CRM')).getByRole('button', { name: /CRM/ });
    await user.click(toggle);
    expect(toggle.ariaExpanded).toBe('false');
    act(() => viewStore.openPanel({ kind: 'sources', sourceId: 'crm' as SourceId }));
    expect(toggle.ariaExpanded).toBe('true');
  });

  it('are deleted with one undo, and the focus stays in the list', async () => {
    const { user, plan, toasts } = await openSources(SKETCH, 'crm');
    await user.click(within(item('CRM')).getByRole('button', { name: 'Delete' }));
    expect(Object.keys(plan().sources)).toEqual(['bank', 'arch']);
    expect(plan().slices.a?.sourceIds).toEqual([]);
    expect(toasts()).toEqual(['The source “CRM” is deleted.']);
    await waitFor(() => expect(item('Archive').contains(document.activeElement)).toBe(true));
  });

  it('lead to the slices that read them', async () => {
    const { user, viewStore } = await openSources(SKETCH, 'crm');
    await user.click(within(item('CRM')).getByRole('button', { name: 'Send them a letter' }));
    expect(viewStore.getState()).toMatchObject({ selectedId: 'b', panel: null });
  });

  it('of a plan that is open for reading only are shown and not changed', async () => {
    const { source } = await openSources(SKETCH, 'crm', { isReadOnly: true });
    const crm = item('CRM');
    expect(within(crm).getByRole<HTMLInputElement>('textbox', { name: 'Name' }).disabled).toBe(true);
    expect(within(crm).queryByRole('button', { name: /report|Delete/ })).toBeNull();
    drop(crm, fixture('great-expectations-1.json'));
    expect(FakeReportWorker.started).toEqual([]);
    expect(source('crm')?.report).toBeNull();
  });

  it('take names of every kind, and only forty of sixty at once, but always the one that was asked for', async () => {
    const names = ['', '🐘', '<img src=x onerror=alert(1)>', '\u202eCRM', 'constructor', 'x'.repeat(500)];
    const sources = Object.fromEntries(
      Array.from({ length: 60 }, (_, place) => [`s${place}`, { name: names[place] ?? `Source ${place}` }]),
    );
    const { container } = await openSources({ sources }, 's9');
    const shown = () => [...container.querySelectorAll<HTMLElement>('[data-source]')];
    expect(container.querySelector('img')).toBeNull();
    expect(shown()).toHaveLength(41);
    expect(shown().at(-1)?.dataset.source).toBe('s9');
    expect(shown().at(-1)?.querySelector('button')?.ariaExpanded).toBe('true');
    fireEvent.click(screen.getByText('Show 19 more of 60'));
    expect(shown()).toHaveLength(60);
    expect(screen.getByText('A source without a name')).toBeTruthy();
  });
});

describe('A report', () => {
  it('dropped on a source turns it and what reads it red, and is taken back in one step', async () => {
    const { source, toasts, commands, plan } = await openSources();
    drop(item('CRM'), fixture('great-expectations-1.json'));
    await waitFor(() => expect(source('crm')?.report).toMatchObject({ failed: 2, addedOn: '2026-11-24' }));
    expect(item('CRM').textContent).toContain('At riskAccess granted · 2 of 5 checks failed, 3 days ago');
    expect(toasts()).toEqual(['“CRM”: 2 of 5 checks failed, 3 days ago.']);
    expect(commands.map(({ type }) => type)).toEqual(['source.edit']);
    expect(FakeReportWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    const kept = JSON.stringify(plan());
    expect(ROW_VALUES.filter((value) => kept.includes(value))).toEqual([]);
  });

  it('is chosen from the disk too, shows what it found, and is removed again', async () => {
    const { user, source } = await openSources(SKETCH, 'crm');
    const crm = within(item('CRM'));
    expect(crm.getByText(/No report yet, so nobody knows/)).toBeTruthy();
    await user.upload(crm.getByLabelText('Report'), fixture('ydata-profiling.json'));
    await waitFor(() => expect(source('crm')?.report).not.toBeNull());
    expect(crm.getByText('ydata-profiling “Gifts since spring”, checked on 20 Nov')).toBeTruthy();
    expect(crm.getByText('48,210 rows · 4 things to look at')).toBeTruthy();
    expect(crm.getByText('given_on: missing, 1,206 rows, 2.5 %')).toBeTruthy();
    expect(crm.queryByText(/unique/)).toBeNull();
    await user.click(crm.getByRole('button', { name: 'Show 1 more' }));
    expect(crm.getByText('The whole table: unique')).toBeTruthy();
    await user.click(crm.getByRole('button', { name: 'Remove the report' }));
    expect(source('crm')?.report).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(crm.getByRole('button', { name: 'Choose a report…' })));
  });

  it('that cannot be taken is refused in place with the reason, and changes nothing', async () => {
    const { source, commands, viewStore } = await openSources();
    const refused = async (file: File, reason: string) => {
      drop(item('CRM'), file);
      await waitFor(() => expect(item('CRM').textContent).toContain(reason));
      expect(viewStore.getState().spoken.message).toContain(reason);
    };
    await refused(
      jsonFile('{"a": 1}', 'a.json'),
      'a.json is no report of Great Expectations, pandera or ydata-profiling.',
    );
    await refused(
      jsonFile('{"a": [1,\n', 'b.json'),
      'b.json is no JSON that can be read: it breaks off or goes wrong in line 2.',
    );
    await refused(jsonFile('', 'c.json'), 'c.json is empty.');
    const large = jsonFile('{}', 'd.json');
    Object.defineProperty(large, 'size', { value: 50_000_001 });
    await refused(large, 'd.json has 50.1 MB; a report may have 50 MB. It was not read.');
    // The last one never got as far as a worker.
    expect(FakeReportWorker.started).toHaveLength(3);
    expect(source('crm')?.report).toBeNull();
    expect(commands).toEqual([]);
  });

  it('leaves the focus where it is while it is read', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { user } = await openSources(SKETCH, 'crm');
    const choose = within(item('CRM')).getByRole<HTMLButtonElement>('button', { name: 'Choose a report…' });
    await user.upload(within(item('CRM')).getByLabelText('Report'), fixture('pandera-message.json'));
    expect(item('CRM').textContent).toContain('Reading pandera-message.json…');
    // A button that is switched off loses the focus, and nobody gives it back.
    expect(choose.disabled).toBe(false);
  });

  it('whose reader breaks is refused, and the next one is read', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { source } = await openSources();
    drop(item('CRM'), fixture('pandera-message.json'));
    expect(item('CRM').textContent).toContain('Reading pandera-message.json…');
    act(() => FakeReportWorker.started[0]?.break());
    await waitFor(() => expect(item('CRM').textContent).toContain('could not be read to its end. Try again.'));
    drop(item('CRM'), fixture('pandera-message.json'));
    await act(async () => FakeReportWorker.started[1]?.answer());
    await waitFor(() => expect(source('crm')?.report).toMatchObject({ kind: 'pandera', failed: 5 }));
    expect(item('CRM').textContent).not.toContain('Try again');
  });

  it('that is followed by another one does not overwrite it when it comes late', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { source, commands } = await openSources();
    drop(item('CRM'), fixture('pandera-message.json'));
    drop(item('CRM'), fixture('great-expectations-1.json'));
    await act(async () => FakeReportWorker.started[1]?.answer());
    await act(async () => FakeReportWorker.started[0]?.answer());
    await waitFor(() => expect(source('crm')?.report?.kind).toBe('great-expectations'));
    expect(commands).toHaveLength(1);
  });

  it('is kept although the panel is closed meanwhile, unless its source is gone by then', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { source, viewStore, planStore, toasts } = await openSources();
    drop(item('CRM'), fixture('pandera-message.json'));
    drop(item('Archive'), fixture('pandera-message.json'));
    act(() => viewStore.closePanel());
    await act(async () => void (await planStore.execute({ type: 'source.delete', id: 'arch' as SourceId })));
    await act(async () => FakeReportWorker.started[0]?.answer());
    await act(async () => FakeReportWorker.started[1]?.answer());
    await waitFor(() => expect(source('crm')?.report?.kind).toBe('pandera'));
    await waitFor(() => expect(toasts()).toContain('The source of this report is gone. Nothing was kept.'));
    expect(source('arch')).toBeUndefined();
  });

  it('that misses the panel is not opened in place of the page, and whoever dropped it is told', async () => {
    const { toasts } = await openSources();
    const missed = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(missed, { dataTransfer: { types: ['Files'], files: [fixture('pandera-message.json')] } });
    act(() => void document.body.dispatchEvent(missed));
    expect(missed.defaultPrevented).toBe(true);
    expect(toasts()).toEqual(['Drop the report on its source, or beside the sources for a new one.']);
    expect(FakeReportWorker.started).toEqual([]);
  });
});
