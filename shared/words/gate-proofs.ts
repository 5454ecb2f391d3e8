import type { Day } from '../calendar/day.ts';
import type { Contact, GateQuestion, Plan, Slice } from '../plan/plan.ts';
import { dateText, oneLine, shortened } from './en.ts';

/** Patterns that walk the way to the users. */
const ROUTE_PATTERNS: readonly (string | null)[] = ['deploy-hello', 'spreadsheet-route', 'scheduled-run'];
const MOST_PROOFS = 3;
const SHOWN_GRAPHEMES = 120;

/**
 * What the plan itself knows that counts as evidence for a yes, newest first, at most three sentences: its measure,
 * conversations, what walked the route, sources that are granted. Empty where it knows nothing.
 */
export function gateProofs(plan: Plan, question: GateQuestion, today: Day): readonly string[] {
  return proofsOf(plan, question, today).slice(0, MOST_PROOFS);
}

function proofsOf(plan: Plan, question: GateQuestion, today: Day): readonly string[] {
  switch (question) {
    case 'value':
      return valueProofs(plan);
    case 'users':
      return Object.values(plan.contacts)
        .filter(({ on }) => on <= today)
        .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1))
        .map((contact) => contactProof(contact, today));
    case 'route':
      return delivered(plan)
        .filter(({ pattern }) => ROUTE_PATTERNS.includes(pattern))
        .map((slice) => `${nameOf(slice)} was delivered${onDay(slice, today)}${seenText(slice)}.`);
    case 'data':
      return [
        ...sourceProofs(plan, today),
        ...delivered(plan)
          .filter(isAccess)
          .map((slice) => accessProof(slice, today)),
      ];
  }
}

function valueProofs({ goal }: Plan): readonly string[] {
  if (goal.metric === null) return [];
  const { name, baseline, threshold } = goal.metric;
  const [what, from, to] = [name, baseline, threshold].map(brief);
  if (what === '') return [];
  const span = [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter((part) => part !== '');
  return [span.length === 0 ? `${what}.` : `${what}: ${span.join(' ')}.`];
}

function contactProof({ on, who, heard }: Contact, today: Day): string {
  const said = brief(heard);
  return `${brief(who) || 'Somebody'} on ${dateText(on, today)}${said === '' ? '.' : `: ${said}`}`;
}

function sourceProofs({ sources }: Plan, today: Day): readonly string[] {
  return Object.values(sources)
    .filter(({ access, grantedUntil }) => access === 'granted' && (grantedUntil === null || grantedUntil >= today))
    .map(({ name, grantedUntil, evidence }) => {
      const until = grantedUntil === null ? '' : ` until ${dateText(grantedUntil, today)}`;
      const proof = brief(evidence);
      return `${brief(name) || 'A source'}: access granted${until}${proof === '' ? '.' : ` (${proof}).`}`;
    });
}

function delivered({ slices }: Plan): readonly Slice[] {
  return Object.values(slices)
    .filter(({ status }) => status === 'delivered')
    .sort((one, other) => {
      const [day, otherDay] = [one.deliveredOn ?? '', other.deliveredOn ?? ''];
      return day === otherDay ? 0 : day < otherDay ? 1 : -1;
    });
}

function isAccess({ pattern, sourceIds }: Slice): boolean {
  return pattern === 'access-spike' || sourceIds.length > 0;
}

function accessProof(slice: Slice, today: Day): string {
  return `${nameOf(slice)} was delivered${onDay(slice, today)}.`;
}

function nameOf({ title }: Slice): string {
  const name = brief(title);
  return name === '' ? 'A slice without a title' : `“${name}”`;
}

function onDay({ deliveredOn }: Slice, today: Day): string {
  return deliveredOn === null ? '' : ` on ${dateText(deliveredOn, today)}`;
}

function seenText({ seenBy }: Slice): string {
  const names = seenBy.map(brief).filter((name) => name !== '');
  return names.length === 0 ? '' : `, seen by ${names.slice(0, 3).join(', ')}`;
}

function brief(text: string): string {
  return shortened(oneLine(text), SHOWN_GRAPHEMES);
}
