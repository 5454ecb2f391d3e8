import { assertNever } from '../assert.ts';
import type { Plan } from '../plan/plan.ts';
import type { Fix, MendableField } from '../schedule/finding-fix.ts';
import { sliceName } from './slice-names.ts';

const GO_TO: { readonly [Field in MendableField]: string } = {
  quarterDays: 'Size it',
  ownerId: 'Choose who does it',
  skills: 'Look at the skills',
  sourceIds: 'Look at its sources',
  needs: 'Look at what it needs',
  day: 'Look at its day',
};

/** What a button says that mends a finding. */
export function fixText(fix: Fix, plan: Plan): string {
  switch (fix.kind) {
    case 'field':
      return GO_TO[fix.field];
    case 'slice':
      return `Go to ${sliceName(plan, fix.id)}`;
    case 'command':
      return commandText(fix, plan);
    default:
      return assertNever(fix);
  }
}

function commandText({ does, needId }: Extract<Fix, { kind: 'command' }>, plan: Plan): string {
  const need = needId === null ? 'it' : sliceName(plan, needId);
  switch (does) {
    case 'let-it-flow':
      return 'Let it flow';
    case 'open-again':
      return 'Open it again';
    case 'let-anyone':
      return 'Let anyone with the skills do it';
    case 'drop-need':
      return `No longer need ${need}`;
    case 'need-first':
      return `Put ${need} first in the order`;
    default:
      return assertNever(does);
  }
}
