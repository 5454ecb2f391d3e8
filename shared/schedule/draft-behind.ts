import type { Draft } from './draft.ts';
import type { Schedule } from './schedule-types.ts';

const drafts = new WeakMap<Schedule, Draft>();

/** A schedule keeps what it was made from, so that somebody may ask later why it became like this. */
export function rememberDraft(schedule: Schedule, draft: Draft): void {
  drafts.set(schedule, draft);
}

/** `null` for a schedule that was not made by `schedule`. */
export function draftBehind(schedule: Schedule): Draft | null {
  return drafts.get(schedule) ?? null;
}
