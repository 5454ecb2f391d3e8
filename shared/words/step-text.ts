import { assertNever } from '../assert.ts';
import type { Step } from '../contract.ts';
import { titleText } from './en.ts';
import { fieldLabel } from './field-labels.ts';

/** What an undo or redo concerns, to follow the word *Undo*: `move of “Alert in the team channel”`. */
export function stepText(step: Step): string {
  const field = step.field === null ? null : fieldLabel(step.field);
  const title = step.title === null ? 'a slice' : titleText(step.title);
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
    case 'slice.delete':
      return `deletion of ${title}`;
    case 'batch':
      return step.title === null ? 'several changes' : `changes of ${title}`;
    default:
      return assertNever(step.type);
  }
}
