import { type Derived, derive } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { Finding } from '../../shared/slicing/finding.ts';
import { sentence } from '../../shared/words/en.ts';
import { noticedText } from '../../shared/words/noticed-text.ts';
import { sliceName } from '../../shared/words/slice-names.ts';
import { judgedOf } from '../plan/judged.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { findingKey, findingOrder } from '../view/finding-list.ts';
import type { ViewStore } from '../view/view-state.ts';
import { type Action, type ActionContext, whyNoPlan } from './action.ts';
import { isCardShown } from './card-order.ts';

/** What was noticed about the plan: all of it in a panel, and one after the other. */
export const FINDING_ACTIONS = {
  findings: {
    label: ({ view }) => (view.panel?.kind === 'findings' ? 'Hide the findings' : 'Findings'),
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform(context) {
      const { view, viewStore } = context;
      if (view.panel?.kind === 'findings' && view.screen !== 'schedule') {
        viewStore.closePanel();
        return;
      }
      // The list begins with what is gravest, unless an error is looked at that is not mended yet.
      const isAtError = findingsIn(context).some(
        (finding) => finding.level === 'error' && findingKey(finding) === view.finding?.key,
      );
      if (!isAtError) viewStore.showFinding(null);
      openFindings(viewStore);
    },
  },
  'next-finding': walking(1),
  'previous-finding': walking(-1),
} satisfies { readonly [id: string]: Action };

function walking(step: 1 | -1): Action {
  return {
    inTextFields: 'always',
    // As of the last picture: whoever shows the action must not have a change checked before it is drawn.
    whyNot: (context) =>
      whyNoPlan(context) ?? (judgedOf(context.planStore).get()?.findings.length ? null : 'There is nothing to mend.'),
    perform(context) {
      const derived = derivedOf(context);
      if (derived === null) return;
      const order = findingOrder(derived);
      const place = nextPlace(order, context.view.finding, step);
      const finding = order[place];
      // A fix of the panel has put something else in its place: the walk goes on where it was.
      if (context.view.finding?.isLeft === true && context.view.panel === null) openFindings(context.viewStore);
      if (finding !== undefined) showFinding(derived, finding, context.viewStore, place);
    },
  };
}

/**
 * The place to go on to; after the last one comes the first. When the one that was looked at is mended, another one has
 * moved up to its place.
 */
function nextPlace(order: readonly Finding[], last: ActionContext['view']['finding'], step: 1 | -1): number {
  if (last === null) return step === 1 ? 0 : order.length - 1;
  const place = order.findIndex((finding) => findingKey(finding) === last.key);
  const isGone = place < 0;
  const next = isGone && step === 1 ? last.place : (isGone ? last.place : place) + step;
  return (next + order.length) % order.length;
}

/**
 * Selects the slice that a finding is about and brings it into sight: with the focus, unless this is in the panel of
 * findings, which then shows the finding itself. One about the whole plan is shown in the panel.
 */
function showFinding(derived: Derived, finding: Finding, viewStore: ViewStore, place: number): void {
  const count = findingOrder(derived).length;
  viewStore.showFinding({ key: findingKey(finding), place });
  viewStore.say(spokenFinding(derived, finding, place, count));
  if (finding.sliceId === null) {
    openFindings(viewStore);
    return;
  }
  showSlice(derived, finding.sliceId, viewStore);
}

/** After a fix that put something else in the place of the panel: the finding is marked, and the panel a key away. */
export function offerWayBack(finding: Finding, derived: Derived, viewStore: ViewStore): void {
  const key = findingKey(finding);
  const place = findingOrder(derived).findIndex((other) => findingKey(other) === key);
  viewStore.showFinding({ key, place: Math.max(0, place), isLeft: true });
  const onSelect = () => openFindings(viewStore);
  viewStore.toast('F8 goes on with the findings.', { label: 'Back to the findings', onSelect });
}

/** A panel stands beside these two screens only. */
function openFindings(viewStore: ViewStore): void {
  if (viewStore.getState().screen !== 'board') viewStore.show('slice');
  viewStore.openPanel({ kind: 'findings' });
}

/** What was noticed about one slice: in the panel of findings where that is open, else in the inspector. */
export function showFindingsOf(id: SliceId, planStore: PlanStore, viewStore: ViewStore): void {
  const { opened, today } = planStore.getState();
  if (opened === null || today === null) return;
  const derived = derive(opened.plan, today);
  const place = findingOrder(derived).findIndex(({ sliceId }) => sliceId === id);
  const finding = findingOrder(derived)[place];
  if (finding !== undefined) viewStore.showFinding({ key: findingKey(finding), place });
  showSlice(derived, id, viewStore);
}

/** On the board where there is a card, else in the outline. The inspector says what it is, unless a panel does. */
export function showSlice(derived: Derived, id: SliceId, viewStore: ViewStore): void {
  const { screen, filter, panel } = viewStore.getState();
  const isOnBoard = screen === 'board' && isCardShown(derived, filter, id);
  viewStore.select(id);
  viewStore.show(isOnBoard ? 'board' : 'slice');
  if (panel?.kind !== 'findings') {
    viewStore.closePanel();
    viewStore.openInspector(true);
  }
  viewStore.wish({ kind: isOnBoard ? 'show-card' : 'show-row', id, keepsFocus: isFocusInFindings() });
}

function isFocusInFindings(): boolean {
  return document.activeElement?.closest('[data-panel="findings"]') != null;
}

function spokenFinding({ plan }: Derived, finding: Finding, place: number, count: number): string {
  const about = finding.sliceId === null ? 'the plan' : sliceName(plan, finding.sliceId);
  return `${place + 1} of ${count}. ${sentence(finding.level)}, ${about}: ${noticedText(finding, plan)}`;
}

function findingsIn(context: ActionContext): readonly Finding[] {
  return derivedOf(context)?.findings ?? [];
}

function derivedOf({ plan: { opened, today } }: ActionContext): Derived | null {
  return opened === null || today === null ? null : derive(opened.plan, today);
}
