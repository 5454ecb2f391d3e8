import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { addDays, type Day } from '../../shared/calendar/day.ts';
import { stopIndexAt, type ValueCurve } from '../../shared/schedule/value-curve.ts';
import { curveText, stopSpoken } from '../../shared/words/stop-text.ts';
import { placeAt, shareOfWidth } from './curve-geometry.ts';
import styles from './stop-slider.module.css';
import { ValueCurvePicture } from './value-curve-picture.tsx';

type StopSliderProps = {
  curve: ValueCurve;
  today: Day;
  /** Of the stop on which the handle stands. */
  place: number;
  /** `null`: the handle is back at the end. */
  onStop: (day: Day | null) => void;
};

/** The handle on the value curve: by mouse and touch, and by the keys of a slider, a working day or a week at a time. */
export function StopSlider({ curve, today, place, onStop }: StopSliderProps) {
  const track = useRef<HTMLDivElement>(null);
  const { stops } = curve;
  const stop = stops[place];
  if (stop === undefined) return null;

  function moveTo(next: number): void {
    const day = stops[Math.max(0, Math.min(stops.length - 1, next))]?.day;
    if (day !== undefined) onStop(day >= curve.last ? null : day);
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = placeAfterKey(event.key, curve, place);
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  }

  function handlePointer(event: PointerEvent): void {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    moveTo(placeAt((event.clientX - box.left) / box.width, stops.length));
  }

  return (
    <div
      ref={track}
      className={styles.track}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture?.(event.pointerId);
        event.currentTarget.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true });
        handlePointer(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture?.(event.pointerId)) handlePointer(event);
      }}
    >
      <ValueCurvePicture curve={curve} place={place} label={curveText(curve, today)} />
      <div
        className={styles.handle}
        style={{ left: `${shareOfWidth(place, stops.length) * 100}%` }}
        role="slider"
        tabIndex={0}
        aria-label="Stop on"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={stops.length - 1}
        aria-valuenow={place}
        aria-valuetext={stopSpoken(stop, curve, today)}
        onKeyDown={handleKey}
      />
    </div>
  );
}

const DAYS_PER_WEEK = 7;

/** The place to which a key moves the handle; `null` for a key that does not. */
function placeAfterKey(key: string, curve: ValueCurve, place: number): number | null {
  const day = curve.stops[place]?.day;
  const end = stopIndexAt(curve, curve.last);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return place + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return place - 1;
    case 'PageUp':
      return day === undefined ? null : Math.max(place + 1, stopIndexAt(curve, addDays(day, DAYS_PER_WEEK)));
    case 'PageDown':
      return day === undefined ? null : Math.min(place - 1, stopIndexAt(curve, addDays(day, -DAYS_PER_WEEK)));
    case 'Home':
      return 0;
    case 'End':
    case 'Escape':
      return end;
    default:
      return null;
  }
}
