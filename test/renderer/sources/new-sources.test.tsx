import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import { FakeReportWorker, useFakeReportWorkers } from '../../support/fake-report-worker.ts';
import { planWith } from '../../support/plan-builder.ts';
import { type ReportFile, reportText } from '../../support/report-fixtures.ts';
import { showScreen } from '../../support/show-screen.tsx';

beforeEach(() => useFakeReportWorkers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function openSources(app: Partial<AppInfo> = {}) {
  const plan = planWith({ sources: { crm: { name: 'CRM' }, arch: { name: 'Archive' } }, slices: [{ id: 'a' }] });
  const page = await showScreen(plan, <AppPanel />, app);
  act(() => page.viewStore.openPanel({ kind: 'sources', sourceId: null }));
  return {
    ...page,
    names: () => Object.values(page.plan().sources).map(({ name }) => name),
    toasts: () => page.viewStore.getState().toasts.map(({ text }) => text),
    spoken: () => page.viewStore.getState().spoken.message,
  };
}

const panel = () => screen.getByRole('complementary', { name: 'Sources' });
const heading = () => screen.getByRole('heading', { name: 'Sources' });
const item = (name: string) => screen.getByRole('region', { name });
const jsonFile = (text: string, name: string) => new File([text], name, { type: 'application/json' });
const fixture = (name: ReportFile, as: string = name) => jsonFile(reportText(name), as);

function drop(element: Element, ...files: readonly File[]): void {
  fireEvent.drop(element, { dataTransfer: { files, types: ['Files'] } });
}

describe('Reports beside the sources', () => {
  it('that are dropped there become a source each, named after what they are about, and one undo takes all back', async () => {
    const { names, plan, toasts, commands, viewStore } = await openSources();
    drop(heading(), fixture('great-expectations-1.json'), fixture('pandera-failure-cases.json', 'Donors 2026.json'));
    await waitFor(() => expect(names()).toEqual(['CRM', 'Archive', 'gifts_of_the_year', 'Donors 2026']));
    expect(Object.values(plan().sources).map(({ report }) => report?.failed ?? null)).toEqual([null, null, 2, 4]);
    expect(commands.map(({ type }) => type)).toEqual(['batch']);
    expect(toasts()).toEqual(['2 new sources, each with its report.']);
    expect(viewStore.getState().toasts[0]?.actions.map(({ label }) => label)).toEqual(['Undo']);
    expect(FakeReportWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('of which there is one is folded out, to be asked for', async () => {
    const { toasts } = await openSources();
    drop(heading(), fixture('great-expectations-1.json'));
    const added = await screen.findByRole('region', { name: 'gifts_of_the_year' });
    expect(within(added).getAllByRole('button')[0]?.ariaExpanded).toBe('true');
    expect(within(added).getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('gifts_of_the_year');
    expect(toasts()).toEqual(['“gifts_of_the_year” is a new source: 2 of 5 checks failed, 3 days ago.']);
  });

  it('are chosen from the disk too', async () => {
    const { user, names } = await openSources();
    await user.upload(screen.getByLabelText('Reports'), [
      fixture('pandera-message.json'),
      fixture('ydata-profiling.json'),
    ]);
    await waitFor(() => expect(names()).toEqual(['CRM', 'Archive', 'gifts', 'Gifts since spring']));
  });

  it('that are none are named with the reason, and the others are taken', async () => {
    const { names, spoken } = await openSources();
    drop(heading(), jsonFile('{"a": 1}', 'a.json'), fixture('pandera-message.json'), jsonFile('', 'b.json'));
    await waitFor(() => expect(names()).toEqual(['CRM', 'Archive', 'gifts']));
    expect(screen.getByText('a.json is no report of Great Expectations, pandera or ydata-profiling.')).toBeTruthy();
    expect(screen.getByText('b.json is empty.')).toBeTruthy();
    expect(spoken()).toContain('b.json is empty.');
  });

  it('of which there are too many are read to twenty, and that is said', async () => {
    const { names } = await openSources();
    drop(
      heading(),
      ...Array.from({ length: 22 }, (_, place) => fixture('pandera-failure-cases.json', `s${place}.json`)),
    );
    await waitFor(() => expect(names()).toHaveLength(22));
    expect(screen.getByText('At most 20 reports are read at once; the rest was not.')).toBeTruthy();
    expect(FakeReportWorker.started).toHaveLength(20);
  });

  it('that are dropped while others are read are read after them', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { names } = await openSources();
    drop(heading(), fixture('pandera-message.json'));
    drop(heading(), fixture('great-expectations-1.json'));
    await act(async () => FakeReportWorker.started[0]?.answer());
    await waitFor(() => expect(FakeReportWorker.started).toHaveLength(2));
    await act(async () => FakeReportWorker.started[1]?.answer());
    await waitFor(() => expect(names()).toEqual(['CRM', 'Archive', 'gifts', 'gifts_of_the_year']));
  });

  it('are read until somebody stops it: then none is kept, and the focus is at the heading', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { user, names, spoken, commands } = await openSources();
    drop(heading(), fixture('pandera-message.json'), fixture('great-expectations-1.json'));
    await act(async () => FakeReportWorker.started[0]?.answer());
    const stop = await screen.findByRole('button', { name: 'Stop reading great-expectations-1.json' });
    act(() => stop.focus());
    await user.keyboard('{Enter}');
    expect(FakeReportWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    expect(spoken()).toBe('The reading is stopped. Nothing is changed.');
    expect(panel().textContent).not.toContain('Reading');
    expect(names()).toEqual(['CRM', 'Archive']);
    expect(commands).toEqual([]);
    drop(heading(), fixture('pandera-message.json'));
    await act(async () => FakeReportWorker.started[2]?.answer());
    await waitFor(() => expect(names()).toEqual(['CRM', 'Archive', 'gifts']));
  });

  it('are not taken where the plan is open for reading only', async () => {
    const { names } = await openSources({ isReadOnly: true });
    drop(heading(), fixture('pandera-message.json'));
    expect(FakeReportWorker.started).toEqual([]);
    expect(names()).toEqual(['CRM', 'Archive']);
    expect(screen.queryByRole('button', { name: 'Add from reports…' })).toBeNull();
  });

  it('light up what would take them: the source below, else the panel', async () => {
    await openSources();
    const held = { dataTransfer: { files: [], types: ['Files'], dropEffect: 'none' } };
    fireEvent.dragOver(heading(), held);
    expect(panel().textContent).toContain('Drop it here for a new source');
    fireEvent.dragOver(item('CRM'), held);
    expect(panel().textContent).not.toContain('Drop it here for a new source');
    expect(item('CRM').textContent).toContain('Drop the report of this source here.');
  });
});

describe('Several reports for one source', () => {
  it('are one too many: the first is taken, and that the others are not is said', async () => {
    const { plan, names, toasts } = await openSources();
    drop(item('CRM'), fixture('pandera-message.json', 'a.json'), fixture('great-expectations-1.json', 'b.json'));
    const left = 'One source has one report: 1 other file was not read.';
    await waitFor(() => expect(plan().sources.crm?.report?.kind).toBe('pandera'));
    expect(toasts()).toEqual([`“CRM”: 5 checks failed, today. ${left}`]);
    expect(names()).toEqual(['CRM', 'Archive']);
    expect(FakeReportWorker.started).toHaveLength(1);
    drop(item('CRM'), jsonFile('', 'c.json'), fixture('pandera-message.json'), fixture('great-expectations-1.json'));
    await screen.findByText('c.json is empty. One source has one report: 2 other files were not read.');
  });
});

describe('A report that takes long', () => {
  it('is stopped at its source: nothing is changed, and the focus is on the source', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { user, plan, commands } = await openSources();
    drop(item('CRM'), fixture('pandera-message.json'));
    const stop = within(item('CRM')).getByRole('button', { name: 'Stop reading pandera-message.json' });
    await user.click(stop);
    expect(FakeReportWorker.started[0]?.isTerminated).toBe(true);
    expect(item('CRM').textContent).not.toContain('Reading');
    await waitFor(() => expect(document.activeElement).toBe(within(item('CRM')).getByRole('button', { name: /CRM/ })));
    await act(async () => FakeReportWorker.started[0]?.answer());
    expect(commands).toEqual([]);
    expect(plan().sources.crm?.report).toBeNull();
  });

  it('keeps the focus in the panel when it ends by itself below the finger', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    await openSources();
    drop(item('CRM'), jsonFile('{', 'broken.json'));
    act(() => within(item('CRM')).getByRole('button', { name: 'Stop reading broken.json' }).focus());
    await act(async () => FakeReportWorker.started[0]?.answer());
    await waitFor(() => expect(item('CRM').textContent).toContain('broken.json is no JSON'));
    await waitFor(() => expect(document.activeElement).toBe(within(item('CRM')).getByRole('button', { name: /CRM/ })));
  });

  it('ends the reading of the one before it on the same source', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    await openSources();
    drop(item('CRM'), fixture('pandera-message.json'));
    drop(item('CRM'), fixture('great-expectations-1.json'));
    expect(FakeReportWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });
});
