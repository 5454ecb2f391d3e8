import type { Derived } from '../derive.ts';
import type { Slice } from '../plan/plan.ts';
import type { LeftOut, LeftOutCode } from '../words/left-out.ts';

/**
 * What of a plan an export does not carry, how often; only what there is. `extra` comes first; `carriedReviews`: so many
 * reviews it does carry.
 */
export function countLeftOut(derived: Derived, extra: readonly LeftOut[] = [], carriedReviews = 0): readonly LeftOut[] {
  const { plan, tree, tray } = derived;
  const slices = Object.values(plan.slices);
  const leaves = tree.leaves;
  const having = (has: (slice: Slice) => boolean) => slices.filter(has).length;
  const size = (records: object) => Object.keys(records).length;
  const counts: readonly (readonly [LeftOutCode, number])[] = [
    ['groups', slices.length - leaves.length],
    ['notes', having(({ notes }) => notes.trim() !== '')],
    ['demos', having(({ demo, doneWhen }) => demo.trim() !== '' || doneWhen.length > 0)],
    ['tags', having(({ tags }) => tags.length > 0)],
    ['learned', having(({ learned }) => learned.trim() !== '')],
    ['kinds', having(({ kind }) => kind !== 'slice')],
    ['skills', having(({ skills }) => skills.length > 0)],
    ['worth', having(({ worth }) => worth !== null)],
    ['later', tray.later.length],
    ['archived', leaves.filter(({ stage }) => stage === 'archive').length],
    ['dropped', leaves.filter(({ status, stage }) => status === 'dropped' && stage !== 'archive').length],
    ['sources', size(plan.sources)],
    ['contacts', size(plan.contacts)],
    ['requests', size(plan.requests)],
    ['reviews', size(plan.reviews) - carriedReviews],
    ['baselines', size(plan.baselines)],
    ['forecasts', size(plan.forecasts)],
  ];
  return [...extra, ...counts.map(([code, count]) => ({ code, count }))].filter(({ count }) => count > 0);
}
