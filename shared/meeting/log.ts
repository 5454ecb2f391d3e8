import type { Day } from '../calendar/day.ts';
import type {
  Baseline,
  BaselineId,
  Contact,
  ContactId,
  Forecast,
  ForecastId,
  Plan,
  Request,
  RequestId,
  Review,
  ReviewId,
} from '../plan/plan.ts';

/**
 * Something that happened around a plan, with the day on which it did: a record that the plan keeps. Deliveries, red
 * dots and what was learned are told by the review of their time, as its minutes tell them, and by the slice's history.
 */
export type LogEntry =
  | { readonly kind: 'review'; readonly id: ReviewId; readonly on: Day; readonly record: Review }
  | { readonly kind: 'request'; readonly id: RequestId; readonly on: Day; readonly record: Request }
  | { readonly kind: 'contact'; readonly id: ContactId; readonly on: Day; readonly record: Contact }
  | { readonly kind: 'baseline'; readonly id: BaselineId; readonly on: Day; readonly record: Baseline }
  | { readonly kind: 'forecast'; readonly id: ForecastId; readonly on: Day; readonly record: Forecast };

export type LogKind = LogEntry['kind'];

/** The kinds in the order in which they stand on a day. */
export const LOG_KINDS: readonly LogKind[] = ['review', 'request', 'contact', 'baseline', 'forecast'];

type Recorded = Pick<Plan, 'reviews' | 'requests' | 'contacts' | 'baselines' | 'forecasts'>;

/** Everything that was recorded, newest day first; on a day by kind, and what was added last first. */
export function logOf({ reviews, requests, contacts, baselines, forecasts }: Recorded): readonly LogEntry[] {
  const entries: LogEntry[] = [
    ...Object.entries(reviews).map(([id, record]) => entryOf('review', id as ReviewId, record.on, record)),
    ...Object.entries(requests).map(([id, record]) => entryOf('request', id as RequestId, record.askedOn, record)),
    ...Object.entries(contacts).map(([id, record]) => entryOf('contact', id as ContactId, record.on, record)),
    ...Object.entries(baselines).map(([id, record]) => entryOf('baseline', id as BaselineId, record.on, record)),
    ...Object.entries(forecasts).map(([id, record]) => entryOf('forecast', id as ForecastId, record.on, record)),
  ];
  // Backwards first: the sort keeps the sequence of equals, so that of one day and kind the last one is on top.
  return entries
    .reverse()
    .sort((one, other) =>
      one.on === other.on ? LOG_KINDS.indexOf(one.kind) - LOG_KINDS.indexOf(other.kind) : one.on < other.on ? 1 : -1,
    );
}

function entryOf<Kind extends LogKind>(
  kind: Kind,
  id: Extract<LogEntry, { kind: Kind }>['id'],
  on: Day,
  record: Extract<LogEntry, { kind: Kind }>['record'],
): LogEntry {
  // The compiler does not see that kind, id and record belong together; the signature makes sure of it.
  return { kind, id, on, record } as LogEntry;
}
