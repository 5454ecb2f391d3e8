import { randomBytes } from 'node:crypto';
import type { PlanId } from '../../../shared/plan/plan.ts';

declare const lineageBrand: unique symbol;

/** The name of one saved version of a plan file: 12 random characters, never used twice. */
export type LineageId = string & { readonly [lineageBrand]: true };

/** Lower-case base32; 32 divides 256, so every character is equally likely. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export function newLineageId(): LineageId {
  return randomText(12) as LineageId;
}

export function newPlanId(): PlanId {
  return randomText(8) as PlanId;
}

function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
