import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { addDays, type Day, dayNumber, dayOfNumber, weekdayOf } from '../../shared/calendar/day.ts';
import type { BurnUp, CountFrom } from '../../shared/meeting/burn-up.ts';

/** In pixels; `em`: the height of the letters. */
export type Room = { readonly width: number; readonly height: number; readonly em: number };

/** What is drawn of a burn-up; everything in pixels of the picture. */
export type BurnUpShape = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly scope: string;
  readonly delivered: string;
  readonly planned: string;
  /** From today up to the days on which the forecast is 50 and 85 % sure; empty without them. */
  readonly band: string;
  readonly today: { readonly x: number; readonly y: number };
  /** Where the line of the board ends; `null`: it is today, or beyond the right edge. */
  readonly end: { readonly x: number; readonly y: number } | null;
  /** Where the target stands; `null`: there is none, or it is beyond the right edge. */
  readonly target: number | null;
  readonly counts: readonly { readonly y: number; readonly count: number }[];
  /** Mondays below the picture, as many as have room beside the word *today*. */
  readonly days: readonly { readonly x: number; readonly day: Day }[];
};

/** Two lines of letters above, for the target and the scope, and one below, for the days. */
const ROWS_ABOVE = 3.1;
const ROWS_BELOW = 1.9;
const EMS_PER_DAY_LABEL = 3.6;
const EMS_OF_TODAY = 3.2;
const EMS_PER_COUNT = 3;
const DAYS_PER_WEEK = 7;

/** Where everything in the picture of a burn-up stands. */
export function burnUpShape(picture: BurnUp, { width, height, em }: Room): BurnUpShape {
  const digits = String(picture.total).length;
  const left = em * (0.62 * digits + 0.9);
  const right = Math.max(left + em, width - em * 0.6);
  const top = em * ROWS_ABOVE;
  const bottom = Math.max(top + em, height - em * ROWS_BELOW);
  const highest = [...picture.scope, ...picture.planned].reduce((most, { count }) => Math.max(most, count), 1);
  const xOf = scaleLinear([dayNumber(picture.from), dayNumber(picture.to)], [left, right]);
  const y = scaleLinear([0, highest], [bottom, top]);
  const x = (day: Day) => xOf(dayNumber(day));
  const steps = line<CountFrom>(
    ({ day }) => x(day),
    ({ count }) => y(count),
  ).curve(curveStepAfter);
  const until = (counts: readonly CountFrom[], day: Day) => [...counts, { day, count: counts.at(-1)?.count ?? 0 }];
  const { target } = picture;
  return {
    left,
    right,
    top,
    bottom,
    scope: steps(until(picture.scope, picture.to)) ?? '',
    delivered: steps(until(picture.delivered, picture.today)) ?? '',
    planned: steps([...picture.planned]) ?? '',
    band: bandOf(picture, xOf, y),
    today: { x: x(picture.today), y: y(picture.done) },
    end: endOf(picture, x, y),
    target: target === null || target < picture.from || target > picture.to ? null : x(target),
    counts: y
      .ticks(Math.max(1, Math.floor((bottom - top) / (em * EMS_PER_COUNT))))
      .filter(Number.isInteger)
      .map((count) => ({ y: y(count), count })),
    days: dayLabels(picture, x, em),
  };
}

function endOf({ planned, today, to }: BurnUp, x: (day: Day) => number, y: (count: number) => number) {
  const last = planned.at(-1);
  return last === undefined || last.day <= today || last.day > to ? null : { x: x(last.day), y: y(last.count) };
}

/** Where only the first of the two days is known the band is open to the right: it goes on beyond the edge. */
function bandOf(
  { today, done, total, p50, p85, to }: BurnUp,
  x: (day: number) => number,
  y: (count: number) => number,
) {
  if (p50 === null || total <= done) return '';
  const first = { near: dayNumber(today), far: dayNumber(today), count: done };
  const far = p85 === null ? dayNumber(to) + (dayNumber(to) - dayNumber(today)) : dayNumber(p85);
  const last = { near: dayNumber(p50), far, count: total };
  const shape = area<typeof first>()
    .x0(({ near }) => x(near))
    .x1((corner) => x(corner.far))
    .y(({ count }) => y(count));
  return shape([first, last]) ?? '';
}

/** Mondays, every one or every second, third … so that they stand apart from one another and from today. */
function dayLabels({ from, to, today }: BurnUp, x: (day: Day) => number, em: number): BurnUpShape['days'] {
  const perWeek = (x(addDays(from, DAYS_PER_WEEK)) - x(from)) / (em * EMS_PER_DAY_LABEL);
  const weeks = Math.max(1, Math.ceil(1 / Math.max(perWeek, 0.001)));
  const labels: { x: number; day: Day }[] = [];
  const firstMonday = dayNumber(from) + ((8 - weekdayOf(from)) % DAYS_PER_WEEK);
  for (let number = firstMonday; number <= dayNumber(to); number += weeks * DAYS_PER_WEEK) {
    const day = dayOfNumber(number);
    const isClear = Math.abs(x(day) - x(today)) >= (em * (EMS_PER_DAY_LABEL + EMS_OF_TODAY)) / 2;
    const isWhole = x(to) - x(day) >= em * 0.9 || x(day) - x(from) < em;
    if (isClear && isWhole) labels.push({ x: x(day), day });
  }
  return labels;
}
