import { err, ok, type Result } from '../../result.ts';
import { ownRecord } from '../collections.ts';
import type { Rejection } from '../commands.ts';
import type { Records } from '../plan.ts';
import { isId } from '../values.ts';
import { type Checks, changeRecord } from './change-record.ts';
import { badValue } from './slices.ts';

/** Adding, changing and deleting a record of a collection in which records do not depend on each other. */

type Changed<Item> = Result<Records<Item>, Rejection>;

/** With a new record under a new id. It has to be whole: every field but those in `mayLack`, and no other. */
export function withNewRecord<Item extends object>(
  records: Records<Item>,
  id: string,
  item: Item,
  checks: Checks<Item>,
  mayLack: readonly string[] = [],
): Changed<Item> {
  if (!isId(id)) return badValue('id');
  if (ownRecord(records, id) !== undefined) return err({ code: 'id-taken', id });
  const missing = Object.keys(checks).find((field) => !mayLack.includes(field) && !Object.hasOwn(item, field));
  if (missing !== undefined) return badValue(missing);
  const checked = changeRecord<Item>(item, item, checks);
  return checked.ok ? ok({ ...records, [id]: item }) : checked;
}

/** With some fields of a record overwritten; the same records when every value is as it was. */
export function withChangedRecord<Item extends object>(
  records: Records<Item>,
  id: string,
  changes: Partial<Item>,
  checks: Checks<Item>,
): Changed<Item> {
  const item = ownRecord(records, id);
  if (item === undefined) return err({ code: 'record-not-found', id });
  const changed = changeRecord<Item>(item, changes, checks);
  if (!changed.ok) return changed;
  return ok(changed.value === item ? records : { ...records, [id]: changed.value });
}

export function withoutRecord<Item>(records: Records<Item>, id: string): Changed<Item> {
  if (ownRecord(records, id) === undefined) return err({ code: 'record-not-found', id });
  const { [id]: _gone, ...kept } = records;
  return ok(kept);
}
