import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Rejection } from '../../shared/plan/commands.ts';
import type { PlanId, SourceId } from '../../shared/plan/plan.ts';
import { shortened } from '../../shared/words/en.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ToastAction, ViewStore } from '../view/view-state.ts';
import { readReport } from './read-report.ts';
import type { ReportReply } from './report-in-file.ts';

/** What a report is given to: a source, or none of those that there are. */
export type ReportPlace = SourceId | null;

/** Why a file was not taken, in sentences, and what else may be done with it. */
export type NoticeWords = { readonly text: string; readonly offer: ToastAction | null };
export type ReportNotice = NoticeWords & { readonly at: ReportPlace };

type DeskState = {
  /** The names of the files that are being read. */
  readonly readings: ReadonlyMap<ReportPlace, string>;
  readonly notices: readonly ReportNotice[];
};

/** Where reports of a plan are read and what is said of them. It is there whether its panel is open or not. */
export type ReportDesk = Pick<StoreApi<DeskState>, 'getState' | 'getInitialState' | 'subscribe'> & {
  readonly planId: PlanId;
  readonly planStore: PlanStore;
  readonly viewStore: ViewStore;
  /** Ends the reading of an earlier file at this place. `null`: it was ended itself. */
  read(at: ReportPlace, file: File): Promise<ReportReply | null>;
  cancel(at: ReportPlace): void;
  /** Shown at the place where the panel is open, as messages where it is not. */
  refuse(at: ReportPlace, notices: readonly NoticeWords[]): void;
  /** A report was taken by a command; `done` is what `execute` gave. */
  succeed(at: ReportPlace, text: string, done: Promise<Rejection | null>): void;
  /** It is answered. */
  close(notice: ReportNotice): void;
  /** Somebody goes on with something else: what was said of other places is out of date. */
  workAt(at: ReportPlace): void;
  forget(): void;
};

const SHOWN_NAME = 60;

const desks = new WeakMap<PlanStore, Map<PlanId, ReportDesk>>();

/** The one desk of a plan in this window. */
export function reportDeskOf(planStore: PlanStore, viewStore: ViewStore, planId: PlanId): ReportDesk {
  const ofPlans = desks.get(planStore) ?? new Map<PlanId, ReportDesk>();
  const desk = ofPlans.get(planId) ?? createDesk(planStore, viewStore, planId);
  desks.set(planStore, ofPlans.set(planId, desk));
  return desk;
}

/** The name of a file as it is shown and said. */
export function shownFileName(file: File): string {
  return shortened(file.name, SHOWN_NAME);
}

function createDesk(planStore: PlanStore, viewStore: ViewStore, planId: PlanId): ReportDesk {
  const store = createStore<DeskState>(() => ({ readings: new Map(), notices: [] }));
  const controllers = new Map<ReportPlace, AbortController>();
  let toldId: string | null = null;

  function setReading(at: ReportPlace, name: string | null): void {
    const readings = new Map(store.getState().readings);
    if (name === null) readings.delete(at);
    else readings.set(at, name);
    store.setState({ readings });
  }

  function keepNotices(isKept: (notice: ReportNotice) => boolean): void {
    const { notices } = store.getState();
    if (!notices.every(isKept)) store.setState({ notices: notices.filter(isKept) });
  }

  function isShown(): boolean {
    return viewStore.getState().panel?.kind === 'sources' && planStore.getState().opened?.planId === planId;
  }

  async function read(at: ReportPlace, file: File): Promise<ReportReply | null> {
    controllers.get(at)?.abort();
    const own = new AbortController();
    controllers.set(at, own);
    keepNotices(() => false);
    // Beside the refusal of this file a message about the one before it would read like its result.
    if (toldId !== null) viewStore.closeToast(toldId);
    setReading(at, shownFileName(file));
    viewStore.say(`Reading ${shownFileName(file)}.`);
    const reply = await readReport(file, own.signal);
    if (own.signal.aborted) return null;
    setReading(at, null);
    return reply;
  }

  function refuse(at: ReportPlace, notices: readonly NoticeWords[]): void {
    if (notices.length === 0) return;
    if (isShown()) {
      store.setState({ notices: [...store.getState().notices, ...notices.map((notice) => ({ ...notice, at }))] });
      viewStore.say(notices.map(({ text }) => text).join(' '));
      return;
    }
    const plain = notices.filter(({ offer }) => offer === null).map(({ text }) => text);
    if (plain.length > 0) viewStore.toast(plain.join(' '));
    for (const { text, offer } of notices) if (offer !== null) viewStore.toast(text, offer);
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    planId,
    planStore,
    viewStore,
    read,
    cancel(at) {
      controllers.get(at)?.abort();
      setReading(at, null);
      viewStore.say('The reading is stopped. Nothing is changed.');
    },
    refuse,
    succeed(at, text, done) {
      keepNotices((notice) => notice.at !== at);
      offerUndo(planStore, viewStore, text, done);
      toldId = viewStore.getState().toasts.at(-1)?.id ?? null;
    },
    close: (notice) => keepNotices((other) => other !== notice),
    workAt: (at) => keepNotices((notice) => notice.at === at),
    forget: () => keepNotices(() => false),
  };
}
