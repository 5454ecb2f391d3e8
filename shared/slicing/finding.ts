import type { SliceId, SourceId } from '../plan/plan.ts';
import type { HolidayFinding } from '../schedule/holiday-years.ts';
import type { ScheduleFinding } from '../schedule/schedule-types.ts';
import type { SkillFinding } from '../schedule/skill-gaps.ts';

/** The 29 rules of slicing, by the names under which a slice or a plan silences them. */
export const RULE_IDS = [
  ...(['S1', 'S2', 'S3', 'S4', 'S5'] as const),
  ...(['V1', 'V2', 'V3', 'V4', 'V5'] as const),
  ...(['A1', 'A2', 'D1', 'D2'] as const),
  ...(['T1', 'T2'] as const),
  ...(['K1', 'K2'] as const),
  ...(['I1', 'I2', 'I3'] as const),
  ...(['P1', 'P2', 'P3'] as const),
  ...(['G1', 'G2', 'G3'] as const),
  ...(['R1', 'L1'] as const),
];
export type RuleId = (typeof RULE_IDS)[number];

export type Level = 'error' | 'warning' | 'hint';

/** What a rule of slicing reports. Its reason is a sentence made of these facts (`words/check-text.ts`). */
export type CheckFinding = {
  readonly rule: RuleId;
  readonly level: Level;
  /** Whom it is about; `null`: the plan as a whole. */
  readonly sliceId: SliceId | null;
  /** Words of the plan that made the rule fire, as they stand there. */
  readonly quoted?: readonly string[];
  /** Other slices that it is about: the circle, the chain, the twin. */
  readonly otherIds?: readonly SliceId[];
  readonly sourceId?: SourceId;
  /** A number that the sentence names, such as working days without a delivery. */
  readonly count?: number;
  /** Which of several conditions of the rule holds, such as a gate question or the part of K1. */
  readonly part?: string;
};

/** Everything that the app notices about a plan. A check has a `rule`, the others, of the schedule and of skills, a `code`. */
export type Finding = ScheduleFinding | SkillFinding | HolidayFinding | CheckFinding;
