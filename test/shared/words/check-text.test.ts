import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../shared/plan/plan.ts';
import { type CheckFinding, RULE_IDS } from '../../../shared/slicing/finding.ts';
import { checkText, ruleName, ruleWhy } from '../../../shared/words/check-text.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const PLAN = planWith({
  gate: {
    value: { answer: 'no', evidence: '', owner: '', checkedOn: null, expiresOn: null },
    users: { answer: 'yes', evidence: '', owner: '', checkedOn: null, expiresOn: null },
    route: { answer: 'yes', evidence: 'a run', owner: '', checkedOn: null, expiresOn: '2026-11-01' },
    data: { answer: 'unknown', evidence: '', owner: '', checkedOn: null, expiresOn: null },
  },
  sources: {
    crm: { name: 'CRM', access: 'asked' },
    dwh: { name: 'DWH', access: 'refused' },
    log: { access: 'unknown', name: 'Log' },
  },
  slices: [
    { id: 'alert', title: 'Alert' },
    { id: 'model', title: 'First model' },
    { id: 'list', title: 'List' },
    { id: 'map', title: 'Map' },
    { id: 'page', title: 'Page' },
    { id: 'odd', title: 'Say “stop”' },
  ],
});

function said(finding: Omit<CheckFinding, 'level' | 'sliceId'> & Partial<CheckFinding>): string {
  return checkText({ sliceId: sliceId('alert'), level: 'warning', ...finding }, PLAN);
}

function ids(...names: readonly string[]) {
  return { otherIds: names.map(sliceId) };
}

describe('what a check found', () => {
  it('is said in one sentence with the words, slices and numbers that made it so', () => {
    expect([
      said({ rule: 'S1', part: 'unsized' }),
      said({ rule: 'S1', part: 'thick', count: 10 }),
      said({ rule: 'S2', quoted: ['and then'] }),
      said({ rule: 'S2', quoted: ['Show', 'send'] }),
      said({ rule: 'S3', quoted: ['all'] }),
      said({ rule: 'S3', quoted: ['all', 'every'] }),
      said({ rule: 'S4', ...ids('model'), count: 70 }),
      said({ rule: 'S5', count: 3 }),
      said({ rule: 'V1', quoted: ['API', 'database'] }),
      said({ rule: 'V2', quoted: ['EDA'] }),
      said({ rule: 'V3', part: 'no-verb' }),
      said({ rule: 'V3', part: 'no-words' }),
      said({ rule: 'V4', quoted: ['Manage'] }),
      said({ rule: 'V5', quoted: ['Kafka'] }),
    ]).toEqual([
      'It has no size yet, and only what takes a day at most can be promised for a day.',
      'It takes 2½ days, and only what takes a day at most can be promised for a day.',
      '“and then” joins two actions, and the first has to wait for the second.',
      '“Show” and “send” are two actions, and the first has to wait for the second.',
      '“all” has no end, so it cannot be finished on a day.',
      '“all” and “every” have no end, so it cannot be finished on a day.',
      'It keeps 70 % of “First model”, so the hard part is still in one piece.',
      'None of its 3 pieces could be left out, so the cut has saved no work.',
      '“API” and “database” are layers of the technology, and alone they show nobody anything.',
      '“EDA” is a phase of the work, and a phase gives nothing to anybody.',
      'No verb of the title says what somebody will see happen, as show, send, tell or ask would.',
      'The title has no words yet, so nobody can tell what they will see.',
      '“Manage” stands for several actions, or for one without an end.',
      '“Kafka” names a tool, which settles the way before the need.',
    ]);
    expect([
      said({ rule: 'A1', part: 'empty' }),
      said({ rule: 'A1', part: 'generic', quoted: ['The team'] }),
      said({ rule: 'A2', part: 'empty' }),
      said({ rule: 'A2', part: 'repeats', count: 75 }),
      said({ rule: 'A2', part: 'technical', quoted: ['the pipeline works'] }),
      said({ rule: 'D1' }),
      said({ rule: 'D2', ...ids('odd'), count: 80 }),
      said({ rule: 'T1', part: 'empty' }),
      said({ rule: 'T1', part: 'opinion', quoted: [] }),
      said({ rule: 'T1', part: 'opinion', quoted: ['works', 'fast'] }),
      said({ rule: 'T2', part: 'metric', quoted: ['Predict'] }),
      said({ rule: 'T2', part: 'threshold', quoted: ['Predict'] }),
    ]).toEqual([
      'It does not say yet who will be shown it.',
      '“The team” is nobody in particular, so there is nobody to show it to.',
      'It does not say yet what somebody can do once it is delivered.',
      'The value repeats 75 % of the title’s words and adds no reason.',
      '“the pipeline works” is a reason of ours, and not of those who get it.',
      'It does not say yet what will be shown.',
      '80 % of the demo’s words are those of ‘Say “stop”’ before it.',
      'Nothing says yet how to tell that it is done.',
      'Done-when has no number, date, name, yes or no, or comparison.',
      'Done-when has no number, date, name, yes or no, or comparison; “works” and “fast” are matters of opinion.',
      '“Predict” is about a model, and the goal has no metric that it could beat.',
      '“Predict” is about a model, and the goal’s metric does not say what is good enough.',
    ]);
    expect([
      said({ rule: 'K1', part: 'question' }),
      said({ rule: 'K1', part: 'answers' }),
      said({ rule: 'K2', part: 'share', count: 40 }),
      said({ rule: 'K2', part: 'neighbours', ...ids('model') }),
      said({ rule: 'I1', ...ids('model') }),
      said({ rule: 'I1', ...ids('model', 'list', 'map', 'page', 'odd') }),
      said({ rule: 'I2', ...ids('model', 'list'), count: 2 }),
      said({ rule: 'I3', ...ids('model', 'list'), count: 3 }),
      said({ rule: 'P1', part: 'late' }),
      said({ rule: 'P2', part: 'gap', count: 11 }),
      said({ rule: 'P2', part: 'end', count: 6, sliceId: null }),
      said({ rule: 'P3', count: 40 }),
    ]).toEqual([
      'It is a spike, and its title asks no question.',
      'Done-when does not say what follows from each answer.',
      '40 % of the open slices are spikes, and spikes deliver nothing yet.',
      'It follows another spike, “First model”, with nothing delivered in between.',
      'It waits for itself: “Alert” needs “First model” needs “Alert”. “First model” stands after “Alert” in the order, so that need is the one to give up.',
      'It waits for itself: “Alert” needs “First model” needs “List” needs “Map” needs 2 more slices needs “Alert”. “First model” stands after “Alert” in the order, so that need is the one to give up.',
      'It waits for 2 slices that are not delivered yet: “First model” and “List”.',
      'It is the last of 3 slices in a row for the same audience with the same demo, after “First model” and “List”.',
      'It comes first, and reaches its audience after working day 2 of the plan.',
      '11 working days pass before it with nothing shown to an audience.',
      '6 working days pass at the end with nothing shown to an audience.',
      'The first half of the slices carries 40 % of the worth, so stopping half-way would lose most of it.',
    ]);
    const source = (id: string, part = 'access') => said({ rule: 'G1', part, sourceId: id as SourceId });
    expect([
      source('crm'),
      source('dwh'),
      source('log'),
      source('crm', 'expires'),
      ...['value', 'users', 'route', 'data'].map((part) => said({ rule: 'G2', part })),
      said({ rule: 'G3', part: 'never', count: 8 }),
      said({ rule: 'G3', part: 'long-ago', count: 20 }),
      said({ rule: 'R1' }),
      said({ rule: 'L1', quoted: ['agile team', 'cross-functional team'] }),
    ]).toEqual([
      'Access to “CRM” was asked for, and is not granted yet.',
      'Access to “DWH” was refused.',
      'Nobody knows yet whether “Log” can be read.',
      'Access to “CRM” ends before this is delivered.',
      'The gate’s question about value is answered with no.',
      'The gate’s question about users has a yes without evidence.',
      'The gate’s question about the route has a yes that has expired.',
      'The gate’s question about the data is not answered yet.',
      'No conversation with a user is written down yet.',
      'The last conversation with a user was 20 days ago.',
      'Nothing walks the way to the users in the first week, so its surprises are still to come.',
      '“agile team” is a word that the readers of this plan do not use; “cross-functional team” says the same to them.',
    ]);
  });

  it('is a whole sentence also where facts are missing, slices are gone, and words go on for ever', () => {
    const long = 'word '.repeat(2_000);
    const bare = RULE_IDS.map((rule) => said({ rule, sliceId: null }));
    const full = RULE_IDS.map((rule) =>
      said({
        rule,
        quoted: [long, 'a\nb', '"c"', 'd', 'e', 'f'],
        ...ids('gone', 'model'),
        sourceId: '__proto__' as SourceId,
        count: 1,
        part: 'x',
      }),
    );
    for (const text of [...bare, ...full]) {
      expect(text).toMatch(/^[\p{Lu}\d“‘].*\.$/u);
      expect(text).not.toMatch(/undefined|null|\[object|\n|invalid|illegal|must|wrong|error|bad/);
      expect(text.length).toBeLessThan(400);
    }
  });

  it('has a heading and a reason for each rule', () => {
    expect([ruleName('S1'), ruleWhy('I1')]).toEqual(['Thicker than a day', 'None of them can ever be the first.']);
  });
});
