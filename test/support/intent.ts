import type { Day } from '../../shared/calendar/day.ts';
import type { CommandType } from '../../shared/plan/commands.ts';

/**
 * What somebody wants to do, before it is known to which plan: `commandOf` picks the slices out of the plan as it is
 * then. That way a sequence can be drawn, and shrunk, without knowing what its first commands will do.
 */
export type Intent = {
  readonly type: CommandType;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly text: string;
  readonly day: Day;
  readonly quarterDays: number | null;
  readonly isPlain: boolean;
};
