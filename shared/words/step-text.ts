import { assertNever } from '../assert.ts';
import type { Step } from '../contract.ts';
import { GATE_QUESTIONS } from '../plan/gate-state.ts';
import { oneLine, titleText } from './en.ts';
import { fieldLabel } from './field-labels.ts';
import { GATE_NAMES } from './gate-text.ts';

/** What an undo or redo concerns, to follow the word *Undo*: `move of “Alert in the team channel”`. */
export function stepText(step: Step): string {
  const field = step.field === null ? null : fieldLabel(step.field);
  const title = nameOf(step);
  switch (step.type) {
    case 'plan.edit':
      return field === null ? 'change of the plan' : `change of the plan’s ${field}`;
    case 'goal.edit':
      return field === null || step.field === 'statement' ? 'change of the goal' : `change of the goal’s ${field}`;
    case 'slice.add':
      return step.title === null ? 'new slices' : `new slice ${title}`;
    case 'slice.edit':
      return field === null ? `change of ${title}` : `${field} of ${title}`;
    case 'slice.move':
      return `move of ${title} in the outline`;
    case 'slice.place':
      return `move of ${title}`;
    case 'slice.pin':
      return `pin of ${title}`;
    case 'slice.stage':
      return `move of ${title} to or from Later`;
    case 'slice.start':
      return `start of ${title}`;
    case 'slice.deliver':
      return `delivery of ${title}`;
    case 'slice.drop':
      return `dropping of ${title}`;
    case 'slice.reopen':
      return `reopening of ${title}`;
    case 'slice.cut':
      return `cut of ${title}`;
    case 'slice.order':
      return 'new delivery order';
    case 'slice.ask':
      return `asking again for ${title}`;
    case 'plan.ask':
      return 'asking again for the goal';
    case 'gate.answer':
      return gateStepText(step, field);
    case 'review.add':
      return 'start of a review';
    case 'review.edit':
      return field === null ? 'change of a review' : `${field} of a review`;
    case 'review.note':
      return 'note of a review';
    case 'review.show':
      return 'what a review was shown';
    case 'review.delete':
      return 'deletion of a review';
    case 'words.edit':
      return 'words for the reader';
    case 'slice.delete':
      return `deletion of ${title}`;
    case 'calendar.edit':
      return field === null ? 'change of the calendar' : `change of the ${field}`;
    case 'person.add':
    case 'source.add':
    case 'contact.add':
    case 'request.add':
    case 'baseline.add':
      return `adding ${title}`;
    case 'person.edit':
    case 'source.edit':
    case 'contact.edit':
    case 'request.edit':
      return field === null ? `change of ${title}` : `${field} of ${title}`;
    case 'person.delete':
    case 'source.delete':
    case 'contact.delete':
    case 'request.delete':
    case 'baseline.delete':
      return `deletion of ${title}`;
    case 'baseline.rename':
      return `name of ${title}`;
    case 'forecast.record':
      return 'a recorded forecast';
    case 'forecast.score':
      return 'how a forecast came out';
    case 'batch':
      return step.title === null ? 'several changes' : `changes of ${title}`;
    default:
      return assertNever(step.type);
  }
}

/** `answer to “Users”`: the question by its short name. */
function gateStepText({ title }: Step, field: string | null): string {
  const question = GATE_QUESTIONS.find((id) => id === title);
  const name = question === undefined ? 'one of the four questions' : `“${GATE_NAMES[question]}”`;
  return field === null || field === 'answer' ? `answer to ${name}` : `${field} for ${name}`;
}

const NAMED_KINDS: readonly string[] = ['person', 'request', 'baseline', 'source', 'contact'];

/** What it was about: by its name, or by its kind where it has none or nobody knows it any more. */
function nameOf({ type, title }: Step): string {
  const [kind] = type.split('.');
  if (kind === undefined || !NAMED_KINDS.includes(kind)) return title === null ? 'a slice' : titleText(title);
  return title === null || oneLine(title) === '' ? `a ${kind}` : titleText(title);
}
