import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import type {
  Contact,
  ContactId,
  GateAnswer,
  GateQuestion,
  ReaderWord,
  Review,
  ReviewId,
  Risk,
  Rules,
  Source,
  SourceId,
} from '../../../shared/plan/plan.ts';
import { stepText } from '../../../shared/words/step-text.ts';
import { Desk } from '../../support/desk.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({
  slices: [{ id: 'a', title: 'Alert' }],
  sources: { crm: { name: 'CRM' }, log: { name: 'Log' } },
  contacts: { c1: { on: ON, who: 'Retention lead', heard: '', sliceIds: [] } },
  reviews: { m1: { on: ON, shownIds: [], learned: '', changed: '', notes: [], closedAt: null } },
  readerWords: { digest: [{ word: 'a', instead: 'b' }] },
});

const gate = (question: GateQuestion, changes: Partial<GateAnswer>): Command => ({
  type: 'gate.answer',
  question,
  changes,
});
const source = (id: string, changes: Partial<Source>): Command => ({
  type: 'source.edit',
  id: id as SourceId,
  changes,
});
const contact = (changes: Partial<Contact>): Command => ({ type: 'contact.edit', id: 'c1' as ContactId, changes });
const review = (changes: Partial<Review>): Command => ({ type: 'review.edit', id: 'm1' as ReviewId, changes });
const note = (text: string): Command => ({
  type: 'review.note',
  id: 'm1' as ReviewId,
  note: { sliceId: null, text },
});
const notes = (...texts: readonly string[]) => review({ notes: texts.map((text) => ({ sliceId: null, text })) });
const rules = (changes: Partial<Rules>): Command => ({ type: 'plan.edit', changes: { rules: changes } });
const words = (...list: readonly (readonly [string, string])[]): Command => ({
  type: 'words.edit',
  exportId: 'digest',
  words: list.map(([word, instead]): ReaderWord => ({ word, instead })),
});

describe('what is typed about the meeting', () => {
  it.each([
    ['evidence of a question', [gate('data', { evidence: 'r' }), gate('data', { evidence: 'rows' })]],
    ['owner of a source', [source('crm', { owner: 'O' }), source('crm', { owner: 'Office lead' })]],
    ['words of a user', [contact({ heard: '“W' }), contact({ heard: '“Whom?”' })]],
    ['what was learned', [review({ learned: 'F' }), review({ learned: 'Fewer columns' })]],
    ['days between two conversations', [rules({ contactDays: 1 }), rules({ contactDays: 10 })]],
    ['a word for the reader', [words(['sprint', 'b']), words(['sprint', 'b']), words(['sprints', 'b'])]],
  ] as const)('is one step: %s', (_name, commands) => {
    const desk = new Desk(PLAN).do(...commands);
    expect(desk.steps()).toBe(1);
    expect(desk.plan).toEqual(PLAN);
  });

  it.each([
    ['another question', [gate('data', { evidence: 'x' }), gate('users', { evidence: 'x' })]],
    ['another field of it', [gate('data', { evidence: 'x' }), gate('data', { owner: 'x' })]],
    ['another source', [source('crm', { owner: 'x' }), source('log', { owner: 'x' })]],
    ['another limit', [rules({ contactDays: 1 }), rules({ contactErrorDays: 1 })]],
    ['another note', [note('one'), note('two')]],
  ] as const)('ends at %s', (_name, commands) => {
    expect(new Desk(PLAN).do(...commands).steps()).toBe(2);
  });

  it('is one step while one note is corrected, and each note that comes or goes is a step of its own', () => {
    const desk = new Desk(PLAN).do(note('one'), note('two'), notes('one', 'tw'), notes('one', 'twice'), notes('twice'));
    expect(desk.steps()).toBe(4);
  });

  it('is a step of its own for each word that comes or goes', () => {
    expect(
      new Desk(PLAN).do(words(['a', 'b'], ['c', '']), words(['a', 'b'], ['c', 'd']), words(['c', 'd'])).steps(),
    ).toBe(3);
  });
});

describe('what is done at once', () => {
  it('is a step each time, however soon it is done again', () => {
    const report = (rows: number): Command =>
      source('crm', {
        report: {
          ...{ kind: 'pandera', name: '', checkedOn: ON, addedOn: ON, passed: null, failed: 1, notRun: null },
          ...{ rows, problems: [] },
        },
      });
    expect(new Desk(PLAN).do(report(1), report(2)).steps()).toBe(2);
    const close = review({ closedAt: '2026-11-24T10:00:00Z' });
    expect(new Desk(PLAN).do(close, review({ closedAt: null }), close).steps()).toBe(3);
    expect(new Desk(PLAN).do(rules({ off: ['S1'] }), rules({ off: ['S1', 'S2'] })).steps()).toBe(2);
  });
});

describe('a red dot', () => {
  const risk = (level: Risk['level'], note: string): Command => ({
    type: 'slice.edit',
    id: sliceId('a'),
    changes: { risk: { level, note, owner: '', since: ON } },
  });
  const clear: Command = { type: 'slice.edit', id: sliceId('a'), changes: { risk: null } };

  it('is one step while it is told, and comes back with one undo when it was cleared a moment later', () => {
    const desk = new Desk(PLAN).do(risk('red', ''), risk('red', 'no acc'), risk('red', 'no access'));
    const before = desk.plan;
    desk.do(clear).undo();
    expect(desk.plan).toEqual(before);
    desk.undo();
    expect(desk.plan).toEqual(PLAN);
  });

  it('is another step when it becomes a watch, of several slices too', () => {
    expect(new Desk(PLAN).do(risk('red', 'x'), risk('watch', 'x'), risk('red', 'x')).steps()).toBe(3);
    const all = (...commands: readonly Command[]): Command => ({ type: 'batch', commands });
    expect(new Desk(PLAN).do(all(risk('red', 'x')), all(risk('red', 'xy')), all(clear)).steps()).toBe(2);
  });
});

describe('the label of a step of the meeting', () => {
  it.each<readonly [Command, string]>([
    [gate('users', { answer: 'yes', checkedOn: ON }), 'answer to “Users”'],
    [gate('data', { expiresOn: ON }), 'day it expires for “Data”'],
    [gate('data', { answer: 'no' }), 'answer to “Data”'],
    [source('crm', { access: 'refused' }), 'access of “CRM”'],
    [{ type: 'source.delete', id: 'crm' as SourceId }, 'deletion of “CRM”'],
    [contact({ heard: 'x' }), 'words of “Retention lead”'],
    [{ type: 'contact.delete', id: 'c1' as ContactId }, 'deletion of “Retention lead”'],
    [note('x'), 'note of a review'],
    [review({ learned: 'x' }), 'what was learned of a review'],
    [{ type: 'slice.ask', id: sliceId('a'), by: 'x', on: ON }, 'asking again for “Alert”'],
    [words(['c', 'd']), 'words for the reader'],
    [{ type: 'plan.edit', changes: { stage: 'archive' } }, 'change of the plan’s stage'],
  ])('says what it was: %#', (command, text) => {
    const { undo } = new Desk(PLAN).do(command).stack.historyIn(PLAN);
    expect(undo && stepText(undo)).toBe(text);
  });
});
