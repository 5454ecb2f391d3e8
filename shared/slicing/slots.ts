import type { Contact, Plan, Slice, Source } from '../plan/plan.ts';
import words from './object-words.json' with { type: 'json' };
import type { Pattern } from './pattern.ts';
import { namedSources, triggersIn } from './pattern-fit.ts';

/** A piece of a drafted title. Put together, the texts are the title. */
export type TitlePart =
  | { readonly from: 'template'; readonly text: string }
  /** What stands in a slot: words of the plan or of the person who cuts. */
  | { readonly from: 'slot'; readonly slot: string; readonly text: string; readonly isBlank: boolean };

/** What a slot is filled with; a slot that is not in it stays blank. */
export type SlotFills = { readonly [slot: string]: string };

/** Longer ones are no name of anything, and the title around them could not be read. */
const LONGEST_FILL = 60;

const BRACKETS = /[()[\]{}<>]/g;
/** Examples or a list in brackets, with the brackets: “(e.g., accuracy, F1-score)”. It names what belongs to a thing. */
const EXAMPLES =
  /\((?:\s*(?:e\.?\s?g\b|i\.?\s?e\b|for example|for instance|such as|like|including)[^()]*|[^()]*,[^()]*)\)/giu;
const NEXT_SENTENCE = /[;\n]|[.!?]\s/;

const LEADING = new Set(words.leading);
const DROPPED = new Set(words.dropped);
const EDGES = new Set(words.edges);
const QUESTIONS = new Set(words.questions);
const ARTICLES = new Set(words.articles);
const KEPT = new Set(words.kept);
const ROLES = new Set(words.roles);

/** Slots in which people stand. */
const PEOPLE = new Set(['audience', 'sponsor', 'source-owner']);

/** What the plan itself says about the slots of a pattern: every word of it stands in the plan. */
export function slotFills(plan: Plan, slice: Slice, pattern: Pattern): SlotFills {
  const sources = sourcesOf(plan, slice);
  const object = objectOf(plan, slice, pattern);
  // “Get access to the contract data”: what is asked for is the source.
  const source = sources[0]?.name ?? (isAskedFor(slice, pattern) ? object : '');
  const fills = {
    audience: audienceOf(plan, slice),
    object,
    source,
    'next-source': sources[1]?.name ?? '',
    'third-source': sources[2]?.name ?? '',
    'source-owner': sources[0]?.owner ?? '',
    sponsor: plan.gate.value.owner,
  };
  return Object.fromEntries(
    Object.entries(fills)
      .map(([slot, text]) => [slot, onOneLine(text)] as const)
      .filter(([, text]) => isFill(text)),
  );
}

/** A template with its slots filled as far as there is something for them. */
export function fillTemplate(template: string, fills: SlotFills): readonly TitlePart[] {
  const parts = template.split(/\{([a-z-]+)\}/).map((text, place): TitlePart => {
    if (place % 2 === 0) return { from: 'template', text };
    return slotPart(text, Object.hasOwn(fills, text) ? (fills[text] ?? '') : '');
  });
  return parts.flatMap((part) => (needsArticle(part) ? [{ from: 'template', text: 'the ' } as const, part] : [part]));
}

/** A slot with a text in it, or with an empty text a blank. */
export function slotPart(slot: string, text: string): TitlePart {
  return text === ''
    ? { from: 'slot', slot, text: blankText(slot), isBlank: true }
    : { from: 'slot', slot, text, isBlank: false };
}

/** How a blank looks in a title: `[next segment…]`. */
export function blankText(slot: string): string {
  return `[${slot.replaceAll('-', ' ')}…]`;
}

/** The title that the parts make. */
export function titleOf(parts: readonly TitlePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** The names of the slots in a template, each once. */
export function slotsIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{([a-z-]+)\}/g)].flatMap(([, slot]) => slot ?? []))];
}

/** Who it is for: what the slice says, else the goal, else who was spoken with last, about this slice if possible. */
function audienceOf({ goal, contacts }: Plan, slice: Slice): string {
  const last = (some: readonly Contact[]) =>
    some.filter(({ who }) => who.trim() !== '').toSorted((one, other) => (one.on < other.on ? 1 : -1))[0]?.who;
  const all = Object.values(contacts);
  const about = all.filter(({ sliceIds }) => sliceIds.includes(slice.id));
  return [slice.audience, goal.audience, last(about) ?? last(all) ?? ''].find((text) => text.trim() !== '') ?? '';
}

/** Those that the title names, then those that the slice reads from. */
function sourcesOf(plan: Plan, { title, sourceIds }: Slice): readonly Source[] {
  const own = sourceIds.flatMap((id) => (Object.hasOwn(plan.sources, id) ? (plan.sources[id] ?? []) : []));
  return [...new Set([...namedSources(plan, title).map(({ source }) => source), ...own])];
}

function isAskedFor({ title }: Slice, pattern: Pattern): boolean {
  return pattern.id === 'access-spike' && triggersIn(pattern, title).length > 0;
}

/**
 * What a title is about: without the verb it begins with, the pattern's own words, sources, words for everything and the
 * small words left over at both ends. Empty where nothing is left, or so much that it is no name; of several sentences the
 * first one counts, and examples in brackets are no part of a name.
 */
function objectOf(plan: Pick<Plan, 'sources'>, slice: Slice, pattern: Pattern): string {
  const title = withoutReach(
    slice.title.replaceAll(EXAMPLES, ' ').replaceAll(BRACKETS, ' ').split(NEXT_SENTENCE)[0] ?? '',
  );
  const own = triggersIn(pattern, title).filter(({ start, end }) => !KEPT.has(bare(title.slice(start, end))));
  const sources = pattern.id === 'one-source' ? namedSources(plan, title) : [];
  const kept = without(title, [...own, ...sources])
    .split(/\s+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token) && !DROPPED.has(bare(token)));
  // A pattern's word at the beginning was the verb already: “Deploy the score” is about the score.
  const beginsWithOwn = own[0] !== undefined && title.slice(0, own[0].start).trim() === '';
  const rest = withoutBeginning(kept, !beginsWithOwn);
  for (let last = rest.at(-1); last !== undefined && EDGES.has(bare(last)); last = rest.at(-1)) rest.pop();
  const object = rest.join(' ').replaceAll(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
  return isFill(object) && !(isAboutCauses(pattern) && NO_EFFECT.test(object)) ? object : '';
}

/**
 * Without “in all regions” and what follows it: how far a slice reaches is what a cut makes smaller. One of many, as in
 * “every donor”, is no name for several of them, so that nothing is left to name: whoever cuts says it.
 */
function withoutReach(title: string): string {
  const reach = REACH.exec(title);
  if (reach !== null && /\p{L}/u.test(title.slice(0, reach.index).replace(/^\s*\S+/u, ''))) {
    return title.slice(0, reach.index);
  }
  return ONE_OF_MANY.test(title) ? '' : title;
}

const REACH = /\s(?:(?:in|for|of|from|at|by|to|on|with)\s+(?:all|every|each|any)|across|worldwide|globally)(?=\s|$)/iu;
const ONE_OF_MANY = /(?<![\p{L}\p{N}])(?:every|each|any)\s/iu;

/** Data as such have no causes: “Explore the data” does not say yet what is to be explained. */
const NO_EFFECT = /^(?:the |our |these )?data(?:sets?)?$/i;

function isAboutCauses({ id }: Pattern): boolean {
  return id === 'explanation-as-deliverable';
}

/** Without small words, of which an article just before the rest stays, and without one verb. */
function withoutBeginning(tokens: readonly string[], isVerbAhead: boolean): string[] {
  let verbs = isVerbAhead ? 1 : 0;
  let at = 0;
  for (let word = bare(tokens[at] ?? ''); word !== ''; word = bare(tokens[at] ?? '')) {
    // In “what drives churn” there is another verb.
    if (QUESTIONS.has(word)) verbs = 1;
    else if (LEADING.has(word) && verbs > 0) verbs -= 1;
    else if (!EDGES.has(word)) break;
    at += 1;
  }
  const before = tokens[at - 1];
  return before !== undefined && ARTICLES.has(bare(before)) ? tokens.slice(at - 1) : tokens.slice(at);
}

/** A text with a space in the place of these ranges, which may overlap. */
function without(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  const characters = text.split('');
  for (const { start, end } of ranges) characters.fill(' ', start, end);
  return characters.join('');
}

/** A word as it is looked up: in lower case, without the marks around it. */
function bare(token: string): string {
  return token.toLowerCase().replaceAll(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
}

/** `the` before a role; not before a name, nor where the plan has an article already. */
function needsArticle(part: TitlePart): boolean {
  if (part.from !== 'slot' || part.isBlank || !PEOPLE.has(part.slot)) return false;
  const [first = '', ...others] = part.text.split(/\s+/);
  if (EDGES.has(bare(first)) || /^\d/.test(first)) return false;
  return /^[\p{Ll}]/u.test(first) || ROLES.has(bare(others.at(-1) ?? first)) || ROLES.has(bare(first));
}

function isFill(text: string): boolean {
  return text.length <= LONGEST_FILL && /\p{L}/u.test(text);
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}
