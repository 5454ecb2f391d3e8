import { err, ok, type Result } from '../result.ts';

/** The version of plan files that this program writes. It stays 1 until the first tagged release. */
export const PLAN_VERSION = 1;
export const PLAN_FORMAT = 'carpaccio-plan';

/** Why a parsed file is not a plan that can be opened for writing. */
export type MigrationProblem =
  | { readonly code: 'not-a-plan' }
  /** Written by a newer program. What this one understands of it can be looked at, and not changed. */
  | { readonly code: 'newer-version'; readonly version: number };

export type RawPlan = { readonly [key: string]: unknown };
type Migration = (raw: RawPlan) => RawPlan;

/** From version 1 to 2, from 2 to 3 and so on: pure functions, each with a frozen file as its fixture. */
const MIGRATIONS: readonly Migration[] = [];

/**
 * What was read from a plan file, envelope included, brought to the present version. A file without a version is one
 * that somebody wrote by hand, and taken as version 1. `from` tells whether a backup is due.
 */
export function migrate(raw: unknown): Result<{ readonly value: RawPlan; readonly from: number }, MigrationProblem> {
  if (!isRawPlan(raw) || raw.format !== PLAN_FORMAT) return err({ code: 'not-a-plan' });
  const version = raw.version ?? 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return err({ code: 'not-a-plan' });
  if (version > PLAN_VERSION) return err({ code: 'newer-version', version });
  const value = MIGRATIONS.slice(version - 1).reduce((plan, migration) => migration(plan), raw);
  return ok({ value: { ...value, version: PLAN_VERSION }, from: version });
}

function isRawPlan(raw: unknown): raw is RawPlan {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
