import { useRef } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Plan, SourceId } from '../../shared/plan/plan.ts';
import { compareLevels, sourceHealth } from '../../shared/schedule/source-health.ts';
import { oneLine } from '../../shared/words/en.ts';
import { useToday } from '../plan/hooks.ts';

/**
 * The worst first, then by name, as they are when the panel opens. None changes its place while it is edited: what is
 * new comes last, and what comes back by undo has its place again.
 */
export function useSteadyOrder(sources: Plan['sources']): readonly SourceId[] {
  const today = useToday();
  const order = useRef<readonly SourceId[]>([]);
  const added = (Object.keys(sources) as SourceId[]).filter((id) => !order.current.includes(id));
  if (added.length > 0) {
    const facts = added.flatMap((id) => {
      const source = ownRecord(sources, id);
      return source === undefined
        ? []
        : [{ id, level: sourceHealth(source, today).level, name: oneLine(source.name).toLowerCase() }];
    });
    facts.sort((a, b) => compareLevels(a.level, b.level) || a.name.localeCompare(b.name, 'en'));
    order.current = [...order.current, ...facts.map(({ id }) => id)];
  }
  return order.current.filter((id) => ownRecord(sources, id) !== undefined);
}
