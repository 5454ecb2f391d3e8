import type { KeyboardEvent } from 'react';
import type { Room } from '../../shared/schedule/make-room.ts';
import { oneLine, titleText } from '../../shared/words/en.ts';
import { roomCostText, roomEffectText, roomNeededText } from '../../shared/words/room-text.ts';
import { showSlice } from '../actions/finding-actions.ts';
import { useDerived, usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './make-room-panel.module.css';

type RoomLineProps = { room: Room; isReadOnly: boolean; onLook: () => void; onPark: () => void };

/** One slice: what it brings to park it, what that costs, and who is left behind. Looking at it shows what moves. */
export function RoomLine({ room, isReadOnly, onLook, onPark }: RoomLineProps) {
  const today = useToday();
  const derived = useDerived((all) => all);
  const viewStore = useViewStore();
  const slice = usePlan((plan) => plan.slices[room.sliceId]);
  const needed = usePlan((plan) => roomNeededText(room, plan));
  if (slice === undefined) return null;
  return (
    <li className={styles.room} onPointerEnter={onLook} onFocus={onLook}>
      <div className={styles.what}>
        <button
          type="button"
          className={styles.title}
          dir="auto"
          onClick={() => showSlice(derived, room.sliceId, viewStore)}
        >
          <span className="visually-hidden">Go to </span>
          {oneLine(slice.title) || 'Untitled slice'}
        </button>
        <p className={styles.effect}>{roomEffectText(room, today)}</p>
        <p className={styles.cost}>{roomCostText(slice)}</p>
        {needed !== '' && <p className={room.undatedIds.length > 0 ? styles.needed : styles.cost}>{needed}</p>}
      </div>
      {!isReadOnly && (
        <Button size="small" data-park={room.sliceId} onClick={onPark} onKeyDown={walk}>
          Park<span className="visually-hidden"> {titleText(slice.title)}</span>
        </Button>
      )}
    </li>
  );
}

/** The arrows lead from one *Park* to the next. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest('ul');
  const all = [...(list?.querySelectorAll<HTMLElement>('[data-park]') ?? [])];
  const at = all.indexOf(event.currentTarget);
  const goal = { ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) }[event.key];
  if (goal === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  goal.focus();
}
