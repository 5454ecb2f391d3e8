import { z } from 'zod';
import type { Baseline, Contact, Forecast, Request, Review, SliceId } from './plan.ts';
import { anyDay, idOf, listOf, loose, orElse, orNull, planDay, text } from './values.schema.ts';

/** What happened around a plan: conversations, wishes, meetings, snapshots of days, forecasts. */

const sliceIds = orElse(listOf(idOf<SliceId>()), []);
const calculatedDay = orElse(orNull(anyDay), null);
const number: z.ZodType<number> = z.number();

export const contactSchema = loose<Contact>()({
  on: planDay,
  who: orElse(text, ''),
  heard: orElse(text, ''),
  sliceIds,
});

export const requestSchema = loose<Request>()({
  askedOn: planDay,
  askedBy: orElse(text, ''),
  wish: orElse(text, ''),
  state: orElse(z.enum(['open', 'agreed', 'declined']), 'open'),
  agreed: orElse(text, ''),
  moved: orElse(
    listOf(loose<Request['moved'][number]>()({ sliceId: idOf<SliceId>(), from: calculatedDay, to: calculatedDay })),
    [],
  ),
  decidedOn: orElse(orNull(planDay), null),
});

export const reviewSchema = loose<Review>()({
  on: planDay,
  shownIds: sliceIds,
  learned: orElse(text, ''),
  changed: orElse(text, ''),
  notes: orElse(listOf(loose<Review['notes'][number]>()({ sliceId: orElse(orNull(idOf<SliceId>()), null), text })), []),
  closedAt: orElse(orNull(text), null),
});

export const baselineSchema = loose<Baseline>()({
  name: orElse(text, ''),
  on: planDay,
  days: orElse<Baseline['days']>(z.record(idOf<SliceId>(), anyDay), {}),
  target: z.optional(orNull(planDay)),
  undone: z.optional(listOf(idOf<SliceId>())),
});

export const forecastSchema = loose<Forecast>()({
  on: planDay,
  seed: orElse(number, 0),
  samples: orElse(listOf(number), []),
  splitRate: orElse(orNull(number), null),
  p50: calculatedDay,
  p85: calculatedDay,
  p95: calculatedDay,
  chance: orElse(orNull(number), null),
  target: z.optional(orNull(planDay)),
  outcome: calculatedDay,
});
