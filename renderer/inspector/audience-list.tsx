import { memo } from 'react';
import { usePlan } from '../plan/hooks.ts';

const MOST_SUGGESTIONS = 50;

/** Everybody this plan is for so far, as suggestions for the next slice. Scrolling the outline leaves it alone. */
export const AudienceList = memo(AudienceListView);

function AudienceListView({ id }: { id: string }) {
  // One text and not a list, so that it is drawn again only when somebody new turns up.
  const audiences = usePlan((plan) => {
    const known = new Set(Object.values(plan.slices).map((slice) => slice.audience));
    // Whom the goal is for, and whom somebody has spoken with.
    for (const person of [plan.goal.audience, ...Object.values(plan.contacts).map(({ who }) => who)]) known.add(person);
    known.delete('');
    return [...known].sort().slice(0, MOST_SUGGESTIONS).join('\n');
  });
  return (
    <datalist id={id}>
      {audiences.split('\n').map((audience) => (
        <option key={audience} value={audience} />
      ))}
    </datalist>
  );
}
