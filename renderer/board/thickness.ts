import type { CSSProperties } from 'react';
import { QUARTERS_PER_DAY, type QuarterDays } from '../../shared/plan/plan.ts';

const LAYER_HEIGHT = 3;
const MOST_LAYERS = 8;

/** A slice looks as thick as it is: one layer under the card for each day beyond the first. */
export function layersBelow(quarterDays: QuarterDays | null): number {
  if (quarterDays === null) return 0;
  return Math.min(MOST_LAYERS, Math.max(0, Math.ceil(quarterDays / QUARTERS_PER_DAY) - 1));
}

/** The room that the layers take, in pixels. */
export function layersHeight(quarterDays: QuarterDays | null): number {
  return layersBelow(quarterDays) * LAYER_HEIGHT;
}

/** The layers as a shadow, and the room that they take. Nothing for a thin slice. */
export function stackShadow(quarterDays: QuarterDays | null): CSSProperties {
  const layers = layersBelow(quarterDays);
  if (layers === 0) return {};
  const edges = Array.from({ length: layers }, (_, place) => {
    const drop = (place + 1) * LAYER_HEIGHT;
    return `0 ${drop}px 0 -1px var(--surface), 0 ${drop}px 0 0 var(--line-strong)`;
  });
  return { boxShadow: edges.join(', '), marginBottom: layersHeight(quarterDays) };
}
