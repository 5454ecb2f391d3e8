import { assertNever } from '../assert.ts';
import type { Plan } from '../plan/plan.ts';
import type { Fix, MendableField } from '../schedule/finding-fix.ts';
import { patternById } from '../slicing/patterns.ts';
import { listText } from './en.ts';
import { GATE_NAMES } from './gate-text.ts';
import { sliceName } from './slice-names.ts';

const GO_TO: { readonly [Field in MendableField]: string } = {
  quarterDays: 'Size it',
  ownerId: 'Choose who does it',
  skills: 'Look at the skills',
  sourceIds: 'Look at its sources',
  needs: 'Look at what it needs',
  day: 'Look at its day',
  title: 'Rewrite the title',
  value: 'Say what somebody can do then',
  audience: 'Say for whom',
  demo: 'Say how it is shown',
  doneWhen: 'Say when it is done',
};

/** More patterns than this are a choice to be made in the cutter. */
const MOST_NAMED_PATTERNS = 2;

/** What a button says that mends a finding. */
export function fixText(fix: Fix, plan: Plan): string {
  switch (fix.kind) {
    case 'field':
      return GO_TO[fix.field];
    case 'slice':
      return `Go to ${sliceName(plan, fix.id)}`;
    case 'command':
      return commandText(fix, plan);
    case 'cutter':
      return cutterText(fix.patterns);
    case 'people':
      return 'Look at the people';
    case 'holidays':
      return 'Add public holidays…';
    case 'gate':
      return `Answer “${GATE_NAMES[fix.question]}”`;
    case 'contacts':
      return 'Log a conversation…';
    case 'hamburger':
      return 'Open the hamburger';
    default:
      return assertNever(fix);
  }
}

function cutterText(patterns: readonly string[]): string {
  const names = patterns.flatMap((id) => patternById(id)?.name ?? []);
  if (names.length === 0 || names.length > MOST_NAMED_PATTERNS) return 'Cut thinner…';
  return `Cut: ${names.join(' or ')}…`;
}

function commandText({ does, needId, command }: Extract<Fix, { kind: 'command' }>, plan: Plan): string {
  const other = needId === null ? 'it' : sliceName(plan, needId);
  switch (does) {
    case 'let-it-flow':
      return 'Let it flow';
    case 'open-again':
      return 'Open it again';
    case 'let-anyone':
      return 'Let anyone with the skills do it';
    case 'drop-need':
      return `No longer need ${other}`;
    case 'break-circle':
      return `${command.type === 'slice.edit' ? sliceName(plan, command.id) : 'It'} no longer needs ${other}`;
    case 'need-first':
      return `Put ${other} first in the order`;
    case 'cut-at-joint':
      return 'Make two slices of it';
    case 'tools-to-notes':
      return 'Move the tool to the notes';
    case 'draft-demo':
      return 'Draft a demo';
    case 'add-test':
      return `Add ${addedText(command)}`;
    case 'ask':
      return 'Make a question of the title';
    case 'add-answers':
      return 'Add “If yes…” and “If no…”';
    case 'replace-word':
      return 'Use their word';
    case 'park':
      return `Move ${other} to Later`;
    case 'drop-implied-needs':
      return 'Drop the needs that another one implies';
    case 'move-to-front':
      return `Deliver ${other} first`;
    case 'move-into-gap':
      return `Deliver ${other} in the gap`;
    case 'order-by-worth':
      return 'Deliver what is worth most first';
    case 'add-access-spike':
      return 'Add a spike that proves access';
    case 'add-metric':
      return 'Add a metric and a rule before it';
    case 'add-route':
      return 'Add a slice that walks the route';
    default:
      return assertNever(does);
  }
}

/** The entry that a command adds to done-when, so that nobody has to guess what it will say. */
function addedText(command: Extract<Fix, { kind: 'command' }>['command']): string {
  const entries = command.type === 'slice.edit' ? (command.changes.doneWhen ?? []) : [];
  return listText(entries.slice(-1).map((entry) => `“${entry}”`)) || 'a test';
}
