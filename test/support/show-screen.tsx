import { act, configure, render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { CardDialogs } from '../../renderer/board/card-dialogs.tsx';
import { PlanStoreContext } from '../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../renderer/plan/store.ts';
import { loadParts } from '../../renderer/ui/part.tsx';
import { whenIdle } from '../../renderer/ui/when-idle.ts';
import { ViewStoreContext } from '../../renderer/view/hooks.ts';
import { createViewStore } from '../../renderer/view/store.ts';
import { asDay } from '../../shared/calendar/day.ts';
import type { Answer, AppInfo, Confirmation, ContractEvent, Input, Transport } from '../../shared/contract.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command } from '../../shared/plan/commands.ts';
import { diff } from '../../shared/plan/patch.ts';
import type { Plan, PlanId } from '../../shared/plan/plan.ts';

// Whether an element is hidden is worked out from all styles above it, which jsdom takes a second for on a full board.
configure({ defaultHidden: true, asyncUtilTimeout: 4000 });
vi.setConfig({ testTimeout: 20_000 });

export const TODAY = asDay('2026-11-24');

const APP: AppInfo = {
  version: '0.1.0',
  today: TODAY,
  shell: 'browser',
  platform: 'linux',
  hasFileDialogs: false,
  isReadOnly: false,
  plansFolder: '/plans',
  settings: { theme: 'system', plansFolder: null, lastPlanId: null },
  lastPlanId: null,
};

/** jsdom has no layout: an element is as large as a window, so that a list that shows only what is in sight shows it. */
const WINDOW = { width: 800, height: 800 };

/** What the Node side says to a method, where a test has its own answer; a promise holds it up. */
type Answers = { readonly [method: string]: (input: unknown) => Answer<unknown> | Promise<Answer<unknown>> };

/** A Node side that carries out every command at once, and remembers them. */
function sideWith(plan: Plan, app: Partial<AppInfo>, answers: Answers) {
  const commands: Command[] = [];
  let current = plan;
  let seq = 0;
  let tell: (event: ContractEvent) => void = () => undefined;
  const history = { undo: null, redo: null };

  function execute({ commandId, command }: Input<'plan.execute'>): Answer<Confirmation> {
    commands.push(command);
    const applied = apply(current, command);
    if (!applied.ok) return { ok: false, error: { kind: 'rejected', rejection: applied.error } };
    seq += 1;
    const confirmation = { seq, patch: diff(current, applied.value), history, durable: true };
    current = applied.value;
    tell({ type: 'PlanChanged', planId: current.id, commandId, confirmation });
    return { ok: true, value: confirmation };
  }

  function answer(method: string, input: unknown): Answer<unknown> {
    if (method === 'app.info') return { ok: true, value: { ...APP, ...app } };
    if (method === 'plans.list') return { ok: true, value: { plans: [] } };
    if (method === 'plan.execute') return execute(input as Input<'plan.execute'>);
    if (method === 'plan.sliceHistory') return { ok: true, value: { entries: [], hasOlder: false } };
    if (method === 'calendar.regions') return { ok: true, value: { countries: [] } };
    if (method === 'export.save')
      return { ok: true, value: { fileName: (input as { suggestedName: string }).suggestedName } };
    const opened = {
      plan: current,
      seq,
      history,
      save: { state: 'saved' },
      fileName: 'a',
      readOnly: null,
      notices: [],
    };
    return { ok: true, value: opened };
  }
  const transport: Transport = {
    async request(method, input) {
      const own = answers[method]?.(input);
      return structuredClone(own === undefined ? answer(method, input) : await own) as never;
    },
    subscribe(listener) {
      tell = listener;
      return () => undefined;
    },
  };
  return { transport, commands, plan: () => current };
}

/** Until the board has drawn what lies around that which is in sight. */
export async function untilSettled(): Promise<void> {
  await act(() => new Promise((done) => whenIdle(() => setTimeout(done))));
}

/** A screen over the real stores, with a plan open on Tuesday 24 November 2026, and the dialogs beside it. */
export async function showScreen(plan: Plan, screen: ReactNode, app: Partial<AppInfo> = {}, answers: Answers = {}) {
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(WINDOW.width);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(WINDOW.height);
  Element.prototype.scrollTo ??= () => undefined;
  const side = sideWith(plan, app, answers);
  const planStore = createPlanStore(side.transport, () => undefined);
  const viewStore = createViewStore(null);
  await act(() => planStore.start(plan.id as PlanId));
  // As on a page that has been there for a moment.
  await loadParts();
  // Whether the pointer may reach an element is asked of all styles as well.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const page = render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        {screen}
        <CardDialogs />
      </ViewStoreContext>
    </PlanStoreContext>,
  );
  return { ...page, user, planStore, viewStore, commands: side.commands, plan: side.plan };
}
