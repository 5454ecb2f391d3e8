import { createStore } from 'zustand/vanilla';
import { assert } from '../../shared/assert.ts';
import type { Answer, ContractError, ContractEvent, OpenedPlan, Output, Transport } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { commitDrafts } from '../ui/draft.ts';
import { createAnyPlan } from './any-plan.ts';
import type { OpenedState, PlanState, PlanStore, Report } from './plan-state.ts';
import { createPlanSession, type PlanSession } from './session.ts';

const NOTHING: PlanState = {
  app: null,
  today: null,
  connection: 'connecting',
  plans: null,
  opened: null,
  openingId: null,
  notices: [],
};

/**
 * The plan store of a window: mirrors the Node side, and shows what it has not confirmed yet. It subscribes to the
 * transport at once. `onReport` is told what the person has to be told.
 */
export function createPlanStore(transport: Transport, onReport: (report: Report) => void): PlanStore {
  const store = createStore<PlanState>(() => NOTHING);
  const sessions = new Map<PlanId, PlanSession>();
  /** Plans that this window is moving into the trash; whoever does that need not be told. */
  const leaving = new Set<PlanId>();
  let shownId: PlanId | null = null;
  let firstPlanId: PlanId | null = null;
  /** Plans that were asked for, and the last one of them that was shown, by number: an older answer may come later. */
  let askedCount = 0;
  let shownNumber = 0;
  let noticeCount = 0;
  const anyPlan = createAnyPlan({ transport, sessionOf: (planId) => sessions.get(planId), heard });
  const unsubscribe = transport.subscribe(handleEvent);

  function shownSession(): PlanSession | null {
    return shownId === null ? null : (sessions.get(shownId) ?? null);
  }

  function handleEvent(event: ContractEvent): void {
    switch (event.type) {
      case 'PlanChanged':
        anyPlan.heardOf(event.planId, event.confirmation.seq);
        sessions.get(event.planId)?.takeConfirmation(event.commandId, event.confirmation);
        return;
      case 'SaveStateChanged':
        sessions.get(event.planId)?.takeSaveState(event.save);
        return;
      case 'NoticeGiven':
        if (event.planId === shownId) addNotices([event.notice]);
        return;
      case 'PlanTrashed':
        leave(event.planId, event.title);
        return;
      case 'PlansChanged':
        if (store.getState().plans !== null) void loadPlans();
        return;
      case 'SettingsChanged':
        store.setState(({ app }) => ({ app: app === null ? null : { ...app, settings: event.settings } }));
        return;
      case 'DayChanged':
        store.setState({ today: event.today });
        return;
      case 'PlanRequested':
        void open(event.planId).then((answer) => answer.ok || failed(answer.error));
        return;
      case 'ActionRequested':
        // Whoever performs actions listens to the transport by itself.
        return;
      case 'Reconnected':
        void reconnect();
        return;
    }
  }

  function addNotices(notices: OpenedPlan['notices']): void {
    const given = notices.map((notice) => {
      noticeCount += 1;
      return { id: `notice-${noticeCount}`, notice };
    });
    if (given.length > 0) store.setState(({ notices: former }) => ({ notices: [...former, ...given] }));
  }

  function reach(isReachable: boolean): void {
    const connection = isReachable ? 'connected' : 'unreachable';
    if (store.getState().connection !== connection) store.setState({ connection });
  }

  /** Notes whether the Node side answered. */
  function heard<Value>(answer: Answer<Value>): Answer<Value> {
    reach(answer.ok || answer.error.kind !== 'storage' || answer.error.code !== 'unreachable');
    return answer;
  }

  async function loadApp(): Promise<void> {
    const answer = heard(await transport.request('app.info', {}));
    if (answer.ok) store.setState({ app: answer.value, today: answer.value.today });
  }

  async function loadPlans(): Promise<void> {
    const answer = heard(await transport.request('plans.list', {}));
    if (answer.ok) store.setState({ plans: answer.value.plans });
  }

  async function start(lastPlanId: PlanId | null): Promise<void> {
    firstPlanId = lastPlanId;
    const guess = lastPlanId === null ? null : open(lastPlanId);
    // The list looks into every plan; it would hold up the one that is waited for.
    await Promise.all([loadApp(), guess === null ? loadPlans() : guess.then(loadPlans)]);
    const known = store.getState().app?.lastPlanId ?? null;
    if (store.getState().opened === null && known !== null && known !== lastPlanId) await open(known);
  }

  async function reconnect(): Promise<void> {
    anyPlan.forget();
    const recoveries = [...sessions.values()].map((session) => session.recover());
    const isNew = store.getState().app === null && recoveries.length === 0;
    await (isNew ? start(firstPlanId) : Promise.all([loadApp(), loadPlans(), ...recoveries]));
  }

  async function open(planId: PlanId): Promise<Answer<OpenedPlan>> {
    store.setState({ openingId: planId });
    const answer = await shownFrom(transport.request('plans.open', { planId }));
    if (store.getState().openingId === planId) store.setState({ openingId: null });
    return answer;
  }

  /** Shows the plan of an answer, unless one that was asked for later is shown already. */
  async function shownFrom(request: Promise<Answer<OpenedPlan>>): Promise<Answer<OpenedPlan>> {
    askedCount += 1;
    const number = askedCount;
    const answer = heard(await request);
    if (answer.ok && number > shownNumber) showPlan(answer.value, number);
    return answer;
  }

  /** `number`: by which it was asked for; what somebody has picked in a dialog counts as asked for now. */
  function showPlan(opened: OpenedPlan, number = askedCount): void {
    shownNumber = number;
    const planId = opened.plan.id;
    const known = sessions.get(planId);
    // A plan with changes on their way keeps its session, and with it what it shows.
    if (known !== undefined && !known.isIdle()) void known.recover();
    else startSession(opened);
    // What is half typed belongs to the plan that is shown until now.
    if (shownId !== planId) commitDrafts();
    const former = shownId;
    shownId = planId;
    if (former !== null && former !== planId) endIfIdle(former);
    store.setState(former === planId ? {} : { notices: [] });
    mirror(planId);
    addNotices(opened.notices);
  }

  function startSession(opened: OpenedPlan): void {
    const planId = opened.plan.id;
    sessions.get(planId)?.stop();
    const session = createPlanSession({
      transport,
      opened,
      onChange: () => (planId === shownId ? mirror(planId) : endIfIdle(planId)),
      onReport,
      onReach: reach,
    });
    sessions.set(planId, session);
  }

  function endIfIdle(planId: PlanId): void {
    const session = sessions.get(planId);
    if (session === undefined || planId === shownId || !session.isIdle()) return;
    session.stop();
    sessions.delete(planId);
  }

  /** The plan is in the trash: nothing of it is shown or sent from now on. */
  function leave(planId: PlanId, title: string): void {
    sessions.get(planId)?.stop();
    sessions.delete(planId);
    if (shownId !== planId) return;
    shownId = null;
    store.setState({ opened: null, notices: [] });
    if (!leaving.has(planId)) onReport({ kind: 'trashed', planId, title });
  }

  /** What is half typed or on its way belongs to the plan, and goes along with it. */
  async function trash(planId: PlanId): Promise<Answer<Output<'plans.trash'>>> {
    if (planId === shownId) commitDrafts();
    await sessions.get(planId)?.settled();
    leaving.add(planId);
    const answer = heard(await transport.request('plans.trash', { planId }));
    if (answer.ok) leave(planId, '');
    leaving.delete(planId);
    return answer;
  }

  function mirror(planId: PlanId): void {
    store.setState({ opened: sessions.get(planId)?.state() ?? null });
  }

  function shownOrFault(): PlanSession {
    const session = shownSession();
    assert(session !== null, 'Something was asked of a plan while none is open.');
    return session;
  }

  function isUnsaved({ save, pending }: OpenedState): boolean {
    return save.state === 'not-saved' || (pending.length > 0 && store.getState().connection === 'unreachable');
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    start,
    loadPlans,
    open,
    create: (title, commands) => shownFrom(transport.request('plans.create', { title, commands })),
    createIdea: async (input) => heard(await transport.request('plans.createIdea', input)),
    backlog: async () => heard(await transport.request('plans.backlog', {})),
    executeIn: anyPlan.executeIn,
    undoIn: anyPlan.undoIn,
    async pick() {
      const answer = heard(await transport.request('plans.pick', {}));
      if (answer.ok && answer.value !== null) showPlan(answer.value);
      return answer;
    },
    upload: (fileName, text) => shownFrom(transport.request('plans.upload', { fileName, text })),
    createSample: () => shownFrom(transport.request('plans.createSample', {})),
    duplicate: async (planId) => heard(await transport.request('plans.duplicate', { planId })),
    trash,
    trashed: async () => heard(await transport.request('plans.trashed', {})),
    restore: async (planId) => heard(await transport.request('plans.restore', { planId })),
    deleteForever: async (planId) => heard(await transport.request('plans.deleteForever', { planId })),
    showInFolder: async (planId) => heard(await transport.request('plans.showInFolder', { planId })),
    newWindow: async () => heard(await transport.request('app.newWindow', {})),
    sliceHistory: async (sliceId, before) => {
      const { planId } = shownOrFault();
      return heard(await transport.request('plan.sliceHistory', { planId, sliceId, before }));
    },
    execute: (command, options) => shownOrFault().execute(command, options?.isQuiet ?? false),
    undo: () => shownOrFault().step('undo'),
    redo: () => shownOrFault().step('redo'),
    async retrySaving() {
      const session = shownOrFault();
      await session.recover();
      const answer = heard(await transport.request('plan.retrySaving', { planId: session.planId }));
      if (answer.ok) session.takeSaveState(answer.value);
      else failed(answer.error);
    },
    async snapshot() {
      const session = shownSession();
      if (session === null || session.state().readOnly !== null) return;
      const answer = await transport.request('plan.snapshot', { planId: session.planId });
      if (answer.ok) session.takeSaveState(answer.value);
    },
    async renameFile() {
      const session = shownOrFault();
      const answer = heard(await transport.request('plans.renameFile', { planId: session.planId }));
      if (answer.ok) session.takeFileName(answer.value.fileName);
      return answer;
    },
    fileText: () => transport.request('plan.fileText', { planId: shownOrFault().planId }),
    saveExport: (suggestedName, text) => transport.request('export.save', { suggestedName, text }),
    holidayRegions: async () => heard(await transport.request('calendar.regions', {})),
    holidays: async (input) => heard(await transport.request('calendar.holidays', input)),
    async changeSettings(changes) {
      const answer = heard(await transport.request('settings.change', changes));
      if (answer.ok) handleEvent({ type: 'SettingsChanged', settings: answer.value });
      else failed(answer.error);
    },
    async reportFault(message, stack) {
      const answer = await transport.request('log.report', { message, stack });
      return answer.ok ? answer.value.logFile : null;
    },
    dismissNotice: (id) => store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
    hasUnsavedChanges: () => [...sessions.values()].some((session) => isUnsaved(session.state())),
    sendRest() {
      for (const session of sessions.values()) session.sendRest();
    },
    stop() {
      unsubscribe();
      for (const session of sessions.values()) session.stop();
    },
  };

  function failed(error: ContractError): void {
    onReport({ kind: 'failed', error });
  }
}
