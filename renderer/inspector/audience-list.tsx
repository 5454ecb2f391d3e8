import { memo } from 'react';
import type { Plan } from '../../shared/plan/plan.ts';
import { useJudged } from '../plan/hooks.ts';

const MOST_SUGGESTIONS = 50;

/**
 * Everybody this plan is for so far, as suggestions for the next slice. Scrolling the outline leaves it alone, and what
 * a change moves is shown before it looks whether somebody new has turned up.
 */
export const AudienceList = memo(AudienceListView);

function AudienceListView({ id }: { id: string }) {
  const audiences = useJudged(({ plan }) => audiencesIn(plan));
  return (
    <datalist id={id}>
      {audiences.split('\n').map((audience) => (
        <option key={audience} value={audience} />
      ))}
    </datalist>
  );
}

const known = new WeakMap<Plan, string>();

/** One text and not a list, so that it is drawn again only when somebody new turns up; made once for each plan. */
function audiencesIn(plan: Plan): string {
  const last = known.get(plan);
  if (last !== undefined) return last;
  const audiences = new Set(Object.values(plan.slices).map((slice) => slice.audience));
  // Whom the goal is for, and whom somebody has spoken with.
  for (const person of [plan.goal.audience, ...Object.values(plan.contacts).map(({ who }) => who)])
    audiences.add(person);
  audiences.delete('');
  const text = [...audiences].sort().slice(0, MOST_SUGGESTIONS).join('\n');
  known.set(plan, text);
  return text;
}
