import type { Plan, Slice, SliceId } from '../../shared/plan/plan.ts';
import { deliveryOrder, treeOf } from '../../shared/plan/tree.ts';

/** The fields that triage asks for, in the order in which Enter goes through them. */
export const TRIAGE_FIELDS = ['value', 'audience', 'demo', 'quarterDays', 'doneWhen'] as const;
export type TriageField = (typeof TRIAGE_FIELDS)[number];

/** What a slice lacks, in the order of the fields. */
export function lackingIn(slice: Slice): readonly TriageField[] {
  return TRIAGE_FIELDS.filter((field) => {
    if (field === 'quarterDays') return slice.quarterDays === null;
    return field === 'doneWhen' ? slice.doneWhen.every(isEmpty) : isEmpty(slice[field]);
  });
}

/** The open leaves on the board that lack something, in the order in which they are delivered; only those given, if any are. */
export function triageQueue(plan: Plan, only?: readonly SliceId[]): readonly SliceId[] {
  const asked = only === undefined ? null : new Set(only);
  return deliveryOrder(plan)
    .filter((slice) => (asked === null || asked.has(slice.id)) && isOpen(slice) && lackingIn(slice).length > 0)
    .map(({ id }) => id);
}

/** Those of a queue that can still be asked about: none of them deleted, cut, parked or finished meanwhile. */
export function stillOpen(plan: Plan, queue: readonly SliceId[]): readonly SliceId[] {
  const tree = treeOf(plan);
  return queue.filter((id) => {
    const slice = Object.hasOwn(plan.slices, id) ? plan.slices[id] : undefined;
    return slice !== undefined && tree.isLeaf(id) && isOpen(slice);
  });
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function isOpen({ stage, status }: Slice): boolean {
  return stage === 'board' && (status === 'open' || status === 'doing');
}
