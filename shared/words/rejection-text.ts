import { assertNever } from '../assert.ts';
import type { Rejection } from '../plan/commands.ts';
import type { Plan } from '../plan/plan.ts';
import { dateText, sentence } from './en.ts';
import { fieldLabel } from './field-labels.ts';
import { personName, sliceName } from './slice-names.ts';

export const READ_ONLY_TEXT = 'This plan can be looked at, not changed.';

/** Why something was refused, and what would work instead. `plan` gives the titles; without it they stay unnamed. */
export function rejectionText(rejection: Rejection, plan: Plan | null): string {
  switch (rejection.code) {
    case 'slice-not-found':
      return 'That slice is no longer in the plan.';
    case 'id-taken':
      return 'This is in the plan already. Nothing was added twice.';
    case 'neighbour-not-found':
      return 'The slice it should stand beside is no longer in the plan.';
    case 'into-itself':
      return sentence(`${sliceName(plan, rejection.id)} cannot go inside itself. Choose a place outside it.`);
    case 'already-started':
      return sentence(
        `${sliceName(plan, rejection.id)} has been started, so it stays whole. Add new slices beside it.`,
      );
    case 'still-thick':
      return sentence(`${sliceName(plan, rejection.id)} is thicker than a day. Cut it thinner first.`);
    case 'not-sized':
      return sentence(`${sliceName(plan, rejection.id)} has no size yet. Give it one first.`);
    case 'is-group':
      return sentence(`${sliceName(plan, rejection.id)} is a group. Choose one of the slices in it.`);
    case 'not-started':
      return sentence(`${sliceName(plan, rejection.id)} has not been started, so there is nothing to take back.`);
    case 'already-delivered':
      return sentence(
        `${sliceName(plan, rejection.id)} is delivered. Choose “Not delivered after all” to change that.`,
      );
    case 'day-is-past':
      return `${dateText(rejection.day, null)} comes before the first day that can be planned. Choose a later day.`;
    case 'no-such-person':
      return 'That person is no longer in the plan.';
    case 'person-is-working':
      return sentence(
        `${plan === null ? 'somebody' : personName(plan, rejection.id)} is working on a slice. Deliver it or give it to somebody else first.`,
      );
    case 'review-is-running':
      return 'A review is running already. Close it before another one begins.';
    case 'record-not-found':
      return 'That entry is no longer in the plan.';
    case 'bad-value':
      return `The ${fieldLabel(rejection.field)} cannot take this value. It stays as it was.`;
    case 'empty-batch':
      return 'There was nothing to change.';
    case 'nothing-to-undo':
      return 'There is nothing to undo.';
    case 'nothing-to-redo':
      return 'There is nothing to redo.';
    case 'read-only':
      return READ_ONLY_TEXT;
    default:
      return assertNever(rejection);
  }
}
