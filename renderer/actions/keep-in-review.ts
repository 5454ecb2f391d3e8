import type { Day } from '../../shared/calendar/day.ts';
import { addedToRecord } from '../../shared/meeting/added-to-record.ts';
import { unrecordedChanges } from '../../shared/meeting/unrecorded-changes.ts';
import { knownApply } from '../../shared/plan/apply/known-apply.ts';
import type { Command } from '../../shared/plan/commands.ts';
import { NOTE_LIMIT_BYTES, type Plan } from '../../shared/plan/plan.ts';
import { runningReview } from '../../shared/plan/running-review.ts';
import { recordedLines } from '../../shared/words/minutes-words.ts';
import { unrecordedText } from '../../shared/words/unrecorded-text.ts';
import type { PlanStore } from '../plan/plan-state.ts';

/** Of one command: more is told by number. */
const MOST_LINES = 20;

/**
 * The plan store of the page, in which a change leaves a line in the record of the review that runs, where the plan
 * would not know any more that it was made then. Both are one step to undo.
 */
export function keepingReviews(planStore: PlanStore): PlanStore {
  return {
    ...planStore,
    execute(command, options) {
      const { opened, today } = planStore.getState();
      const kept = opened === null || today === null ? command : withReviewLine(opened.plan, today, command);
      return planStore.execute(kept, options);
    },
  };
}

/** The command with what it writes into the running review; the command itself where there is nothing to write. */
export function withReviewLine(plan: Plan, today: Day, command: Command): Command {
  const review = runningReview(plan);
  const commands = command.type === 'batch' ? command.commands : [command];
  const isOfReview = commands.every(({ type }) => type.startsWith('review.'));
  if (review === null || isOfReview || commands.some(({ type }) => type === 'review.edit')) return command;
  const applied = knownApply(plan, command);
  if (!applied.ok) return command;
  const changes = unrecordedChanges(plan, applied.value, command, today);
  // Past its own day, what has a date would not be found as of this review either.
  const added = review.on === today ? null : addedToRecord(plan, applied.value, review.id, today);
  const all = [
    ...changes.map((change) => unrecordedText(change, applied.value, today)),
    ...(added === null ? [] : recordedLines(added)),
  ];
  const lines = all.slice(0, MOST_LINES);
  if (lines.length === 0) return command;
  const more = all.length - lines.length;
  const told = [review.changed, ...new Set(lines), more > 0 ? `And ${more} more of the same kind.` : ''];
  const changed = told.filter((line) => line !== '').join('\n');
  // A record that is full is no reason to refuse the change.
  if (new TextEncoder().encode(changed).length > NOTE_LIMIT_BYTES) return command;
  return { type: 'batch', commands: [...commands, { type: 'review.edit', id: review.id, changes: { changed } }] };
}
