/** What the screens call the fields that a command may change. */
const FIELD_LABELS: { readonly [field: string]: string } = {
  title: 'title',
  start: 'first day',
  statement: 'goal',
  value: 'value',
  audience: 'audience',
  painOf: 'pain',
  appetiteDays: 'appetite',
  target: 'target',
  metric: 'measure',
  layers: 'layers',
  demo: 'demo',
  doneWhen: 'done-when list',
  quarterDays: 'size',
  worth: 'worth',
  kind: 'kind',
  ownerId: 'person',
  skills: 'skills',
  sourceIds: 'sources',
  needs: 'needs',
  pin: 'pinned day',
  risk: 'risk',
  tags: 'tags',
  notes: 'notes',
  learned: 'what was learned',
  seenBy: 'list of who saw it',
  on: 'day',
  pattern: 'pattern',
  cutOn: 'day it was cut',
  silenced: 'silenced checks',
  askedAgain: 'asked-again list',
};

/** The label of a field; one that no screen shows keeps the name it has in the file. */
export function fieldLabel(field: string): string {
  return Object.hasOwn(FIELD_LABELS, field) ? (FIELD_LABELS[field] ?? field) : field;
}
