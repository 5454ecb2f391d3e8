import { derive } from '../../shared/derive.ts';
import type { PersonId, Plan, Slice } from '../../shared/plan/plan.ts';
import { isThin, type Tree, treeOf } from '../../shared/plan/tree.ts';
import { filteredIds } from '../view/filter.ts';
import type { Action, ActionContext } from './action.ts';
import { clearRisks } from './clear-risks.ts';
import { deleteSlices } from './delete-slices.ts';
import { clearingLabel, holdersOf, whyNoRisk } from './risk-holders.ts';
import { askAbout, forSlices, giveEach, goTo, selectThese, whyNotStaged } from './slice-action.ts';

/** The menu of a slice: what is done with the selected ones, or with the one whose menu is open. */
export const SLICE_ACTIONS = {
  'move-by-keys': forSlices({
    whyNot: (slice, tree) =>
      whyNotMovable(slice, tree) ?? (slice.stage === 'archive' ? 'It is in the archive, not on the board.' : null),
    perform: (slices, context) => {
      const lead = slices.at(-1);
      if (lead === undefined) return;
      selectThese(context, slices);
      showUnfiltered(context, lead);
      context.viewStore.show('board');
      context.viewStore.wish({ kind: 'move-by-keys', id: lead.id });
    },
  }),
  'move-to': forSlices({
    whyNot: whyNotMovable,
    perform: (slices, context) => {
      const lead = slices.at(-1);
      if (lead === undefined) return;
      // The dialog moves everything that is selected together with this one.
      selectThese(context, slices);
      context.viewStore.openDialog({ kind: 'move-to', id: lead.id });
    },
  }),
  flow: forSlices({
    whyNot: (slice, tree) => whyNotMovable(slice, tree) ?? (slice.pin === null ? 'It flows already.' : null),
    perform: giveEach(({ id }) => ({ type: 'slice.pin', id, pin: null }), ['flows', 'flow']),
  }),
  park: forSlices({
    whyNot: (slice, tree) => whyNotStaged(slice, tree) ?? (slice.stage === 'board' ? null : 'It is not on the board.'),
    perform: giveEach(
      ({ id }) => ({ type: 'slice.stage', id, stage: 'later' }),
      ['is parked in Later', 'are parked in Later'],
    ),
  }),
  'to-board': forSlices({
    whyNot: (slice, tree) =>
      whyNotStaged(slice, tree) ?? (slice.stage === 'board' ? 'It is on the board already.' : null),
    perform: giveEach(
      ({ id }) => ({ type: 'slice.stage', id, stage: 'board' }),
      ['is back on the board', 'are back on the board'],
    ),
  }),
  start: forSlices({
    label: (_, { plan }) => (peopleIn(plan.opened?.plan).length > 1 ? 'Start…' : 'Start'),
    whyNot: (slice, tree) => whyNotMovable(slice, tree) ?? whyNotStartable(slice),
    perform: start,
  }),
  deliver: forSlices({
    whyNot: (slice, tree) => whyNotMovable(slice, tree) ?? (slice.stage === 'board' ? null : 'It is not on the board.'),
    perform: askAbout('deliver-on'),
  }),
  reopen: forSlices({
    label: ([slice]) => REOPEN[slice?.status ?? 'open'],
    whyNot: (slice, tree) =>
      whyGroup(slice, tree) ?? (slice.status === 'open' ? 'It is open: neither started nor delivered.' : null),
    perform: giveEach(({ id }) => ({ type: 'slice.reopen', id }), ['is open again', 'are open again']),
  }),
  risk: forSlices({
    label: ([slice]) => (slice?.risk ? 'Change the red dot or watch…' : 'Red dot or watch…'),
    whyNot: ({ status }) => (status === 'delivered' ? 'It is delivered already.' : null),
    perform: askAbout('risk'),
  }),
  'clear-risk': forSlices({
    label: clearingLabel,
    whyNot: whyNoRisk,
    perform: (slices, context) => {
      selectThese(context, slices);
      clearRisks(context.planStore, context.viewStore, holdersOf(slices, context));
    },
  }),
  tags: forSlices({ whyNot: () => null, perform: askAbout('tags') }),
  inspect: forSlices({
    isReading: true,
    onlyOne: 'The inspector shows one slice at a time.',
    whyNot: () => null,
    perform: ([slice], context) => {
      if (slice === undefined) return;
      const { view, viewStore } = context;
      // The meeting goes on while somebody looks closer.
      if (view.screen === 'wall') return viewStore.openPanel({ kind: 'slice', id: slice.id });
      viewStore.closePanel();
      viewStore.openInspector(true);
      goTo(context, view.screen === 'slice' ? 'slice' : 'board', { kind: 'focus-inspector' }, slice.id);
    },
  }),
  'open-in-outline': forSlices({
    isReading: true,
    onlyOne: 'One slice at a time is opened in the outline.',
    whyNot: () => null,
    perform: ([slice], context) => {
      if (slice === undefined) return;
      unfold(context, slice);
      goTo(context, 'slice', { kind: 'show-row', id: slice.id });
    },
  }),
  'open-on-board': forSlices({
    isReading: true,
    onlyOne: 'One slice at a time is shown on the board.',
    whyNot: (slice, tree) => whyGroup(slice, tree) ?? whyNotOnBoard(slice),
    perform: ([slice], context) => {
      if (slice === undefined) return;
      showUnfiltered(context, slice);
      goTo(context, 'board', { kind: 'show-card', id: slice.id });
    },
  }),
  'delete-slice': forSlices({
    whyNot: () => null,
    perform: (slices, { planStore, viewStore }) =>
      deleteSlices(
        planStore,
        viewStore,
        slices.map(({ id }) => id),
      ),
  }),
} satisfies { readonly [id: string]: Action };

const REOPEN = {
  open: 'Open it again',
  doing: 'Not started after all',
  delivered: 'Not delivered after all',
  dropped: 'Not dropped after all',
} satisfies { readonly [Status in Slice['status']]: string };

function whyGroup({ id }: Slice, tree: Tree): string | null {
  return tree.isLeaf(id) ? null : 'It is a group: what is below it has days of its own.';
}

function whyNotMovable(slice: Slice, tree: Tree): string | null {
  if (slice.status === 'delivered') return 'It is delivered already.';
  if (slice.status === 'dropped') return 'It was dropped. Choose “Not dropped after all” first.';
  return whyGroup(slice, tree);
}

function whyNotStartable(slice: Slice): string | null {
  if (slice.status === 'doing') return 'It is started already.';
  if (slice.stage !== 'board') return 'It is not on the board.';
  if (slice.quarterDays === null) return 'It has no size yet.';
  return isThin(slice) ? null : 'It is thicker than a day. Cut it first.';
}

function whyNotOnBoard({ stage, status }: Slice): string | null {
  if (stage === 'archive') return 'It is in the archive, not on the board.';
  return status === 'dropped' ? 'It was dropped, and is not on the board.' : null;
}

function peopleIn(plan: Plan | undefined): readonly PersonId[] {
  return Object.keys(plan?.people ?? {}) as PersonId[];
}

/** One person starts at once what is to be started; of several it is asked who. */
function start(slices: readonly Slice[], context: ActionContext): void {
  const { opened, today } = context.plan;
  const [first, ...others] = peopleIn(opened?.plan);
  if (first === undefined) {
    context.viewStore.openPanel({ kind: 'people' });
    context.viewStore.toast('Nobody is in this plan yet. Add who works on it.');
    return;
  }
  const isAsked = today === null || others.length > 0;
  const perform = isAsked
    ? askAbout('start')
    : giveEach(({ id }) => ({ type: 'slice.start', id, ownerId: first, on: today }), ['is started', 'are started']);
  perform(slices, context);
}

/** A filter that hides the card that somebody asks for is in the way. */
function showUnfiltered({ plan: { opened, today }, view, viewStore }: ActionContext, { id }: Slice): void {
  if (opened === null || today === null) return;
  if (filteredIds(derive(opened.plan, today), view.filter)?.has(id) === false) viewStore.clearFilter();
}

function unfold({ plan: { opened }, viewStore }: ActionContext, { id }: Slice): void {
  if (opened === null) return;
  for (const ancestor of treeOf(opened.plan).ancestorsOf(id)) viewStore.setCollapsed(opened.planId, ancestor.id, false);
}
