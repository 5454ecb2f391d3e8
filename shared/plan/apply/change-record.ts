import { err, ok, type Result } from '../../result.ts';
import type { Rejection } from '../commands.ts';
import { type Json, sameJson } from '../json.ts';

/** For each field that a command may overwrite: may it have that value? */
export type Checks<Changes> = { readonly [Field in keyof Changes]-?: (value: unknown) => boolean };

/**
 * The record with some fields overwritten. The same object when every value is as it was, so that no undo step comes
 * of it. Refused for a field that cannot be overwritten, and for a value that it cannot have.
 */
export function changeRecord<Item extends object>(
  record: Item,
  changes: Partial<Item>,
  checks: { readonly [field: string]: (value: unknown) => boolean },
): Result<Item, Rejection> {
  const entries = Object.entries(changes);
  for (const [field, value] of entries) {
    const isAllowed = Object.hasOwn(checks, field) ? checks[field] : undefined;
    if (isAllowed === undefined || !isAllowed(value)) return err({ code: 'bad-value', field });
  }
  const old = new Map<string, unknown>(Object.entries(record));
  const isSame = entries.every(([field, value]) => sameJson((old.get(field) ?? null) as Json, (value ?? null) as Json));
  return ok(isSame ? record : { ...record, ...changes });
}
