import { type Day, daysBetween } from '../calendar/day.ts';
import { ownRecord } from '../plan/collections.ts';
import type { Command } from '../plan/commands.ts';
import type { Plan, Request } from '../plan/plan.ts';
import { withoutReviewPart } from '../plan/review-part.ts';
import { MOVED_LIMIT } from '../plan/values.ts';
import { latestBaselineDays } from './late.ts';
import { type Ripple, ripple } from './ripple.ts';

/** A change of which somebody may ask later who wanted it. */
export type WorthRecording = {
  readonly ripple: Ripple;
  /** The target is another day, or was met and is missed, or the other way round. */
  readonly movesTarget: boolean;
  /** The target was met, and is missed now. */
  readonly missesTarget: boolean;
  /** So many slices of the latest baseline are further from their day in it than before. */
  readonly baselineMoves: number;
};

/** What is decided with these is what somebody asked for; reality, such as a delivery, asks nobody. */
const DECISIONS: ReadonlySet<Command['type']> = new Set([
  'goal.edit',
  'slice.add',
  'slice.edit',
  'slice.place',
  'slice.pin',
  'slice.stage',
  'slice.drop',
  'slice.cut',
  'slice.order',
  'slice.delete',
]);

/**
 * Whether one line of record is worth offering for a change that was made to `plan`: it moves the target, or slices of
 * the latest baseline away from their days. `null` where it is not, and where the change brings its own record.
 */
export function worthRecording(plan: Plan, command: Command, today: Day): WorthRecording | null {
  if (!commandsIn(withoutReviewPart(command)).every(({ type }) => DECISIONS.has(type))) return null;
  const rippled = ripple(plan, command, today);
  if (!rippled.ok) return null;
  const { moved, target } = rippled.value;
  const [before, after] = [target.spareWorkdaysBefore, target.spareWorkdaysAfter];
  const wasMet = before !== null && before >= 0;
  const isMissed = after !== null && after < 0;
  const crosses = before !== null && after !== null && wasMet === isMissed;
  const movesTarget = plan.goal.target !== target.day || crosses;
  const days = latestBaselineDays(plan);
  const baselineMoves = moved.filter((move) => isFurther(move, ownRecord(days, move.sliceId) ?? null)).length;
  if (!movesTarget && baselineMoves === 0) return null;
  return { ripple: rippled.value, movesTarget, missesTarget: crosses && isMissed, baselineMoves };
}

/** One on its way back to the day that it had in the baseline is nothing to ask anybody about. */
function isFurther({ from, to }: Ripple['moved'][number], planned: Day | null): boolean {
  if (planned === null || from === null) return false;
  return to === null || Math.abs(daysBetween(planned, to)) > Math.abs(daysBetween(planned, from));
}

/** What moved, as a request keeps it. */
export function movedForRecord({ moved }: Pick<Ripple, 'moved'>): Request['moved'] {
  return moved.slice(0, MOVED_LIMIT);
}

function commandsIn(command: Command): readonly Command[] {
  return command.type === 'batch' ? command.commands.flatMap(commandsIn) : [command];
}
