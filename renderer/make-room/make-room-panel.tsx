import { useEffect, useRef, useState } from 'react';
import type { Room } from '../../shared/schedule/make-room.ts';
import { whyNotEarlier } from '../../shared/schedule/reasons.ts';
import { countText, weekdayText } from '../../shared/words/en.ts';
import { reasonsText } from '../../shared/words/reason-text.ts';
import { parkedText, roomTriedText } from '../../shared/words/room-text.ts';
import { sliceName } from '../../shared/words/slice-names.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { RippleLine } from '../actions/ripple-line.tsx';
import { useDerived, usePlan, usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './make-room-panel.module.css';
import { RoomLine } from './room-line.tsx';
import { type Rooms, useRooms } from './use-rooms.ts';

const SHOWN_AT_FIRST = 12;
const SHOWN_MORE = 50;

/** What could be parked to make room: slices by how much earlier the last delivery would be without each of them. */
export function MakeRoomPanel() {
  const { rooms, isBehind } = useRooms();
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const [looked, setLooked] = useState<Room | null>(null);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => focusSteadily(() => heading.current), []);
  const park = usePark(list, heading);
  const all = rooms.rooms ?? [];
  const tried = rooms.rooms === null ? '' : roomTriedText(rooms.total, rooms.open);
  const useful = all.filter(({ earlierWorkdays }) => earlierWorkdays > 0);
  const useless = all.length - useful.length;
  const shown = useful.slice(0, limit);
  const isLookedThere = looked !== null && shown.some(({ sliceId }) => sliceId === looked.sliceId);
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          What moves out?
        </h2>
        <Now />
      </header>
      <div ref={list} className={styles.list} aria-busy={isBehind}>
        <Progress rooms={rooms} isBehind={isBehind} />
        {shown.length > 0 && (
          <ul
            className={styles.rooms}
            aria-label="Slices that could be parked, by how much earlier the last delivery would be"
          >
            {shown.map((room) => (
              <RoomLine
                key={room.sliceId}
                room={room}
                isReadOnly={isReadOnly}
                onLook={() => setLooked(room)}
                onPark={() => park(room)}
              />
            ))}
          </ul>
        )}
        {useful.length > limit && (
          <Button size="small" look="quiet" onClick={() => setLimit(limit + SHOWN_MORE)}>
            Show {Math.min(SHOWN_MORE, useful.length - limit)} more of {useful.length}
          </Button>
        )}
        {rooms.rooms !== null && useful.length === 0 && <NothingHelps />}
        {useful.length > 0 && useless > 0 && (
          <p className={styles.quiet}>
            {countText(useless, 'other')} would not make the last delivery earlier by{' '}
            {useless === 1 ? 'itself' : 'themselves'}.
          </p>
        )}
        {tried !== '' && <p className={styles.quiet}>{tried}</p>}
      </div>
      {isLookedThere && (
        <footer className={styles.footer}>
          <p className={styles.footerTitle}>Without this one</p>
          <RippleLine command={looked.command} ownIds={[looked.sliceId]} offersRoom={false} />
        </footer>
      )}
    </div>
  );
}

/** Where it stands now: the last delivery beside the target. */
function Now() {
  const today = useToday();
  const last = useDerived(({ schedule }) => schedule.lastDelivery);
  const target = usePlan((plan) => plan.goal.target);
  if (last === null) return null;
  const isMissed = target !== null && last > target;
  return (
    <p className={styles.now}>
      Last delivery {weekdayText(last, today)}
      {target === null ? '. There is no target.' : `, target ${weekdayText(target, today)}: `}
      {target !== null && <strong>{isMissed ? 'missed' : 'met'}</strong>}
    </p>
  );
}

/** The count is for the eye: spoken, it would not come to an end. */
function Progress({ rooms, isBehind }: { rooms: Rooms; isBehind: boolean }) {
  return (
    <p className={styles.progress}>
      <span role="status">{isBehind && 'Trying them out…'}</span>
      {isBehind && rooms.total > 0 && (
        <span aria-hidden>
          {' '}
          {rooms.tried} of {rooms.total}
        </span>
      )}
    </p>
  );
}

/** No slice by itself makes the last delivery earlier: what that is, and what holds it there. */
function NothingHelps() {
  const derived = useDerived((all) => all);
  const { plan, schedule } = derived;
  const last = schedule.lastDelivery;
  const ids = last === null ? [] : (schedule.byDay.get(last) ?? []);
  const [first] = ids;
  if (last === null || first === undefined) {
    return <p className={styles.quiet}>Nothing on the board is left to deliver, so there is nothing to park.</p>;
  }
  const why = reasonsText(whyNotEarlier(plan, schedule, first), plan);
  return (
    <div className={styles.quiet}>
      <p>
        <strong>No single slice makes the last delivery earlier.</strong>{' '}
        {ids.length === 1
          ? `The last one is ${sliceName(plan, first)}.`
          : `${countText(ids.length, 'slice')} are delivered on that day, ${sliceName(plan, first)} among them.`}
      </p>
      {why !== '' && <p>{why}</p>}
    </div>
  );
}

/** Parks a slice, as one step to undo; the focus goes on to the one that moves up to its place. */
function usePark(list: { readonly current: HTMLElement | null }, heading: { readonly current: HTMLElement | null }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return ({ sliceId, command }: Room) => {
    const plan = planStore.getState().opened?.plan;
    if (plan === undefined) return;
    const place = buttonsIn(list.current).findIndex((button) => button.dataset.park === sliceId);
    const done = planStore.execute(command);
    if (planStore.getState().opened?.plan.slices[sliceId]?.stage !== 'later') return;
    offerUndo(planStore, viewStore, parkedText(plan, sliceId), done);
    focusSteadily(() => {
      const left = buttonsIn(list.current).filter((button) => button.dataset.park !== sliceId);
      return left[Math.min(place, left.length - 1)] ?? heading.current;
    });
  };
}

function buttonsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-park]') ?? [])];
}
