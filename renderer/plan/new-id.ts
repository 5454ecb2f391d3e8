import type { SliceId } from '../../shared/plan/plan.ts';

const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';

function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => BASE_32[byte % BASE_32.length]).join('');
}

/** Eight random characters, the id of a slice that is about to be added. */
export function newSliceId(): SliceId {
  return randomText(8) as SliceId;
}

/** Eight random characters, the id of a person, request, baseline or forecast that is about to be added. */
export function newRecordId<Id extends string>(): Id {
  return randomText(8) as Id;
}

/** Marks one command for good: sent again after a lost answer, it is still done only once. */
export function newCommandId(): string {
  return randomText(16);
}
