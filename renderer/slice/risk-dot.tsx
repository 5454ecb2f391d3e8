import type { Slice } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { standingRisk } from '../../shared/schedule/standing-risk.ts';
import { titleText } from '../../shared/words/en.ts';
import { RISK_NAMES } from '../../shared/words/risk-text.ts';
import { usePlan } from '../plan/hooks.ts';
import { Dot } from '../ui/dot.tsx';

/** The red dot or watch of a row: its own, or that of the group that it is in. */
export function RiskDot({ slice }: { slice: Slice }) {
  const holder = usePlan((plan) => standingRisk(treeOf(plan), slice)?.holder ?? null);
  const level = holder?.risk?.level;
  if (holder === null || level === undefined) return null;
  const of = holder.id === slice.id ? '' : ` of ${titleText(holder.title)}`;
  return <Dot tone={level === 'red' ? 'risk' : 'watch'} label={`${RISK_NAMES[level]}${of}`} size={9} />;
}
