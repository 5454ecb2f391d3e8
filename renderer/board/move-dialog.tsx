import { useMemo, useState } from 'react';
import { type Day, isDay, laterDay } from '../../shared/calendar/day.ts';
import { addWeeks, type Week, weekOf, weeksBetween } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { countText, titleText, weekRangeText, weekText } from '../../shared/words/en.ts';
import { MakeRoomButton } from '../actions/ripple-line.tsx';
import { useDerived, usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { AnswerText } from './answer-text.tsx';
import { Choice } from './choice.tsx';
import styles from './move-dialog.module.css';
import { cardsToMove } from './moving.ts';
import { movingBoard } from './moving-board.ts';
import { type Preview, previewOf } from './preview.ts';
import { useMover } from './use-mover.ts';

type Where = 'day' | 'week' | 'later';

const WEEKS_AHEAD = 26;
const WHERE = [
  { value: 'day', label: 'A day' },
  { value: 'week', label: 'A week' },
  { value: 'later', label: 'Later' },
] as const;

/** *Move to…*: every drop without a pointer, with the same answer before it happens. A selected card takes the others with it. */
export function MoveDialog({ slice, onClose }: { slice: Slice; onClose: () => void }) {
  const derived = useDerived((all) => all);
  const mover = useMover();
  const ids = useMovedIds(slice.id);
  const { from } = derived.schedule;
  const current = laterDay(derived.schedule.placements.get(slice.id)?.day ?? from, from);
  const [where, setWhere] = useState<Where>('day');
  const [dayText, setDayText] = useState<string>(current);
  const [before, setBefore] = useState<SliceId | ''>('');
  const [week, setWeek] = useState<Week>(weekOf(current));
  const places = isDay(dayText) ? placesOn(derived, dayText, ids) : [];
  const place = places.some((option) => option.value === before) ? before : '';
  const target = useMemo(() => targetFrom(where, dayText, place, week), [where, dayText, place, week]);
  const preview = useMemo(
    () => (target === null ? null : previewOf(derived.plan, derived.today, ids, target)),
    [derived, ids, target],
  );
  const isPossible = preview !== null && preview.outcome.does !== 'refuse';
  return (
    <Dialog
      title={ids.length > 1 ? `Move ${countText(ids.length, 'slice')}` : `Move ${titleText(slice.title)}`}
      onClose={onClose}
      onSubmit={() => {
        if (target === null || !isPossible) return;
        onClose();
        mover.move(ids, target, slice.id);
      }}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!isPossible}>
            Move
          </Button>
        </>
      }
    >
      <Choice label="To" value={where} options={WHERE} onChange={setWhere} />
      {where === 'day' && (
        <div className={styles.two}>
          <TextField
            label="Day"
            type="date"
            value={dayText}
            min={from}
            onChange={(event) => setDayText(event.target.value)}
          />
          <SelectField label="Place in the day" value={place} options={places} onChange={setBefore} />
        </div>
      )}
      {where === 'week' && (
        <SelectField
          label="Week"
          value={week}
          options={weeksFrom(derived, weekOf(from), weekOf(current))}
          onChange={setWeek}
        />
      )}
      <Answer preview={preview} onRoom={onClose} />
    </Dialog>
  );
}

/** Those that were chosen when the dialog opened. */
function useMovedIds(id: SliceId): readonly SliceId[] {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const [ids] = useState(() => cardsToMove(movingBoard(planStore, viewStore), id, viewStore.getState().selectedIds));
  return ids;
}

function Answer({ preview, onRoom }: { preview: Preview | null; onRoom: () => void }) {
  return (
    <>
      <output className={styles.answer} aria-live="polite">
        {preview === null ? <p>Choose a day.</p> : <AnswerText headline={preview.headline} details={preview.details} />}
      </output>
      {preview?.isTargetMissed === true && <MakeRoomButton onOpen={onRoom} />}
    </>
  );
}

function targetFrom(where: Where, day: string, before: SliceId | '', week: Week): Target | null {
  if (where === 'later') return { kind: 'later' };
  if (where === 'week') return { kind: 'week', week };
  return isDay(day) ? { kind: 'place', day, before: before === '' ? null : before } : null;
}

/** The gaps of a day between its open cards; the end of the day first, because it is meant most often. */
function placesOn({ plan, schedule }: Derived, day: Day, movedIds: readonly SliceId[]) {
  const others = (schedule.byDay.get(day) ?? []).flatMap((id) => {
    const slice = plan.slices[id];
    return slice === undefined || slice.status !== 'open' || movedIds.includes(id) ? [] : [slice];
  });
  return [
    { value: '' as const, label: others.length === 0 ? 'alone on this day' : 'at the end' },
    ...others.map(({ id, title }) => ({ value: id, label: `before ${titleText(title)}` })),
  ];
}

function weeksFrom({ plan, today }: Derived, first: Week, current: Week) {
  const count = Math.max(WEEKS_AHEAD, weeksBetween(first, current) + 1);
  return Array.from({ length: count }, (_, ahead) => addWeeks(first, ahead)).map((week) => ({
    value: week,
    label: `${weekText(week)}, ${weekRangeText(week, today, plan.calendar.workdays)}`,
  }));
}
