import { Pin } from 'lucide-react';
import type { ActionId } from '../../shared/actions.ts';
import type { Derived } from '../../shared/derive.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { weekdayText } from '../../shared/words/en.ts';
import { useAction } from '../actions/hooks.ts';
import { useDerived } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import styles from './day-field.module.css';
import { useInspector } from './inspector-context.ts';

/** The delivery day, which follows from the order and the calendar, or is promised by hand. */
export function DayField({ slice }: { slice: Slice }) {
  const { isReadOnly } = useInspector();
  const text = useDerived((derived) => dayText(derived, slice));
  const isPinned = useDerived(({ schedule }) => schedule.placements.get(slice.id)?.by === 'pinned');
  return (
    <div className={styles.field} data-field="day">
      <h3 className={styles.label}>Day</h3>
      <p className={styles.day}>
        {isPinned && <Pin size={12} aria-hidden />}
        {text}
      </p>
      {!isReadOnly && (
        <div className={styles.buttons}>
          <DayButton id="move-to" />
          <DayButton id="flow" />
          <DayButton id="park" />
          <DayButton id="to-board" />
        </div>
      )}
    </div>
  );
}

/** There only while it can be done. */
function DayButton({ id }: { id: ActionId }) {
  const { sliceId } = useInspector();
  const { label, isEnabled, perform } = useAction(id, sliceId);
  if (!isEnabled) return null;
  return (
    <Button size="small" onClick={perform}>
      {label}
    </Button>
  );
}

function dayText({ today: near, schedule }: Derived, slice: Slice): string {
  const on = (day: typeof slice.deliveredOn) => (day === null ? '' : ` on ${weekdayText(day, near)}`);
  if (slice.status === 'delivered') return `Delivered${on(slice.deliveredOn)}`;
  if (slice.status === 'dropped') return `Dropped${on(slice.droppedOn)}`;
  if (slice.stage !== 'board') return slice.stage === 'later' ? 'Parked in Later, without a day' : 'In the archive';
  const placement = schedule.placements.get(slice.id);
  if (placement === undefined) return 'No day yet';
  const day = weekdayText(placement.day, near);
  const how = placement.by === 'pinned' ? 'pinned' : placement.by === 'doing' ? 'being done' : 'flows';
  return `${day} · ${how}${placement.isPromised ? '' : ', not promised'}`;
}
