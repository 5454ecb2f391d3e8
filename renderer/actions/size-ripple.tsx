import { type FocusEvent, type ReactNode, useState } from 'react';
import { parseSize } from '../../shared/imports/size.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { QuarterDays, SliceId } from '../../shared/plan/plan.ts';
import { usePlan, usePlanStore } from '../plan/hooks.ts';
import { RippleLine } from './ripple-line.tsx';
import { together } from './slice-action.ts';

/** Whether the focus is within an element, and what tells it. */
export function useFocusWithin() {
  const [isWithin, setWithin] = useState(false);
  return {
    isWithin,
    within: {
      onFocus: () => setWithin(true),
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setWithin(false);
      },
    },
  };
}

type SizeRippleProps = { ids: readonly SliceId[]; text: string; className?: string | undefined };

/**
 * What another size would move, to be there while the field has the focus. The answer is about the plan as it was when
 * the field was entered: a size is taken over by itself after a moment, and what it moved is still to be read then.
 */
export function SizeRipple({ ids, text, className }: SizeRippleProps): ReactNode {
  const [base] = useState(usePlanStore().getState().opened?.plan);
  const shown = usePlan((plan) => plan);
  const size = parseSize(text);
  const plan = base ?? shown;
  const slices = ids.flatMap((id) => (Object.hasOwn(plan.slices, id) ? (plan.slices[id] ?? []) : []));
  const isSame = !size.ok || slices.every(({ quarterDays }) => quarterDays === size.value);
  const command = isSame
    ? null
    : sizingOf(
        slices.map(({ id }) => id),
        size.value,
      );
  return <RippleLine plan={plan} command={command} ownIds={ids} className={className} />;
}

export function sizingOf(ids: readonly SliceId[], quarterDays: QuarterDays | null): Command | null {
  if (ids.length === 0) return null;
  return together(ids.map((id) => ({ type: 'slice.edit', id, changes: { quarterDays } })));
}
