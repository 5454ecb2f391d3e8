import { type Day, isDay } from '../calendar/day.ts';
import { ownRecord } from '../plan/collections.ts';
import type { Json } from '../plan/json.ts';
import type { PersonId, Plan, SliceId, SourceId } from '../plan/plan.ts';
import { listText, oneLine, shortened, weekdayText } from './en.ts';
import { fieldLabel } from './field-labels.ts';
import { personName, sliceName, sourceName } from './slice-names.ts';

const SHOWN_GRAPHEMES = 60;
const NAMED = 3;

/** `red dot: no access before 2024 (Head of data)`, `watch`, `red dot cleared, which was there since Fri 20 Nov: no access`. */
export function riskChangeText(before: Json, after: Json, near: Day | null): string {
  const risk = riskOf(after);
  if (risk !== null) return riskText(risk);
  const cleared = riskOf(before);
  if (cleared === null) return 'risk cleared';
  const { level, since, note, owner } = cleared;
  const begun = isDay(since) ? `, which was there since ${weekdayText(since, near)}` : '';
  return `${level === 'watch' ? 'watch' : 'red dot'} cleared${begun}${saidOf(note, owner)}`;
}

type KnownRisk = { readonly [Field in 'level' | 'note' | 'owner' | 'since']?: Json };

function riskOf(value: Json): KnownRisk | null {
  return value === null || typeof value !== 'object' || Array.isArray(value) ? null : (value as KnownRisk);
}

function riskText({ level, note, owner }: KnownRisk): string {
  return `${level === 'watch' ? 'watch' : 'red dot'}${saidOf(note, owner)}`;
}

function saidOf(note: Json | undefined, owner: Json | undefined): string {
  const told = typeof note === 'string' && note !== '' ? `: ${brief(note)}` : '';
  const who = typeof owner === 'string' && owner !== '' ? ` (${brief(owner)})` : '';
  return `${told}${who}`;
}

/** What came into a list and what went out of it: `tags: + urgent, − later`. */
export function listChangeText(label: string, before: Json, after: Json): string {
  return differenceText(label, textsOf(before), textsOf(after), brief);
}

/** `silenced checks: added S3`, `choice of layers: added Mail: by hand, removed Mail: a script`. */
export function pairChangeText(field: 'silenced' | 'bite', before: Json, after: Json): string {
  const [name, more] = field === 'silenced' ? ['rule', 'reason'] : ['layer', 'option'];
  const names = (value: Json): readonly string[] =>
    (Array.isArray(value) ? value : []).flatMap((item: Json) => {
      if (item === null || typeof item !== 'object' || Array.isArray(item)) return [];
      const pair = item as { readonly [key: string]: Json };
      const parts = [pair[name], pair[more]].filter((part) => typeof part === 'string' && part !== '');
      return [parts.join(': ')];
    });
  return differenceText(fieldLabel(field), names(before), names(after), brief);
}

/** `asked for again by Head of sales`; by whom nobody said, where the name is empty. */
export function askedChangeText(before: Json, after: Json): string {
  const [was, is] = [askersOf(before), askersOf(after)];
  if (is.length < was.length) return 'not asked for again after all';
  const names = is.slice(was.length).filter((name) => name !== '');
  return names.length === 0 ? 'asked for again' : `asked for again by ${few(names, brief)}`;
}

function askersOf(value: Json): readonly string[] {
  return (Array.isArray(value) ? value : []).map((item: Json) => {
    const by =
      item !== null && typeof item === 'object' && !Array.isArray(item) ? (item as { readonly by?: Json }).by : '';
    return typeof by === 'string' ? by : '';
  });
}

/** A person, slices or sources by name; of what is gone meanwhile no more is known than that it was there. */
export function nameChangeText(
  field: 'ownerId' | 'needs' | 'sourceIds',
  before: Json,
  after: Json,
  plan: Plan,
): string {
  if (field === 'ownerId') {
    return typeof after === 'string' ? `given to ${nameOfPerson(plan, after)}` : 'given to whoever can do it';
  }
  return field === 'needs'
    ? differenceText('needs', textsOf(before), textsOf(after), (id) => sliceName(plan, id as SliceId))
    : differenceText('sources', textsOf(before), textsOf(after), (id) => sourceName(plan, id as SourceId));
}

function nameOfPerson(plan: Plan, id: string): string {
  return ownRecord(plan.people, id) === undefined
    ? 'somebody who is no longer in the plan'
    : personName(plan, id as PersonId);
}

function differenceText(
  label: string,
  before: readonly string[],
  after: readonly string[],
  name: (item: string) => string,
): string {
  const added = after.filter((item) => !before.includes(item));
  const removed = before.filter((item) => !after.includes(item));
  const parts = [
    ...(added.length > 0 ? [`added ${few(added, name)}`] : []),
    ...(removed.length > 0 ? [`removed ${few(removed, name)}`] : []),
  ];
  return parts.length === 0 ? `${label} in another order` : `${label}: ${parts.join(', ')}`;
}

function few(items: readonly string[], name: (item: string) => string): string {
  const more = items.length - NAMED;
  const names = items.slice(0, NAMED).map(name);
  return more > 0 ? `${names.join(', ')} and ${more} more` : listText(names);
}

function textsOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function brief(text: string): string {
  return shortened(oneLine(text), SHOWN_GRAPHEMES);
}
