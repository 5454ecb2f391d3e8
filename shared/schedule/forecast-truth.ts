import figures from './forecast-truth.json' with { type: 'json' };

/** How often the stated 85 % came true for a simulated team with so many weeks of history, in so many runs. */
export type TruthRow = {
  readonly weeks: number;
  /** Everything that remains was cut already, so that only the pace is not known. */
  readonly allCut: number;
  /** What remains is still to be split, and the split rate of the history was used. */
  readonly splitRate: number;
  /** The same runs, had the split rate been left out. */
  readonly unsplit: number;
};

/**
 * How far to trust the 85 %: published as the simulation gave it (`test/shared/schedule/forecast-truth.test.ts`, which
 * compares).
 */
export const FORECAST_TRUTH: { readonly runs: number; readonly rows: readonly TruthRow[] } = figures;

/** The row that comes nearest to a history without being longer; for less than any the shortest. */
export function truthOf(weeks: number): TruthRow | null {
  return FORECAST_TRUTH.rows.findLast((row) => row.weeks <= weeks) ?? FORECAST_TRUTH.rows[0] ?? null;
}
