import type { SliceHistory, SliceHistoryEntry } from '../../shared/contract.ts';
import type { Json } from '../../shared/plan/json.ts';

/** Commits of one field that follow each other so closely are one thing that somebody typed. */
const ONE_STEP_MS = 60_000;

/** What is known, with its newest part loaded again. Where much happened meanwhile, older parts are asked for anew. */
export function withNewest(known: SliceHistory | null, newest: SliceHistory): SliceHistory {
  const oldest = newest.entries.at(-1)?.seq;
  if (known === null || oldest === undefined || !newest.hasOlder) return newest;
  const older = known.entries.filter(({ seq }) => seq < oldest);
  const isJoined = known.entries.some(({ seq }) => seq >= oldest);
  if (!isJoined || older.length === 0) return newest;
  return { entries: [...newest.entries, ...older], hasOlder: known.hasOlder };
}

/** What is known, with the part before the change `before` added. */
export function withOlder(known: SliceHistory | null, before: number, older: SliceHistory): SliceHistory {
  const newer = (known?.entries ?? []).filter(({ seq }) => seq >= before);
  return { entries: [...newer, ...older.entries.filter(({ seq }) => seq < before)], hasOlder: older.hasOlder };
}

/** The entries as they are shown, newest first: what was typed into one field within a minute is one of them. */
export function shownSteps(entries: readonly SliceHistoryEntry[]): readonly SliceHistoryEntry[] {
  const steps: SliceHistoryEntry[] = [];
  entries.forEach((entry, place) => {
    const step = steps.at(-1);
    const next = entries[place - 1];
    if (step === undefined || next === undefined || !areOneStep(entry, next)) {
      steps.push(entry);
      return;
    }
    const [change] = step.fields;
    const [first] = entry.fields;
    if (change === undefined || first === undefined) return;
    steps[steps.length - 1] = { ...step, fields: [{ ...change, before: first.before }] };
  });
  return steps;
}

/** A red dot that comes, goes or becomes a watch is told however soon that was: nothing else keeps what it was about. */
function isAnotherRisk({ field, before, after }: SliceHistoryEntry['fields'][number]): boolean {
  return field === 'risk' && levelOf(before) !== levelOf(after);
}

/** `null` without one. */
function levelOf(risk: Json): unknown {
  return risk !== null && typeof risk === 'object' && 'level' in risk ? risk.level : null;
}

function areOneStep(earlier: SliceHistoryEntry, later: SliceHistoryEntry): boolean {
  const isTyped = [earlier, later].every(
    ({ does, type, exists, fields }) =>
      does === 'change' && type === 'slice.edit' && exists === null && fields.length === 1,
  );
  if (!isTyped || earlier.fields[0]?.field !== later.fields[0]?.field || later.fields.some(isAnotherRisk)) return false;
  return Math.abs(Date.parse(later.at) - Date.parse(earlier.at)) <= ONE_STEP_MS;
}
