import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import type { ActionId } from '../../../shared/actions.ts';
import type { Answer, AppInfo, Method, Transport } from '../../../shared/contract.ts';
import { planWith } from '../../support/plan-builder.ts';

const PLAN = planWith({ title: 'Donor churn', slices: [{ id: 'a' }] });
const THICK = planWith({ id: 'plan0002', title: 'Thick', slices: [{ id: 'b', quarterDays: 20 }] });
const FAILED = { ok: false, error: { kind: 'storage', code: 'disk-full', where: 'plans', canRetry: true } } as const;

const INFO: AppInfo = {
  version: '0',
  today: PLAN.start,
  shell: 'browser',
  platform: 'linux',
  hasFileDialogs: false,
  isReadOnly: false,
  plansFolder: '/plans',
  settings: { theme: 'system', plansFolder: null, lastPlanId: null },
  lastPlanId: null,
};

let answers: { [Name in Method]?: Answer<unknown> };
let asked: [Method, unknown][];
let planStore: ReturnType<typeof createPlanStore>;
let viewStore = createViewStore(null);

function opened(plan = PLAN) {
  const history = { undo: null, redo: null };
  return { plan, seq: 0, history, save: { state: 'saved' }, fileName: 'a.carpaccio', readOnly: null, notices: [] };
}

async function start(info: Partial<AppInfo> = {}): Promise<void> {
  asked = [];
  answers = {
    'app.info': { ok: true, value: { ...INFO, ...info } },
    'plans.list': { ok: true, value: { plans: [] } },
    'plans.open': { ok: true, value: opened() },
  };
  const transport: Transport = {
    request: async (method, input) => {
      asked.push([method, input]);
      return structuredClone(answers[method] ?? FAILED) as never;
    },
    subscribe: () => () => undefined,
  };
  planStore = createPlanStore(transport, () => undefined);
  viewStore = createViewStore(null);
  viewStore.show('board');
  await planStore.start(PLAN.id);
}

async function perform(id: ActionId): Promise<void> {
  asked = [];
  performAction(id, actionContext(planStore, viewStore));
  await vi.waitFor(() => undefined);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

const toasts = () => viewStore.getState().toasts.map(({ text }) => text);
const methods = () => asked.map(([method]) => method);

beforeEach(() => start());
afterEach(() => vi.restoreAllMocks());

describe('The file menu', () => {
  it('opens by the dialog of the shell where it has one, and asks on the Plans screen where it has none', async () => {
    await perform('open-plan');
    expect([viewStore.getState().screen, viewStore.getState().wish]).toEqual(['plans', { kind: 'choose-file' }]);
    await start({ hasFileDialogs: true });
    answers['plans.pick'] = { ok: true, value: opened(THICK) };
    await perform('open-plan');
    expect([methods()[0], viewStore.getState().screen]).toEqual(['plans.pick', 'slice']);
  });

  it('stays where it was when the dialog of the shell is cancelled', async () => {
    await start({ hasFileDialogs: true });
    answers['plans.pick'] = { ok: true, value: null };
    await perform('open-plan');
    expect([viewStore.getState().screen, toasts()]).toEqual(['board', []]);
  });

  it('shows the sample that it has made', async () => {
    answers['plans.createSample'] = { ok: true, value: opened(planWith({ id: 'sample', slices: [{ id: 'c' }] })) };
    viewStore.show('plans');
    await perform('open-sample');
    expect([viewStore.getState().screen, planStore.getState().opened?.planId]).toEqual(['slice', 'sample']);
  });

  it('opens another window in the desktop shell, and in the browser one that knows nothing of this one', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    await perform('new-window');
    expect(open.mock.calls).toEqual([[window.location.pathname, '_blank', 'noopener']]);
    await start({ shell: 'desktop' });
    answers['app.newWindow'] = { ok: true, value: {} };
    await perform('new-window');
    expect([methods(), open.mock.calls.length, toasts()]).toEqual([['app.newWindow'], 1, []]);
  });

  it('duplicates, and offers to open the copy', async () => {
    answers['plans.duplicate'] = { ok: true, value: { planId: 'plan0002', fileName: 'Donor churn 2.carpaccio' } };
    await perform('duplicate-plan');
    expect([methods()[0], toasts()]).toEqual(['plans.duplicate', ['Duplicated as Donor churn 2.carpaccio.']]);
    answers['plans.open'] = { ok: true, value: opened(THICK) };
    viewStore.getState().toasts[0]?.actions[0]?.onSelect();
    await vi.waitFor(() => expect(planStore.getState().opened?.planId).toBe('plan0002'));
  });

  it('moves to the trash, and puts back', async () => {
    answers['plans.trash'] = { ok: true, value: {} };
    answers['plans.restore'] = { ok: true, value: { fileName: 'a.carpaccio' } };
    await perform('trash-plan');
    await vi.waitFor(() => expect(toasts()).toEqual(['“Donor churn” is in the trash.']));
    expect(viewStore.getState().screen).toBe('plans');
    viewStore.getState().toasts[0]?.actions[0]?.onSelect();
    await vi.waitFor(() => expect(methods()).toContain('plans.restore'));
    await vi.waitFor(() => expect(viewStore.getState().screen).toBe('board'));
  });

  it.each(['duplicate-plan', 'trash-plan', 'show-in-folder', 'open-sample', 'save-copy'] as const)(
    '%s says what went wrong',
    async (id) => {
      await perform(id);
      await vi.waitFor(() => expect(toasts()).toHaveLength(1));
      expect(toasts()[0]).toMatch(/disk/i);
      expect(viewStore.getState().screen).toBe('board');
    },
  );

  it('saves a copy of the file by the browser’s own download', async () => {
    answers['plan.fileText'] = { ok: true, value: { fileName: 'Donor churn.carpaccio', text: '{}' } };
    URL.createObjectURL = () => 'blob:x';
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await perform('save-copy');
    await vi.waitFor(() => expect(toasts()).toEqual(['A copy was saved as Donor churn.carpaccio.']));
    expect(names).toEqual(['Donor churn.carpaccio']);
  });

  it('copies and saves the weekly Markdown from any screen', async () => {
    const writeText = vi.fn(async (_: string) => undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    URL.createObjectURL = () => 'blob:x';
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await perform('copy-weekly');
    await vi.waitFor(() => expect(toasts()).toEqual(['The schedule is on the clipboard as Markdown.']));
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^# Donor churn\n.*## Week /s);
    await perform('save-weekly');
    await vi.waitFor(() => expect(toasts()[1]).toBe('“Donor churn, weekly markdown.md” is in your downloads.'));
    expect([names, viewStore.getState().screen]).toEqual([['Donor churn, weekly markdown.md'], 'board']);
  });

  it('prints the schedule, once it is shown', async () => {
    const shownAtPrint: string[] = [];
    window.print = () => void shownAtPrint.push(viewStore.getState().screen);
    await perform('print');
    await vi.waitFor(() => expect(shownAtPrint).toEqual(['schedule']));
  });

  it('makes and moves no plans where another process owns them', async () => {
    await start({ isReadOnly: true });
    for (const id of ['new-plan', 'open-sample', 'trash-plan', 'duplicate-plan'] as const) await perform(id);
    expect([methods(), viewStore.getState().dialog, new Set(toasts()).size]).toEqual([[], null, 1]);
  });
});

describe('The appearance', () => {
  it('is asked of the Node side, and the one that is on is not asked for again', async () => {
    answers['settings.change'] = { ok: true, value: { ...INFO.settings, theme: 'contrast' } };
    await perform('theme-contrast');
    expect(asked).toEqual([['settings.change', { theme: 'contrast' }]]);
    await perform('theme-contrast');
    expect([methods(), toasts()]).toEqual([[], ['It looks like that already.']]);
  });
});
