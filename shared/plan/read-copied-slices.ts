import { NEW_SLICE_CHECKS } from './apply/slice-fields.ts';
import type { NewSlice } from './commands.ts';
import { COPIED_FIELDS, COPY_DEPTH_LIMIT, COPY_FORMAT, type CopiedSlices } from './copy-slices.ts';
import { isNestedDeeperThan } from './json.ts';
import type { PlanId, SliceId, SliceStage } from './plan.ts';
import { isId, isOneOf, isText, isTitle } from './values.ts';

/** A list and an object for each level, and what is around and inside them. */
const NESTING_LIMIT = 2 * COPY_DEPTH_LIMIT + 5;
const STAGES: readonly SliceStage[] = ['board', 'later', 'archive'];

/**
 * What `copySlices` made, from the text of a clipboard; `null` for any other text, and where a field has a value that
 * it cannot have. Fields that are not copied are left out.
 */
export function readCopiedSlices(text: string): CopiedSlices | null {
  if (!text.includes(COPY_FORMAT)) return null;
  const raw = parsed(text);
  if (!isRecord(raw) || raw.format !== COPY_FORMAT || isNestedDeeperThan(raw, NESTING_LIMIT)) return null;
  const { planId, people, sources } = raw;
  const slices = readSlices(raw.slices, new Set());
  if (!isId(planId) || slices === null || !isNames(people) || !isNames(sources)) return null;
  return { format: COPY_FORMAT, planId: planId as PlanId, slices, people, sources };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readSlices(raw: unknown, taken: Set<string>): NewSlice[] | null {
  if (!Array.isArray(raw)) return null;
  const slices = raw.map((item: unknown) => readSlice(item, taken));
  return slices.every((slice) => slice !== null) ? slices : null;
}

function readSlice(raw: unknown, taken: Set<string>): NewSlice | null {
  if (!isRecord(raw)) return null;
  const { id, title, stage, children } = raw;
  if (!isId(id) || taken.has(id) || !isTitle(title)) return null;
  taken.add(id);
  const fields = COPIED_FIELDS.filter((field) => raw[field] !== undefined);
  const isSound = fields.every((field) => NEW_SLICE_CHECKS[field](raw[field]));
  if (!isSound || (stage !== undefined && !isOneOf(stage, STAGES))) return null;
  const below = children === undefined ? undefined : readSlices(children, taken);
  if (below === null) return null;
  const known: Partial<NewSlice> = Object.fromEntries(fields.map((field) => [field, raw[field]]));
  return {
    id: id as SliceId,
    title,
    ...known,
    ...(stage === undefined ? {} : { stage }),
    ...(below === undefined ? {} : { children: below }),
  };
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNames(value: unknown): value is { readonly [id: string]: string } {
  return isRecord(value) && Object.values(value).every(isText);
}
