import type { Day } from '../../shared/calendar/day.ts';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { groupFigures } from '../../shared/plan/tree.ts';
import { countText, daysText, weekdayText } from '../../shared/words/en.ts';
import { useDerived, useJudged } from '../plan/hooks.ts';
import styles from './inspector.module.css';

/** What follows for a group from what is in it. */
export function GroupFigures({ id }: { id: SliceId }) {
  const derived = useDerived((all) => all);
  const judged = useJudged((all) => all);
  const figures = figuresOf(derived, judged, id);
  return (
    <dl className={styles.facts}>
      {Object.entries(figures).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf({ today, tree, schedule }: Derived, { readyIds, findingsBySlice }: Derived, id: SliceId) {
  const { quarterDays, unsized } = groupFigures(tree, id);
  const leaves = tree.descendantsOf(id).filter((slice) => tree.isLeaf(slice.id));
  const counted = leaves.filter(({ status }) => status !== 'dropped');
  const ahead = counted.filter(({ status }) => status !== 'delivered');
  const days = ahead.flatMap((slice) => schedule.placements.get(slice.id)?.day ?? []).sort();
  const errors = leaves.filter((leaf) => findingsBySlice.get(leaf.id)?.some(({ level }) => level === 'error')).length;
  const day = (value: Day | undefined) => (value === undefined ? 'none yet' : weekdayText(value, today));
  const plus = unsized === 0 ? '' : ` + ${unsized} not sized`;
  return {
    Slices: `${countText(counted.length, 'slice')}, ${counted.length - ahead.length} delivered`,
    Thickness: `${daysText(quarterDays)}${plus}`,
    Ready: `${ahead.filter((leaf) => readyIds.has(leaf.id)).length} of ${ahead.length}`,
    'Next delivery': day(days[0]),
    'Last delivery': day(days.at(-1)),
    ...(errors === 0 ? {} : { Checks: countText(errors, 'slice with an error', 'slices with errors') }),
  };
}
