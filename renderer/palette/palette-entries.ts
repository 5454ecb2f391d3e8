import type { ActionId, ActionMenu } from '../../shared/actions.ts';
import type { PlanSummary } from '../../shared/contract.ts';
import { type Derived, derive } from '../../shared/derive.ts';
import type { PlanId, Slice, SliceId } from '../../shared/plan/plan.ts';
import { isThick } from '../../shared/plan/tree.ts';
import { countText, oneLine, sizeText, titleText, weekdayText } from '../../shared/words/en.ts';
import { type ActionContext, ALL_ACTION_IDS, actionInfo, isForSlices, type ShownAction } from '../actions/action.ts';
import { shownAction, sliceMenu } from '../actions/table.ts';
import { foldText, searchWords } from '../view/fold-text.ts';
import { findSlices } from './find-slices.ts';

/** A line of the palette. `value` is its own among all lines. */
export type PaletteEntry = { readonly value: string; readonly label: string; readonly detail: string } & (
  | {
      readonly kind: 'action';
      readonly id: ActionId;
      readonly shortcut: string | undefined;
      readonly isEnabled: boolean;
    }
  | { readonly kind: 'slice'; readonly id: SliceId }
  | { readonly kind: 'plan'; readonly id: PlanId }
);

export type PaletteGroup = { readonly heading: string; readonly entries: readonly PaletteEntry[] };

/** Never more lines than these are in the document. */
const MOST_SLICES = 30;
const MOST_PLANS = 8;
const MOST_DISABLED = 6;

/** Other words by which people look for an action. */
const ALSO_CALLED: { readonly [Id in ActionId]?: string } = {
  'open-sample': 'example demo',
  'open-plan': 'load file',
  'duplicate-plan': 'copy',
  'trash-plan': 'delete remove',
  'copy-weekly': 'schedule clipboard',
  'save-weekly': 'schedule download',
  'save-copy': 'download backup',
  print: 'pdf paper',
  search: 'filter find',
  'only-mine': 'my slices me person filter',
  'clear-filter': 'reset filter',
  'show-slice': 'outline goal target day deadline appetite new add',
  'show-schedule': 'export copy markdown digest stop any day value curve',
  'toggle-inspector': 'panel details sidebar',
  forecast: 'when done finished sure likely probability chance target date deadline risk',
  requests: 'wish wishes somebody asks yes and stakeholder record decisions needed agreed',
  'make-room': 'room for a wish displace priorities target deadline',
  baselines: 'compare difference snapshot',
  'name-baseline': 'snapshot keep days compare',
  'stop-comparing': 'baseline changes',
  'show-today': 'jump now',
  'theme-system': 'theme',
  'theme-light': 'theme day',
  'theme-dark': 'theme night',
  'theme-contrast': 'theme accessibility',
  'move-by-keys': 'keyboard',
  flow: 'unpin',
  park: 'later defer',
  start: 'begin doing',
  deliver: 'done finish complete',
  reopen: 'undo',
  risk: 'problem blocked help',
  size: 'thickness estimate effort',
  audience: 'reader customer',
  tags: 'label',
  people: 'team person members colleagues skills capacity part time absences vacation days off',
  calendar: 'working days closed closures days off vacation weekend',
  'add-holidays': 'bank holidays country region closed',
  hamburger: 'layers options bite neighbour next slice',
  triage: 'missing value audience demo size fields one by one',
  'deliver-in-order': 'sort rank board sequence',
  'focus-subtree': 'zoom hoist alone',
  'whole-outline': 'zoom out everything',
  'duplicate-slice': 'copy clone',
  'take-slices': 'cut clipboard',
  'fold-all': 'collapse',
  'unfold-all': 'expand',
  inspect: 'details edit',
  'delete-slice': 'remove',
  gate: 'value users route data evidence answer',
  'log-contact': 'contact spoke talked user customer interview heard',
  help: 'help shortcuts keyboard',
};

/**
 * What the palette shows for a text. Without one: what was done last, then every action that is possible now. With one:
 * actions, slices and plans that it finds, and at the end the actions that are not possible now, with the reason.
 */
export function paletteGroups(context: ActionContext, text: string): readonly PaletteGroup[] {
  const actions = ALL_ACTION_IDS.filter((id) => id !== 'palette').map((id) => shownAction(id, context));
  const enabled = actions.filter(({ isEnabled }) => isEnabled);
  if (text.trim() === '') return withoutText(context, enabled);
  const isFound = matcher(text);
  const found = (list: readonly ShownAction[]) =>
    list
      .filter((action) => isFound(namesOf(action, text)))
      .sort((one, other) => Number(isBegunBy(text, other.label)) - Number(isBegunBy(text, one.label)))
      .map((action) => actionEntry(action, context));
  const disabled = actions.filter(({ isEnabled }) => !isEnabled);
  return filled([
    { heading: 'Actions', entries: found(enabled) },
    { heading: 'Slices', entries: sliceEntries(context, text) },
    { heading: 'Plans', entries: planEntries(context, isFound) },
    { heading: 'Not possible now', entries: found(disabled).slice(0, MOST_DISABLED) },
  ]);
}

/** What can be done with one slice, for its own page of the palette. */
export function sliceGroups(context: ActionContext, text: string): readonly PaletteGroup[] {
  const isFound = matcher(text);
  const entries = sliceMenu(context)
    .flat()
    .filter((action) => isFound(namesOf(action, text)))
    .map((action) => ({ ...actionEntry(action, context), detail: '' }));
  return filled([{ heading: 'Actions', entries }]);
}

function withoutText(context: ActionContext, enabled: readonly ShownAction[]): readonly PaletteGroup[] {
  const recent = context.view.recentActionIds.flatMap((id) => enabled.find((action) => action.id === id) ?? []);
  const others = enabled.filter((action) => !recent.includes(action));
  const entries = (list: readonly ShownAction[]) => list.map((action) => actionEntry(action, context));
  const ofMenu = (menu: ActionMenu) => entries(others.filter(({ id }) => actionInfo(id).menu === menu));
  return filled([
    { heading: 'Recent', entries: entries(recent) },
    { heading: selectedText(context), entries: ofMenu('slice') },
    { heading: 'View', entries: ofMenu('view') },
    { heading: 'Edit', entries: ofMenu('edit') },
    { heading: 'Plan', entries: ofMenu('file') },
    { heading: 'Help', entries: ofMenu('help') },
  ]);
}

function filled(groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Whether every word of a text begins a word of a label. Signs say nothing, unless there is nothing else. */
function matcher(text: string): (label: string) => boolean {
  const wanted = wordsOf(text).filter((word) => word !== '');
  if (wanted.length === 0) return (label) => foldText(label).includes(foldText(text).trim());
  return (label) => {
    const words = wordsOf(label);
    return wanted.every((word) => words.some((known) => known.startsWith(word)));
  };
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).split(/[^\p{L}\p{N}]+/u);
}

/**
 * The words by which an action is found. Undo and redo name the slice of the last step: whoever types its title wants
 * the slice, so that these words count only after the verb.
 */
function namesOf({ id, label }: ShownAction, text: string): string {
  const { name } = actionInfo(id);
  const isStep = id === 'undo' || id === 'redo';
  const [verb = ''] = searchWords(text);
  const ownLabel = isStep && !foldText(name).startsWith(verb) ? '' : label;
  return `${ownLabel} ${name} ${ALSO_CALLED[id] ?? ''}`;
}

function isBegunBy(text: string, label: string): boolean {
  return foldText(label).startsWith(foldText(text).trim());
}

function actionEntry({ id, label, shortcut, isEnabled, whyNot }: ShownAction, context: ActionContext): PaletteEntry {
  const detail = whyNot ?? (isForSlices(id) ? selectedText(context) : '');
  return { kind: 'action', value: `action:${id}`, id, label, detail, shortcut, isEnabled };
}

function selectedText({ plan, sliceIds }: ActionContext): string {
  const [only, ...others] = sliceIds;
  if (only === undefined) return '';
  return others.length > 0
    ? countText(sliceIds.length, 'slice')
    : titleText(plan.opened?.plan.slices[only]?.title ?? '');
}

function sliceEntries({ plan: { opened, today } }: ActionContext, text: string): readonly PaletteEntry[] {
  if (opened === null || today === null) return [];
  const derived = derive(opened.plan, today);
  return findSlices(derived, text, MOST_SLICES).flatMap((id) => {
    const slice = opened.plan.slices[id];
    return slice === undefined ? [] : [sliceEntry(derived, slice)];
  });
}

function sliceEntry(derived: Derived, slice: Slice): PaletteEntry {
  const label = oneLine(slice.title) || 'Untitled slice';
  return { kind: 'slice', value: `slice:${slice.id}`, id: slice.id, label, detail: whereText(derived, slice) };
}

/** `Tue 24 Nov · ½ d · Fundraisers`: where a slice stands, how large it is, for whom. */
function whereText({ tree, schedule, today }: Derived, { id, stage, status, quarterDays, audience }: Slice): string {
  if (!tree.isLeaf(id)) return countText(tree.descendantsOf(id).length, 'slice');
  const day = schedule.placements.get(id)?.day;
  const where = status === 'dropped' ? 'Dropped' : day === undefined ? WAITING[stage] : weekdayText(day, today);
  const isUncut = day === undefined && stage === 'board' && status === 'open' && isThick({ quarterDays });
  return [isUncut ? 'Still to slice' : where, sizeText(quarterDays), oneLine(audience)]
    .filter((part) => part !== '')
    .join(' · ');
}

const WAITING = { board: 'No day yet', later: 'Later', archive: 'Archive' } as const;

function planEntries({ plan }: ActionContext, isFound: (label: string) => boolean): readonly PaletteEntry[] {
  return (plan.plans ?? [])
    .filter((known): known is Extract<PlanSummary, { state: 'ok' }> => known.state === 'ok')
    .filter((known) => known.planId !== plan.opened?.planId && isFound(known.plan.title))
    .slice(0, MOST_PLANS)
    .map(({ planId: id, plan: { title, delivered, leaves } }) => ({
      kind: 'plan',
      value: `plan:${id}`,
      id,
      label: oneLine(title) || 'Plan without a title',
      detail: `${delivered} of ${leaves} delivered`,
    }));
}
