import { ok, type Result } from '../../result.ts';
import type { CommandOf, Rejection } from '../commands.ts';
import type { Plan, Records, Request } from '../plan.ts';
import { isOneOf, isPlanDay, isText, isTitle } from '../values.ts';
import type { Checks } from './change-record.ts';
import { isMoved, isPlanDayOrNull } from './record-checks.ts';
import { withChangedRecord, withNewRecord, withoutRecord } from './records.ts';
import type { Outcome } from './slices.ts';

const CHECKS: Checks<Request> = {
  askedOn: isPlanDay,
  askedBy: isTitle,
  wish: isText,
  state: (value) => isOneOf(value, ['open', 'agreed', 'declined']),
  agreed: isText,
  moved: isMoved,
  decidedOn: isPlanDayOrNull,
};

export function addRequest(plan: Plan, { id, request }: CommandOf<'request.add'>): Outcome {
  return withRequests(plan, withNewRecord(plan.requests, id, request, CHECKS));
}

export function editRequest(plan: Plan, { id, changes }: CommandOf<'request.edit'>): Outcome {
  return withRequests(plan, withChangedRecord(plan.requests, id, changes, CHECKS));
}

export function deleteRequest(plan: Plan, { id }: CommandOf<'request.delete'>): Outcome {
  return withRequests(plan, withoutRecord(plan.requests, id));
}

function withRequests(plan: Plan, requests: Result<Records<Request>, Rejection>): Outcome {
  if (!requests.ok) return requests;
  return ok(requests.value === plan.requests ? plan : { ...plan, requests: requests.value });
}
