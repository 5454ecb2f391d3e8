import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { SourceId } from '../../../shared/plan/plan.ts';
import { FakeReportWorker, useFakeReportWorkers } from '../../support/fake-report-worker.ts';
import { planWith } from '../../support/plan-builder.ts';
import { reportText } from '../../support/report-fixtures.ts';
import { showScreen } from '../../support/show-screen.tsx';

beforeEach(() => useFakeReportWorkers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const OF_22_NOV = {
  kind: 'great-expectations',
  name: 'gifts',
  checkedOn: '2026-11-22',
  addedOn: '2026-11-23',
  rows: 1200,
  passed: 12,
  failed: 0,
  notRun: 0,
  problems: [],
} as const;

async function openSources(sourceId: string | null = null) {
  const plan = planWith({
    sources: { crm: { name: 'CRM', report: OF_22_NOV }, arch: { name: 'Archive' } },
    slices: [{ id: 'a' }],
  });
  const page = await showScreen(plan, <AppPanel />);
  const open = () => act(() => page.viewStore.openPanel({ kind: 'sources', sourceId: sourceId as SourceId | null }));
  open();
  return {
    ...page,
    open,
    reportOf: (id: string) => page.plan().sources[id]?.report,
    names: () => Object.values(page.plan().sources).map(({ name }) => name),
    toasts: () => page.viewStore.getState().toasts.map(({ text }) => text),
    spoken: () => page.viewStore.getState().spoken.message,
  };
}

const panel = () => screen.getByRole('complementary', { name: 'Sources' });
const heading = () => screen.getByRole('heading', { name: 'Sources' });
const item = (name: string) => screen.getByRole('region', { name });
const jsonFile = (text: string, name: string) => new File([text], name, { type: 'application/json' });
/** Two checks, of which one failed. */
const checked = (day: string, name: string, suite = 'gifts') =>
  jsonFile(
    JSON.stringify({
      success: false,
      suite_name: suite,
      meta: { validation_time: `${day}T08:00:00Z` },
      results: [true, false].map((success) => ({ success, expectation_type: 'expect_it' })),
    }),
    name,
  );
const broken = (name: string) => jsonFile('{"results": [', name);

function drop(element: Element, ...files: readonly File[]): void {
  fireEvent.drop(element, { dataTransfer: { files, types: ['Files'] } });
}

/** What was scrolled into sight, as its text. */
function watchScrolling(): readonly string[] {
  const texts: string[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    texts.push(this.textContent ?? '');
  });
  return texts;
}

describe('An older report', () => {
  const SAID = 'old.json was checked on 20 Nov, and “CRM” has a report of 22 Nov. The newer one is kept.';

  it('does not replace a newer one by itself; it is taken by a button, and the focus stays at the source', async () => {
    const { user, reportOf, commands, spoken, toasts } = await openSources('crm');
    await user.upload(within(item('CRM')).getByLabelText('Report'), checked('2026-11-20', 'old.json'));
    const take = await within(item('CRM')).findByRole('button', { name: 'Take the older one' });
    expect(item('CRM').textContent).toContain(SAID);
    expect(spoken()).toBe(SAID);
    expect(reportOf('crm')).toEqual(OF_22_NOV);
    expect(commands).toEqual([]);
    act(() => take.focus());
    await user.keyboard('{Enter}');
    expect(reportOf('crm')).toMatchObject({ checkedOn: '2026-11-20', addedOn: '2026-11-24', failed: 1 });
    expect(toasts()).toEqual(['“CRM”: 1 of 2 checks failed, 4 days ago.']);
    expect(item('CRM').textContent).not.toContain('is kept');
    const choose = within(item('CRM')).getByRole('button', { name: 'Choose a newer report…' });
    await waitFor(() => expect(document.activeElement).toBe(choose));
  });

  it('is no older one on the same day, nor without a day', async () => {
    const { reportOf } = await openSources();
    drop(item('CRM'), checked('2026-11-22', 'again.json'));
    await waitFor(() => expect(reportOf('crm')?.failed).toBe(1));
    drop(item('CRM'), jsonFile(reportText('pandera-message.json'), 'no-day.json'));
    await waitFor(() => expect(reportOf('crm')?.kind).toBe('pandera'));
  });

  it('is offered in a message when the panel is closed by then', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { viewStore, reportOf, toasts } = await openSources();
    drop(item('CRM'), checked('2026-11-20', 'old.json'));
    act(() => viewStore.closePanel());
    await act(async () => FakeReportWorker.started[0]?.answer());
    await waitFor(() => expect(toasts()).toEqual([SAID]));
    const [action] = viewStore.getState().toasts[0]?.actions ?? [];
    expect(action?.label).toBe('Take the older one');
    act(() => action?.onSelect());
    expect(reportOf('crm')).toMatchObject({ checkedOn: '2026-11-20' });
  });
});

describe('Why a report was not taken', () => {
  it('stands at the button of its source, comes into sight and is spoken', async () => {
    const { user, spoken } = await openSources('crm');
    const scrolled = watchScrolling();
    await user.upload(within(item('CRM')).getByLabelText('Report'), broken('bad.json'));
    const report = within(item('CRM')).getByRole('region', { name: 'What a report says of it' });
    await waitFor(() => expect(report.textContent).toContain('bad.json is no JSON that can be read'));
    expect(scrolled.at(-1)).toContain('bad.json is no JSON that can be read');
    expect(spoken()).toContain('bad.json is no JSON that can be read');
    expect(item('CRM').textContent?.split('bad.json is no JSON')).toHaveLength(2);
  });

  it('stands at the button that adds sources when that was used, and at the head when files were dropped', async () => {
    const { user } = await openSources();
    await user.upload(screen.getByLabelText('Reports'), broken('bad.json'));
    const add = screen.getByRole('button', { name: 'Add from reports…' });
    await waitFor(() => expect(add.parentElement?.nextElementSibling?.textContent).toContain('bad.json is no JSON'));
    drop(heading(), broken('worse.json'));
    await waitFor(() => expect(heading().parentElement?.textContent).toContain('worse.json is no JSON'));
    expect(panel().textContent).not.toContain('bad.json');
  });

  it('goes when another source is worked on, and not while the own one is', async () => {
    const { user } = await openSources();
    drop(item('CRM'), broken('bad.json'));
    await waitFor(() => expect(item('CRM').textContent).toContain('bad.json'));
    await user.click(within(item('CRM')).getByRole('button', { name: /^CRM/ }));
    expect(item('CRM').textContent).toContain('bad.json');
    await user.click(within(item('Archive')).getByRole('button', { name: /^Archive/ }));
    expect(panel().textContent).not.toContain('bad.json');
  });

  it('goes when another file is read for whichever source, and when the panel is closed', async () => {
    const { viewStore, open, reportOf } = await openSources();
    drop(item('CRM'), broken('bad.json'));
    await waitFor(() => expect(item('CRM').textContent).toContain('bad.json'));
    drop(item('Archive'), broken('worse.json'));
    expect(item('CRM').textContent).not.toContain('bad.json');
    await waitFor(() => expect(item('Archive').textContent).toContain('worse.json'));
    drop(item('Archive'), checked('2026-11-20', 'good.json'));
    await waitFor(() => expect(reportOf('arch')?.failed).toBe(1));
    expect(item('Archive').textContent).not.toContain('worse.json');
    drop(item('CRM'), broken('bad.json'));
    await waitFor(() => expect(item('CRM').textContent).toContain('bad.json'));
    act(() => viewStore.closePanel());
    open();
    expect(item('CRM').textContent).not.toContain('bad.json');
  });

  it('is not contradicted by the message about the file before it', async () => {
    const { toasts } = await openSources();
    drop(item('Archive'), checked('2026-11-20', 'good.json'));
    await waitFor(() => expect(toasts()).toEqual(['“Archive”: 1 of 2 checks failed, 4 days ago.']));
    drop(item('Archive'), broken('bad.json'));
    await waitFor(() => expect(item('Archive').textContent).toContain('bad.json'));
    expect(toasts()).toEqual([]);
  });

  it('is said of six files one by one, and of the rest in one sentence', async () => {
    await openSources();
    drop(heading(), ...Array.from({ length: 9 }, (_, place) => broken(`bad${place}.json`)));
    await waitFor(() => expect(panel().textContent).toContain('3 more files were not taken.'));
    expect(panel().textContent).toContain('bad5.json is no JSON');
    expect(panel().textContent).not.toContain('bad6.json');
  });
});

describe('Reading', () => {
  it('is shown again when the panel is opened again, at its source and beside them, and is stopped there', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { user, viewStore, open, reportOf, names } = await openSources();
    drop(item('CRM'), checked('2026-11-23', 'a.json'));
    drop(heading(), checked('2026-11-23', 'b.json'));
    act(() => viewStore.closePanel());
    expect(screen.queryByText('Reading a.json…')).toBeNull();
    open();
    expect(item('CRM').textContent).toContain('Reading a.json…');
    await user.click(within(item('CRM')).getByRole('button', { name: 'Stop reading a.json' }));
    await user.click(within(panel()).getByRole('button', { name: 'Stop reading b.json' }));
    expect(FakeReportWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    expect(panel().textContent).not.toContain('Reading');
    expect(reportOf('crm')).toEqual(OF_22_NOV);
    expect(names()).toEqual(['CRM', 'Archive']);
  });

  it('that ends when its plan is not open any more keeps nothing, and says so', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { planStore, viewStore, plan, commands, toasts } = await openSources();
    drop(item('CRM'), checked('2026-11-23', 'a.json'));
    act(() => viewStore.closePanel());
    await act(async () => void (await planStore.trash(plan().id)));
    await act(async () => FakeReportWorker.started[0]?.answer());
    await waitFor(() =>
      expect(toasts()).toEqual(['a.json was read when its plan was no longer open. Nothing was kept.']),
    );
    expect(commands).toEqual([]);
  });

  it('goes on where the panel was closed and opened again, and what comes of it is shown there', async () => {
    useFakeReportWorkers({ answersAtOnce: false });
    const { viewStore, open, toasts } = await openSources();
    drop(item('CRM'), broken('bad.json'));
    act(() => viewStore.closePanel());
    open();
    await act(async () => FakeReportWorker.started[0]?.answer());
    await waitFor(() => expect(item('CRM').textContent).toContain('bad.json is no JSON'));
    expect(item('CRM').textContent).not.toContain('Reading');
    expect(toasts()).toEqual([]);
  });
});

describe('A report beside the sources that is about one of them', () => {
  it('goes to the one of its name, which is folded out and comes into sight', async () => {
    const { reportOf, names, commands, toasts } = await openSources();
    const scrolled = watchScrolling();
    drop(heading(), checked('2026-11-23', 'new.json', 'archive'));
    await waitFor(() => expect(reportOf('arch')?.failed).toBe(1));
    expect(names()).toEqual(['CRM', 'Archive']);
    expect(commands.map(({ type }) => type)).toEqual(['source.edit']);
    expect(toasts()).toEqual(['“Archive”: 1 of 2 checks failed, yesterday.']);
    const toggle = within(item('Archive')).getByRole('button', { name: /^Archive/ });
    await waitFor(() => expect(toggle.ariaExpanded).toBe('true'));
    await waitFor(() => expect(scrolled).toContain(toggle.textContent));
  });

  it('goes to the one that had such a report before, and is one step with those that are new', async () => {
    const { reportOf, names, commands, toasts } = await openSources();
    drop(heading(), checked('2026-11-23', 'a.json'), checked('2026-11-23', 'b.json', 'letters'));
    await waitFor(() => expect(names()).toEqual(['CRM', 'Archive', 'letters']));
    expect(reportOf('crm')?.failed).toBe(1);
    expect(commands.map(({ type }) => type)).toEqual(['batch']);
    expect(toasts()).toEqual(['1 new source, with its report; 1 source with a newer report.']);
  });

  it('is asked for when it is older than what the source has, each by itself', async () => {
    const { user, reportOf, names } = await openSources();
    drop(heading(), checked('2026-11-23', 'a.json', 'archive'));
    await waitFor(() => expect(reportOf('arch')?.failed).toBe(1));
    drop(heading(), checked('2026-11-20', 'old.json'), checked('2026-11-20', 'older.json', 'archive'));
    const [first, second] = await screen.findAllByRole('button', { name: 'Take the older one' });
    if (first === undefined || second === undefined) throw new Error('Two are older.');
    await user.click(first);
    expect(reportOf('crm')?.checkedOn).toBe('2026-11-20');
    expect(reportOf('arch')?.checkedOn).toBe('2026-11-23');
    expect(panel().textContent).not.toContain('old.json');
    await user.click(second);
    expect(reportOf('arch')?.checkedOn).toBe('2026-11-20');
    expect(panel().textContent).not.toContain('is kept');
    expect(names()).toEqual(['CRM', 'Archive']);
  });

  it('is a source of its own when two of the files have that name', async () => {
    const { names, reportOf } = await openSources();
    drop(heading(), checked('2026-11-23', 'a.json'), checked('2026-11-23', 'b.json'));
    await waitFor(() => expect(names()).toEqual(['CRM', 'Archive', 'gifts', 'gifts']));
    expect(reportOf('crm')).toEqual(OF_22_NOV);
  });
});
