import type { QuarterDays, SliceKind } from '../../shared/plan/plan.ts';
import { type CutDraft, type DraftChild, emptyChild } from '../../shared/slicing/cut-draft.ts';

/** A child while it is edited; the key stays with it wherever it moves. */
export type Item = DraftChild & { readonly key: number };

export function itemsOf({ children }: CutDraft): readonly Item[] {
  return children.map((child, key) => ({ ...child, key }));
}

/** One place up or down; at the ends it stays. */
export function moved(items: readonly Item[], key: number, by: 1 | -1): readonly Item[] {
  const from = items.findIndex((item) => item.key === key);
  const to = from + by;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const others = items.filter((other) => other !== item);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

export function removed(items: readonly Item[], key: number): readonly Item[] {
  return items.filter((item) => item.key !== key);
}

/** An empty one at the end. */
export function added(items: readonly Item[], quarterDays: QuarterDays | null): readonly Item[] {
  const key = Math.max(-1, ...items.map((item) => item.key)) + 1;
  return [...items, { ...emptyChild(quarterDays), key }];
}

export function changed(items: readonly Item[], key: number, changes: Partial<DraftChild>): readonly Item[] {
  return items.map((item) => (item.key === key ? { ...item, ...changes } : item));
}

/** What a child is, where it is not simply a slice. */
export const KIND_NAMES = {
  slice: '',
  spike: 'question',
  decision: 'decision',
} satisfies { readonly [Kind in SliceKind]: string };
