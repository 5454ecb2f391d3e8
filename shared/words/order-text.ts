import { countText } from './en.ts';

/** What a new delivery order has done; all of them counts. */
export type OrderOutcome = {
  /** The slices that were put in order. */
  readonly ordered: number;
  /** Slices whose delivery day is another one now, those in between included. */
  readonly moved: number;
  /** Ordered slices that are promised for a day: they keep it. */
  readonly pinned: number;
};

export const ALREADY_IN_ORDER = 'They are delivered in this order already.';

/** `5 slices are delivered in this order now. 3 slices have another day.` */
export function orderText({ ordered, moved, pinned }: OrderOutcome): string {
  const days =
    moved === 0 ? 'No day changes.' : `${countText(moved, 'slice')} ${moved === 1 ? 'has' : 'have'} another day.`;
  const kept =
    pinned === 0 ? [] : [`${countText(pinned, 'pinned slice')} ${pinned === 1 ? 'keeps its' : 'keep their'} day.`];
  return [`${countText(ordered, 'slice')} are delivered in this order now.`, days, ...kept].join(' ');
}
