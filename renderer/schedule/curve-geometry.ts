import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { stopIndexAt, type ValueCurve } from '../../shared/schedule/value-curve.ts';

/** The units of the picture; it is stretched to the room that there is. */
export const PICTURE = { width: 1000, height: 100 } as const;

/** What is drawn of a curve. All paths are in the units of the picture. */
export type CurveShape = {
  /** Below the curve, up to the handle and beyond it. */
  readonly reached: string;
  readonly area: string;
  readonly line: string;
  /** Nothing until the end, then everything. */
  readonly atEnd: string;
};

/** How far right a stop stands, from 0 to 1: each has the same room, so that weekends and a distant pin take none. */
export function shareOfWidth(place: number, count: number): number {
  return count <= 1 ? 1 : place / (count - 1);
}

/** The stop nearest to a place from 0 to 1. */
export function placeAt(share: number, count: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * Math.max(0, count - 1));
}

/** Value comes with a delivery and not between two of them, so the curve has steps. */
export function curveShape(curve: ValueCurve, place: number): CurveShape {
  const { stops } = curve;
  const x = scaleLinear([0, Math.max(1, stops.length - 1)], [0, PICTURE.width]);
  // Without any worth the slices are counted: a line at the bottom would say that nothing happens.
  const heightOf = (at: number) => (curve.worth > 0 ? stops[at]?.worth : stops[at]?.slices) ?? 0;
  const y = scaleLinear([0, curve.worth > 0 ? curve.worth : curve.slices], [PICTURE.height, 0]);
  const places = stops.map((_, at) => at);
  const shapeOf = area<number>(
    (at) => x(at),
    PICTURE.height,
    (at) => y(heightOf(at)),
  ).curve(curveStepAfter);
  const lineOf = line<number>(
    (at) => x(at),
    (at) => y(heightOf(at)),
  ).curve(curveStepAfter);
  // A single stop has no breadth of its own.
  const drawn = places.length === 1 ? [0, 0] : places;
  const end = x(stopIndexAt(curve, curve.end));
  return {
    reached: shapeOf(drawn.slice(0, place + 1)) ?? '',
    area: shapeOf(drawn) ?? '',
    line: lineOf(drawn) ?? '',
    atEnd: `M0,${PICTURE.height}H${end}V0`,
  };
}
