import { isDay } from '../calendar/day.ts';
import type { SliceHistoryEntry } from '../contract.ts';
import type { Json } from '../plan/json.ts';
import type { Plan, SliceId } from '../plan/plan.ts';
import { patternById } from '../slicing/patterns.ts';
import { oneLine, shortened, weekdayText } from './en.ts';
import { sliceName } from './slice-names.ts';

/** What a change did to place, promise and state of a slice; `told` are the fields that are said by that. */
export type MoveText = { readonly texts: readonly string[]; readonly told: ReadonlySet<string> };

const SHOWN_GRAPHEMES = 60;

const STAGES: { readonly [stage: string]: string } = {
  board: 'back on the board',
  later: 'parked in Later',
  archive: 'put into the archive',
};

export function historyMoveText({ type, fields }: SliceHistoryEntry, plan: Plan): MoveText {
  const texts: string[] = [];
  const told = new Set<string>();
  const take = (field: string) => {
    const change = fields.find((one) => one.field === field);
    if (change !== undefined) told.add(field);
    return change;
  };
  const status = take('status');
  if (status !== undefined) texts.push(statusText(status.before, status.after, dayOf(fields, status.after, plan)));
  const stage = take('stage');
  if (stage !== undefined && typeof stage.after === 'string') texts.push(STAGES[stage.after] ?? 'moved');
  const cutOn = take('cutOn');
  if (cutOn !== undefined) texts.push(cutText(cutOn.after, take('pattern')?.after ?? null));
  const pin = take('pin');
  const rank = take('rank');
  if (
    pin !== undefined &&
    status === undefined &&
    cutOn === undefined &&
    stage?.after !== 'later' &&
    stage?.after !== 'archive'
  ) {
    texts.push(pinText(pin.after, rank !== undefined || type === 'slice.place', plan));
  } else if (rank !== undefined && pin === undefined && stage === undefined) texts.push('moved in the delivery order');
  const parent = take('parentId');
  const outlineRank = take('outlineRank');
  if (parent !== undefined) texts.push(parentText(parent.after, plan));
  else if (outlineRank !== undefined) texts.push('moved in the outline');
  return { texts, told };
}

/** `cut: One segment first`. A pattern that no longer exists goes by the name it has in the file. */
function cutText(cutOn: Json, pattern: Json): string {
  if (cutOn === null) return 'not cut after all';
  if (typeof pattern !== 'string') return 'cut by hand';
  return `cut: ${patternById(pattern)?.name ?? shortened(oneLine(pattern), SHOWN_GRAPHEMES)}`;
}

function pinText(pin: Json, isMoved: boolean, plan: Plan): string {
  if (!isDay(pin)) return isMoved ? 'moved in the delivery order, no longer pinned' : 'no longer pinned, it flows';
  const day = weekdayText(pin, plan.goal.target);
  return isMoved ? `moved to ${day} and pinned there` : `pinned to ${day}`;
}

function statusText(before: Json, after: Json, on: string): string {
  switch (after) {
    case 'doing':
      return `started${on}`;
    case 'delivered':
      return `delivered${on}`;
    case 'dropped':
      return `dropped${on}`;
    default:
      return before === 'doing'
        ? 'not started after all'
        : before === 'delivered'
          ? 'not delivered after all'
          : 'open again';
  }
}

/** ` on Tue 24 Nov`: the day that was noted for the new state. */
function dayOf(fields: SliceHistoryEntry['fields'], status: Json, plan: Plan): string {
  const field = status === 'doing' ? 'startedOn' : status === 'delivered' ? 'deliveredOn' : 'droppedOn';
  const day = fields.find((change) => change.field === field)?.after;
  return isDay(day) ? ` on ${weekdayText(day, plan.goal.target)}` : '';
}

function parentText(parentId: Json, plan: Plan): string {
  return typeof parentId === 'string' ? `put under ${sliceName(plan, parentId as SliceId)}` : 'put on the top level';
}
