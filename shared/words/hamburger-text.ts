import { type Plan, type SliceId, TITLE_LIMIT } from '../plan/plan.ts';
import type { Proposal, Step } from '../slicing/hamburger.ts';
import { type BiteHome, biteAudience, wholeOf } from '../slicing/hamburger-accept.ts';
import type { TakenBite } from '../slicing/hamburger-bites.ts';
import type { LayerProblem } from '../slicing/hamburger-edit.ts';
import { DEFAULT_LAYERS, type Layer, namedBite, plainName } from '../slicing/hamburger-layers.ts';
import type { StepSize, StepWorth } from '../slicing/hamburger-worth.ts';
import { countText, daysText, listText, oneLine, shortened, titleText } from './en.ts';
import { sliceName } from './slice-names.ts';

const SHOWN_SUBJECT_GRAPHEMES = 60;
const SHOWN_OPTION_GRAPHEMES = 40;
/** Of a title that would be too long. */
const SHOWN_TITLE_GRAPHEMES = 200;

/** How the options that say by which way it reaches its reader begin a title. */
const REACHING: { readonly [option: string]: (reader: string) => string } = {
  'say it': (reader) => `Tell ${reader}`,
  'e-mail': (reader) => `E-mail ${reader}`,
  sheet: (reader) => `Hand ${reader} a sheet`,
  page: (reader) => `Show ${reader} a page`,
  'in the system itself': (reader) => `Show ${reader} in the system itself`,
};

/** What a notch more in one of the default layers is good for. */
const GOOD_FOR: { readonly [layer: string]: string } = {
  'Get data': 'Each run takes less handwork.',
  Shape: 'Fewer rows mislead the reader.',
  Decide: 'It can be compared with the way of deciding before it.',
  Reach: 'It reaches readers who were not in the room.',
  Timing: 'It is there when it is needed, without being asked for.',
  Learn: 'It is known more surely whether it helped.',
};

/** An option that means that nothing is done. */
const NOTHING = 'none';

/**
 * The title of a bite that is offered: how it reaches whom, in what it is richer than the poorest, what is new first, and
 * the words of the goal or of the slice that the bites belong to. At most `TITLE_LIMIT` long.
 */
export function biteTitle(
  plan: Plan,
  id: SliceId | null,
  layers: readonly Layer[],
  proposal: Pick<Proposal, 'bite'> & { readonly step?: Step },
): string {
  const { bite, step } = proposal;
  const options = namedBite(layers, bite).map(({ option }) => option);
  const poorest = new Set(layers.flatMap(({ options: [first] }) => first ?? []));
  const fresh = step === undefined ? undefined : layers[step.layer]?.options[step.to];
  const reaching = options.find((option) => Object.hasOwn(REACHING, option));
  const reader = shortened(oneLine(biteAudience(plan, id)), SHOWN_OPTION_GRAPHEMES) || 'somebody';
  const begin = (reaching === undefined ? undefined : REACHING[reaching])?.(reader) ?? `Show ${reader}`;
  const rest = options.filter((option) => option !== reaching && option !== NOTHING && !poorest.has(option));
  const how = rest
    .sort((one, other) => Number(other === fresh) - Number(one === fresh))
    .map((option) => shortened(oneLine(option), SHOWN_OPTION_GRAPHEMES))
    .join(', ');
  const subject = shortened(oneLine(subjectOf(plan, id)), SHOWN_SUBJECT_GRAPHEMES);
  const title = `${begin}${how === '' ? '' : `: ${how}`}${subject === '' ? '' : ` – ${subject}`}`;
  const shorter = [title, shortened(title, SHOWN_TITLE_GRAPHEMES), 'Show somebody'];
  return shorter.find(({ length }) => length <= TITLE_LIMIT) ?? '';
}

function subjectOf(plan: Plan, id: SliceId | null): string {
  const texts = [wholeOf(plan, id)?.title ?? '', plan.goal.statement, plan.title];
  return texts.find((text) => text.trim() !== '') ?? '';
}

/** What the panel is about, and how many slices there could be. */
export function hamburgerText(plan: Plan, id: SliceId | null, combinations: number): string {
  const whole = wholeOf(plan, id);
  const name = whole === null ? 'the goal' : titleText(whole.title);
  return `One option of every layer is one slice of ${name}: ${countText(combinations, 'combination').replace(
    /\B(?=(\d{3})+\b)/g,
    ',',
  )}.`;
}

/** Why this one, in a sentence or two. */
export function whyBiteText(layers: readonly Layer[], proposal: Proposal): string {
  switch (proposal.kind) {
    case 'first':
      return 'The poorest option of every layer: the thinnest slice that goes all the way from the data to its reader. Where a layer is too poor for the reader, choose its next option.';
    case 'step':
      return stepText(layers, proposal.step);
    case 'own':
      return ownText(proposal);
  }
}

function stepText(layers: readonly Layer[], step: Step): string {
  const layer = layers[step.layer];
  if (layer === undefined) return '';
  const change = `${layer.name} is one notch richer: “${layer.options[step.to]}” instead of “${layer.options[step.to - 1]}”.`;
  return isDefaultStep(layer, step) ? `${change} ${GOOD_FOR[layer.name] ?? ''}`.trimEnd() : change;
}

/** Only of its own options the app knows what they are good for. */
function isDefaultStep(layer: Layer, step: Step): boolean {
  const known = DEFAULT_LAYERS.find(({ name }) => name === layer.name)?.options ?? [];
  const [poorer, richer] = [layer.options[step.to - 1], layer.options[step.to]].map((option) =>
    known.indexOf(option ?? ''),
  );
  return poorer !== undefined && richer !== undefined && poorer >= 0 && richer > poorer;
}

function ownText({ richer, poorer, than }: Extract<Proposal, { kind: 'own' }>): string {
  const compared = than === null ? 'the thinnest bite' : titleText(than.slice.title);
  const changes = [
    ...(richer === 0 ? [] : [`richer in ${countText(richer, 'layer')}`]),
    ...(poorer === 0 ? [] : [`poorer in ${countText(poorer, 'layer')}`]),
  ];
  if (changes.length === 0) return 'Chosen by hand.';
  const advice = than !== null && richer > 1 ? ' One layer at a time is thinner, and shows something sooner.' : '';
  return `Chosen by hand: ${listText(changes)} than ${compared}.${advice}`;
}

/** What the plan knows of the worth of a step. */
export function stepWorthText(layer: Layer | undefined, worth: StepWorth | null): string {
  if (worth === null) return 'Worth not known yet';
  const points = `${pointsText(worth.perDay)} a day`;
  const bites = countText(worth.bites, 'bite');
  return worth.isSameStep
    ? `Worth ${points}, going by ${bites} that took this step`
    : `Worth ${points}, going by ${bites} that took another step in ${layer?.name ?? 'this layer'}`;
}

/** From what the steps go on, which holds for all of them. */
export function goOnText({ slice }: TakenBite): string {
  return `Each is one notch richer than ${titleText(slice.title)} in one layer; all else stays.`;
}

/** Why the proposals stand in this order. */
export function orderText(proposals: readonly Proposal[]): string {
  const steps = proposals.filter((proposal) => proposal.kind === 'step');
  const known = steps.filter(({ worth }) => worth !== null).length;
  if (steps.length < 2) return '';
  if (known === 0) {
    return 'In the order of the layers. Give bites a worth and a size, and the step that brings most comes first.';
  }
  return known === steps.length
    ? 'By worth per day, most first.'
    : 'By worth per day where bites of the plan tell it, then in the order of the layers.';
}

export function biteSizeText(size: StepSize | null): string {
  if (size === null) return 'Not sized yet';
  return `${daysText(size.quarterDays)} assumed, as ${size.bites === 1 ? 'the bite' : 'bites'} that took this step`;
}

/** What of a bite no longer exists, and what it counts as; empty when all of it does. */
export function goneText(layers: readonly Layer[], { gone }: Pick<TakenBite, 'gone'>): string {
  return gone
    .map(({ layer, option }) => {
      const known = layers.find(({ name }) => name === plainName(layer));
      const poorest = known?.options[0];
      if (known === undefined) return `The layer “${plainName(layer)}” no longer exists and is left out.`;
      const counts = poorest === undefined ? 'is left out' : `counts as “${poorest}”`;
      return `“${plainName(option)}” of ${known.name} no longer exists and ${counts}.`;
    })
    .join(' ');
}

/** Where an accepted bite goes. */
export function biteHomeText(plan: Plan, home: BiteHome): string {
  if (home.kind === 'cut') return `${sliceName(plan, home.id)} is cut, and the bite goes under it.`;
  return home.parentId === null
    ? 'Accepted bites go to the top level of the outline.'
    : `Accepted bites go under ${sliceName(plan, home.parentId)}.`;
}

export function layerProblemText(problem: LayerProblem): string {
  return PROBLEMS[problem];
}

const PROBLEMS: { readonly [Problem in LayerProblem]: string } = {
  'no-name': 'It needs a name.',
  'name-taken': 'There is one of that name already.',
  'name-too-long': 'That is longer than 80 characters.',
  gone: 'It is not there any more.',
  'no-change': 'Nothing changes.',
};

/** `3`, `2.5`: worth points with at most one decimal. */
function pointsText(points: number): string {
  return String(Math.round(points * 10) / 10);
}
