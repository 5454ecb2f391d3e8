import { assertNever } from '../assert.ts';
import type { Plan, SliceId } from '../plan/plan.ts';
import { circleBreak } from '../schedule/circle-break.ts';
import type { CheckFinding, RuleId } from '../slicing/finding.ts';
import { RULES } from '../slicing/rules.ts';
import { countText, daysText, listText, oneLine, sentence, shortened } from './en.ts';
import { sliceName, sourceName } from './slice-names.ts';

const SHOWN_NAMES = 4;
const SHOWN_QUOTE_GRAPHEMES = 60;
/** An audience may be a hundred thousand units long; so many are sure to hold what is shown. */
const SHOWN_QUOTE_UNITS = 2_000;

/** The heading above what a rule found: a few plain words. */
export function ruleName(id: RuleId): string {
  return RULES[id].name;
}

/** Why a rule is worth its while, as a sentence. */
export function ruleWhy(id: RuleId): string {
  return RULES[id].why;
}

/**
 * What a check found, in one sentence. It names the words, the other slices and the numbers that made the rule fire, and
 * does not repeat the title of the slice it is about. It is whole also where the finding lacks one of them.
 */
export function checkText(finding: CheckFinding, plan: Plan): string {
  return sentence(oneLine(textOf(finding, plan)));
}

function textOf(finding: CheckFinding, plan: Plan): string {
  const { part } = finding;
  const quoted = quotedText(finding.quoted ?? []);
  const others = namesText(plan, finding.otherIds ?? []);
  switch (finding.rule) {
    case 'S1':
      return finding.count === undefined
        ? 'It has no size yet, and only what takes a day at most can be promised for a day.'
        : `It takes ${daysText(finding.count)}, and only what takes a day at most can be promised for a day.`;
    case 'S2':
      return finding.quoted?.length === 2
        ? `${quoted} are two actions, and the first has to wait for the second.`
        : `${quoted || 'The title'} joins two actions, and the first has to wait for the second.`;
    case 'S3':
      return `${quoted || 'The title'} ${isSeveral(finding) ? 'have' : 'has'} no end, so it cannot be finished on a day.`;
    case 'S4':
      return `It keeps ${percentText(finding)} of ${others || 'what was cut'}, so the hard part is still in one piece.`;
    case 'S5':
      return `None of its ${countText(finding.count ?? 2, 'piece')} could be left out, so the cut has saved no work.`;
    case 'V1':
      return `${quoted || 'The title'} ${isSeveral(finding) ? 'are layers' : 'is a layer'} of the technology, and alone ${isSeveral(finding) ? 'they show' : 'it shows'} nobody anything.`;
    case 'V2':
      return `${quoted || 'The title'} is a phase of the work, and a phase gives nothing to anybody.`;
    case 'V3':
      return part === 'no-words'
        ? 'The title has no words yet, so nobody can tell what they will see.'
        : 'No verb of the title says what somebody will see happen, as show, send, tell or ask would.';
    case 'V4':
      return `${quoted || 'The first verb'} stands for several actions, or for one without an end.`;
    case 'V5':
      return `${quoted || 'The title'} ${isSeveral(finding) ? 'name tools' : 'names a tool'}, which settles the way before the need.`;
    case 'A1':
      return part === 'generic'
        ? `${quoted || 'The audience'} is nobody in particular, so there is nobody to show it to.`
        : 'It does not say yet who will be shown it.';
    case 'A2':
      return valueText(finding, quoted);
    case 'D1':
      return 'It does not say yet what will be shown.';
    case 'D2':
      return `${percentText(finding)} of the demo’s words are those of ${others || 'the slice'} before it.`;
    case 'T1':
      return part === 'empty'
        ? 'Nothing says yet how to tell that it is done.'
        : `Done-when has no number, date, name, yes or no, or comparison${quoted === '' ? '' : `; ${quoted} ${isSeveral(finding) ? 'are matters' : 'is a matter'} of opinion`}.`;
    case 'T2':
      return `${quoted || 'The title'} is about a model, and ${lackingText(part)}.`;
    case 'K1':
      return spikeText(part);
    case 'K2':
      return part === 'neighbours'
        ? `It follows another spike, ${others || 'the one before it'}, with nothing delivered in between.`
        : `${percentText(finding)} of the open slices are spikes, and spikes deliver nothing yet.`;
    case 'I1':
      return circleText(finding, plan);
    case 'I2':
      return `It waits for ${finding.count ?? 'several'} slices that are not delivered yet${others === '' ? '' : `: ${others}`}.`;
    case 'I3':
      return `It is the last of ${finding.count ?? 'several'} slices in a row for the same audience with the same demo${others === '' ? '' : `, after ${others}`}.`;
    case 'P1':
      return skeletonText(part);
    case 'P2':
      return gapText(finding);
    case 'P3':
      return `The first half of the slices carries ${percentText(finding)} of the worth, so stopping half-way would lose most of it.`;
    case 'G1':
      return accessText(finding, plan);
    case 'G2':
      return gateText(finding, plan);
    case 'G3':
      return part === 'never' || finding.count === undefined
        ? 'No conversation with a user is written down yet.'
        : `The last conversation with a user was ${countText(finding.count, 'day')} ago.`;
    case 'R1':
      return 'Nothing walks the way to the users in the first week, so its surprises are still to come.';
    case 'L1':
      return readerText(finding);
    default:
      return assertNever(finding.rule);
  }
}

function valueText({ part, count }: CheckFinding, quoted: string): string {
  if (part === 'technical') return `${quoted || 'The value'} is a reason of ours, and not of those who get it.`;
  if (part === 'repeats') return `The value repeats ${count ?? 100} % of the title’s words and adds no reason.`;
  return 'It does not say yet what somebody can do once it is delivered.';
}

function lackingText(part: string | undefined): string {
  if (part === 'baseline') return 'the goal’s metric has no baseline to beat';
  if (part === 'threshold') return 'the goal’s metric does not say what is good enough';
  if (part === 'both') return 'the goal’s metric has neither a baseline nor a threshold';
  return 'the goal has no metric that it could beat';
}

function spikeText(part: string | undefined): string {
  if (part === 'size') return 'It has no end: a spike takes a day at most.';
  if (part === 'answers') return 'Done-when does not say what follows from each answer.';
  if (part === 'listener') return 'It names nobody who is waiting for the answer.';
  return 'It is a spike, and its title asks no question.';
}

function circleText({ sliceId, otherIds = [] }: CheckFinding, plan: Plan): string {
  const ids = sliceId === null ? otherIds : [sliceId, ...otherIds.filter((id) => id !== sliceId)];
  const [first] = ids;
  if (first === undefined) return 'It waits for itself.';
  const names = ids.slice(0, SHOWN_NAMES).map((id) => sliceName(plan, id));
  const hidden = ids.length - names.length;
  const middle = hidden > 0 ? [`${countText(hidden, 'more slice')}`] : [];
  return `It waits for itself: ${[...names, ...middle, sliceName(plan, first)].join(' needs ')}.${giveUpText(ids, plan)}`;
}

/** Which of the needs is proposed to go, and why that one. */
function giveUpText(ids: readonly SliceId[], plan: Plan): string {
  const found = ids.length < 2 ? null : circleBreak(plan, ids);
  if (found === null) return '';
  const [id, needId] = [sliceName(plan, found.id), sliceName(plan, found.needId)];
  return ` ${sentence(needId)} stands after ${id} in the order, so that need is the one to give up.`;
}

function skeletonText(part: string | undefined): string {
  if (part === 'audience') return 'It comes first, and names nobody whom it reaches.';
  if (part === 'undated') return 'It comes first, and has no day yet.';
  return 'It comes first, and reaches its audience after working day 2 of the plan.';
}

function gapText({ part, count = 0 }: CheckFinding): string {
  const days = `${countText(count, 'working day')} ${count === 1 ? 'passes' : 'pass'}`;
  if (part === 'end') return `${days} at the end with nothing shown to an audience.`;
  return `${days} before it with nothing shown to an audience.`;
}

function accessText({ part, sourceId }: CheckFinding, plan: Plan): string {
  const source = sourceId === undefined || !Object.hasOwn(plan.sources, sourceId) ? undefined : plan.sources[sourceId];
  const name = sourceId === undefined || source === undefined ? 'a source' : sourceName(plan, sourceId);
  if (part === 'expires') return `Access to ${name} ends before this is delivered.`;
  if (source?.access === 'refused') return `Access to ${name} was refused.`;
  if (source?.access === 'asked') return `Access to ${name} was asked for, and is not granted yet.`;
  return `Nobody knows yet whether ${name} can be read.`;
}

const QUESTIONS = { value: 'value', users: 'users', route: 'the route', data: 'the data' } as const;

function gateText({ part }: CheckFinding, plan: Plan): string {
  const question = part === 'value' || part === 'users' || part === 'route' || part === 'data' ? part : null;
  if (question === null) return 'One of the four questions of the gate is still open.';
  const { answer, evidence } = plan.gate[question];
  const about = `The gate’s question about ${QUESTIONS[question]}`;
  if (answer === 'no') return `${about} is answered with no.`;
  if (answer === 'unknown') return `${about} is not answered yet.`;
  return evidence.trim() === '' ? `${about} has a yes without evidence.` : `${about} has a yes that has expired.`;
}

function readerText({ quoted: [word, instead = ''] = [] }: CheckFinding): string {
  if (word === undefined) return 'It has a word that the readers of this plan do not use.';
  const better = instead.trim() === '' ? '' : `; ${quote(instead)} says the same to them`;
  return `${quote(word)} is a word that the readers of this plan do not use${better}.`;
}

function isSeveral({ quoted = [] }: CheckFinding): boolean {
  return quoted.length > 1;
}

function percentText({ count }: CheckFinding): string {
  return count === undefined ? 'Most' : `${count} %`;
}

/** Words of the plan in quotation marks, the first few of them. */
function quotedText(words: readonly string[]): string {
  return listText(firstOf(words.map(quote).filter((word) => word !== '“”')));
}

function quote(words: string): string {
  const line = shortened(oneLine(words.slice(0, SHOWN_QUOTE_UNITS)), SHOWN_QUOTE_GRAPHEMES);
  return /[“”"]/.test(line) ? `‘${line}’` : `“${line}”`;
}

function namesText(plan: Plan, ids: readonly SliceId[]): string {
  return listText(firstOf(ids.map((id) => sliceName(plan, id))));
}

function firstOf(items: readonly string[]): readonly string[] {
  const hidden = items.length - SHOWN_NAMES;
  return hidden <= 0 ? items : [...items.slice(0, SHOWN_NAMES), `${hidden} more`];
}
