import type { Plan, Slice, SliceId } from '../plan/plan.ts';
import { dependentsOf } from '../schedule/need-circles.ts';
import { countText } from './en.ts';
import { sliceName } from './slice-names.ts';

/** What a slice needs and what needs it, for a voice: `needs “Read access”; needed by “Alert” and 2 others`. */
export function needsText(plan: Plan, { id, needs }: Pick<Slice, 'id' | 'needs'>): string {
  const needing = dependentsOf(plan, id).map((slice) => slice.id);
  return [namesText('needs', needs, plan), namesText('needed by', needing, plan)]
    .filter((part) => part !== '')
    .join('; ');
}

function namesText(verb: string, ids: readonly SliceId[], plan: Plan): string {
  const [first, ...others] = ids;
  if (first === undefined) return '';
  return `${verb} ${sliceName(plan, first)}${others.length === 0 ? '' : ` and ${countText(others.length, 'other')}`}`;
}
