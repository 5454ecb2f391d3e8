import { DragDropProvider, useDraggable, useDroppable } from '@dnd-kit/react';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DragArea, type DragEvents, useCardDrag } from '../../../renderer/board/drag-area.tsx';
import { useDropArea } from '../../../renderer/board/drop-areas.ts';
import { areaKey, type DropArea } from '../../../renderer/board/drop-target.ts';
import { focusCard } from '../../../renderer/board/focus-card.ts';
import { INSERTION_LINE } from '../../../renderer/board/insertion-line.ts';
import { pageNonce } from '../../../renderer/view/nonce.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { weekOf } from '../../../shared/calendar/week.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';
import './page.css';

/**
 * A board of four cards for the suite that holds the drag library to what we need of it. `?mode=` chooses: the adapter
 * (`adapter`), the library with all that it brings and no nonce (`library`), or `?count=` cards under the adapter
 * (`many`). With `&line` there is an insertion line. What the adapter reports is kept in `window.dragLog`.
 */

type Entry = { readonly event: string; readonly area: string | null };

const dragLog: Entry[] = [];
Object.assign(globalThis, { dragLog });

const query = new URLSearchParams(location.search);
const mode = query.get('mode');

const MONDAY = asDay('2026-11-23');
const DAY: DropArea = { kind: 'day', day: MONDAY };
const OTHER_DAY: DropArea = { kind: 'day', day: asDay('2026-11-30') };
const WEEK: DropArea = { kind: 'week', week: weekOf(MONDAY) };
const CLOSED: DropArea = { kind: 'day', day: asDay('2026-11-20') };
const FAR: DropArea = { kind: 'later' };

function note(event: string, area: DropArea | null = null): void {
  dragLog.push({ event, area: area === null ? null : areaKey(area) });
}

function Card({ id, isFixed = false }: { id: string; isFixed?: boolean }) {
  const ref = useCardDrag(id as SliceId, isFixed);
  return (
    <div ref={ref} className="card" data-slice-id={id}>
      <button type="button" className="handle" id={`card-${id}`} onClick={() => note(`click ${id}`)}>
        {id}
      </button>
      <button type="button" className="more" data-keeps-pointer>
        more
      </button>
    </div>
  );
}

function Area(props: { area: DropArea; left: number; isClosed?: boolean; children?: React.ReactNode }) {
  const ref = useDropArea(props.area, props.isClosed === true);
  return (
    <div ref={ref} className="area" style={{ left: props.left }} data-area={areaKey(props.area)}>
      {props.children}
    </div>
  );
}

function Part({ area, isClosed = false }: { area: DropArea; isClosed?: boolean }) {
  const ref = useDropArea(area, isClosed);
  return <div ref={ref} className="part" data-area={areaKey(area)} />;
}

/** A card that is dropped goes to the day on which it falls, where it is another element. */
function AdapterPage() {
  const [isAway, setAway] = useState(false);
  const events = useMemo<DragEvents>(
    () => ({
      onLift: (id) => note(`lift ${id}`),
      onMove: (_, area) => note('move', area),
      onDrop(_, area) {
        note('drop', area);
        if (area?.kind !== 'day') return;
        // As a store does that React subscribes to: the next line finds the page changed.
        flushSync(() => setAway(area.day !== MONDAY));
        focusCard('a' as SliceId);
      },
      onCancel: () => note('cancel'),
    }),
    [],
  );
  return (
    <DragArea nonce={pageNonce()} events={events} lifted={(id) => <div className="card">{id} in the air</div>}>
      <div className="scroller" data-testid="scroller">
        <div className="inner">
          <Area area={DAY} left={0}>
            {!isAway && <Card id="a" />}
            <Card id="fixed" isFixed />
          </Area>
          <Area area={OTHER_DAY} left={200}>
            {isAway && <Card id="a" />}
          </Area>
          <Area area={WEEK} left={400}>
            <Part area={CLOSED} isClosed />
          </Area>
          <Area area={FAR} left={1820} />
          {query.has('line') && <div className="line" {...{ [INSERTION_LINE]: true }} />}
        </div>
      </div>
    </DragArea>
  );
}

/** The library as it comes. */
function LibraryPage({ count }: { count: number }) {
  return (
    <DragDropProvider>
      {ids(count).map((id) => (
        <PlainCard key={id} id={id} />
      ))}
    </DragDropProvider>
  );
}

/** A card and a place for cards, as on a board whose days are the library's. */
function PlainCard({ id }: { id: string }) {
  const { ref } = useDraggable({ id });
  const { ref: dropRef } = useDroppable({ id: `${id}-place` });
  return (
    <div ref={dropRef}>
      <div ref={ref} className="card">
        {id}
      </div>
    </div>
  );
}

function ManyPage({ count }: { count: number }) {
  const events: DragEvents = useMemo(() => {
    const nothing = () => undefined;
    return { onLift: nothing, onMove: nothing, onDrop: nothing, onCancel: nothing };
  }, []);
  return (
    <DragArea nonce={pageNonce()} events={events} lifted={() => null}>
      {ids(count).map((id) => (
        <Card key={id} id={id} />
      ))}
    </DragArea>
  );
}

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, place) => `c${place}`);
}

const root = createRoot(document.getElementById('root') ?? document.body);
if (mode === 'library') root.render(<LibraryPage count={Number(query.get('count') ?? 1)} />);
else if (mode === 'many') root.render(<ManyPage count={Number(query.get('count'))} />);
else root.render(<AdapterPage />);
