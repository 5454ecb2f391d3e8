import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { treeOf } from '../shared/plan/tree.ts';
import styles from './app-panel.module.css';
import { usePanelOpener } from './app-panel-opener.ts';
import { usePlanState, usePlanStore } from './plan/hooks.ts';
import { classNames } from './ui/class-names.ts';
import { IconButton } from './ui/icon-button.tsx';
import { part } from './ui/part.tsx';
import { useView, useViewStore } from './view/hooks.ts';
import type { Panel } from './view/view-state.ts';

const Cutter = part(async () => (await import('./cutter/cutter.tsx')).Cutter);
const Hamburger = part(async () => (await import('./hamburger/hamburger.tsx')).Hamburger);
const SlicePanel = part(async () => (await import('./inspector/slice-panel.tsx')).SlicePanel);
const FindingsPanel = part(async () => (await import('./findings/findings-panel.tsx')).FindingsPanel);
const PeoplePanel = part(async () => (await import('./people/people-panel.tsx')).PeoplePanel);
const CalendarPanel = part(async () => (await import('./calendar/calendar-panel.tsx')).CalendarPanel);
const ForecastPanel = part(async () => (await import('./forecast/forecast-panel.tsx')).ForecastPanel);
const BaselinesPanel = part(async () => (await import('./baselines/baselines-panel.tsx')).BaselinesPanel);
const RequestsPanel = part(async () => (await import('./requests/requests-panel.tsx')).RequestsPanel);
const MakeRoomPanel = part(async () => (await import('./make-room/make-room-panel.tsx')).MakeRoomPanel);
const GatePanel = part(async () => (await import('./gate/gate-panel.tsx')).GatePanel);
const SourcesPanel = part(async () => (await import('./sources/sources-panel.tsx')).SourcesPanel);
const ContactsPanel = part(async () => (await import('./contacts/contacts-panel.tsx')).ContactsPanel);
const ReviewPanel = part(async () => (await import('./reviews/review-panel.tsx')).ReviewPanel);
const RisksPanel = part(async () => (await import('./risks/risks-panel.tsx')).RisksPanel);
const ReaderWordsPanel = part(async () => (await import('./reader-words/reader-words-panel.tsx')).ReaderWordsPanel);

const NAMES = {
  cutter: 'Cutter',
  hamburger: 'Hamburger',
  findings: 'Findings',
  slice: 'Inspector',
  people: 'People',
  calendar: 'Calendar',
  forecast: 'Forecast',
  baselines: 'Baselines',
  requests: 'Requests',
  'make-room': 'What moves out?',
  gate: 'Gate',
  sources: 'Sources',
  contacts: 'Conversations',
  review: 'Review',
  risks: 'Red dots and watches',
  'reader-words': 'Words for the reader',
} satisfies { readonly [Kind in Panel['kind']]: string };

/**
 * What stands on the right of Board and Slice in the place of the inspector, and in a narrow window over the screen: the
 * frame, its way out, and the panel itself, which begins with a heading and takes the focus when it comes.
 */
export function AppPanel() {
  const panel = useView((view) => view.panel);
  const planId = usePlanState((state) => state.opened?.planId);
  const leave = useLeave();
  usePanelOfGoneSlice();
  usePanelOfOtherPlan();
  if (panel === null || planId === undefined) return null;
  return (
    <aside
      className={classNames(styles.panel, styles[panel.kind])}
      data-panel={panel.kind}
      aria-label={NAMES[panel.kind]}
      tabIndex={-1}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        leave();
      }}
    >
      <div className={styles.close}>
        <IconButton size="small" label="Close" icon={<X size={15} aria-hidden />} onClick={leave} />
      </div>
      {/* Anew for another slice or plan: what is half typed belongs to the former one. */}
      <PanelContent key={[planId, panel.kind, 'id' in panel ? panel.id : ''].join()} panel={panel} />
    </aside>
  );
}

/** Each panel scrolls by itself: its outermost element fills the frame. */
function PanelContent({ panel }: { panel: Panel }) {
  switch (panel.kind) {
    case 'cutter':
      return <Cutter panel={panel} />;
    case 'hamburger':
      return <Hamburger panel={panel} />;
    case 'findings':
      return <FindingsPanel />;
    case 'slice':
      return <SlicePanel id={panel.id} />;
    case 'people':
      return <PeoplePanel />;
    case 'calendar':
      return <CalendarPanel />;
    case 'forecast':
      return <ForecastPanel />;
    case 'baselines':
      return <BaselinesPanel key={panel.baselineId ?? ''} baselineId={panel.baselineId ?? null} />;
    case 'requests':
      return <RequestsPanel requestId={panel.requestId} />;
    case 'make-room':
      return <MakeRoomPanel />;
    case 'gate':
      return <GatePanel question={panel.question} />;
    case 'sources':
      return <SourcesPanel sourceId={panel.sourceId} />;
    case 'contacts':
      return <ContactsPanel />;
    case 'review':
      return <ReviewPanel key={panel.reviewId} reviewId={panel.reviewId} />;
    case 'risks':
      return <RisksPanel helpId={panel.helpId ?? null} />;
    case 'reader-words':
      return <ReaderWordsPanel exportId={panel.exportId ?? null} />;
  }
}

/** Closes the panel and gives the focus back to the row or card; elsewhere to what led here. */
function useLeave(): () => void {
  const viewStore = useViewStore();
  const planStore = usePlanStore();
  const openerOf = usePanelOpener();
  return () => {
    const tree = treeOf(planStore.getState().opened?.plan ?? { slices: {} });
    const { panel, selectedId, screen } = viewStore.getState();
    const ids = [panel !== null && 'id' in panel ? panel.id : null, selectedId].filter((id) => id !== null);
    // A group, such as what was cut here, has a row and no card.
    const isOfSlices = screen === 'slice' || screen === 'board';
    const id = isOfSlices ? ids.find((known) => screen === 'slice' || tree.isLeaf(known)) : undefined;
    viewStore.closePanel();
    if (id !== undefined) viewStore.wish({ kind: screen === 'slice' ? 'show-row' : 'show-card', id });
    // What is about the whole goal may have neither.
    else (openerOf() ?? document.querySelector<HTMLElement>('main'))?.focus();
  };
}

/** What is about a slice goes with it. */
function usePanelOfGoneSlice(): void {
  const viewStore = useViewStore();
  const panel = useView((view) => view.panel);
  const id = panel !== null && 'id' in panel ? panel.id : null;
  const isGone = usePlanState((state) => id !== null && state.opened?.plan.slices[id] === undefined);
  useEffect(() => {
    if (isGone) viewStore.closePanel();
  }, [isGone, viewStore]);
}

/** What belongs to a plan closes with it; a panel that was opened together with the next plan stays. */
function usePanelOfOtherPlan(): void {
  const viewStore = useViewStore();
  const panel = useView((view) => view.panel);
  const planId = usePlanState((state) => state.opened?.planId ?? null);
  const former = useRef({ planId, panel });
  useEffect(() => {
    const { planId: formerId, panel: formerPanel } = former.current;
    former.current = { planId, panel };
    if (formerId !== null && planId !== formerId && panel !== null && panel === formerPanel) viewStore.closePanel();
  }, [planId, panel, viewStore]);
}
