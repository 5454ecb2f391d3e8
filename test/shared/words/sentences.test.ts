import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Notice, Step, StorageCode } from '../../../shared/contract.ts';
import type { Rejection } from '../../../shared/plan/commands.ts';
import type { PersonId, SourceId } from '../../../shared/plan/plan.ts';
import type { NoDayReason, Reason, ScheduleFinding } from '../../../shared/schedule/schedule-types.ts';
import { findingText, noDayText } from '../../../shared/words/finding-text.ts';
import { noticeText } from '../../../shared/words/notice-text.ts';
import { reasonsText, reasonText } from '../../../shared/words/reason-text.ts';
import { rejectionText } from '../../../shared/words/rejection-text.ts';
import { stepText } from '../../../shared/words/step-text.ts';
import { contractErrorText, storageText } from '../../../shared/words/storage-text.ts';
import { personId, planWith, sliceId } from '../../support/plan-builder.ts';

const PLAN = planWith({
  goal: { target: '2026-12-18' },
  people: { de: { name: 'DE' } },
  sources: { crm: { name: 'CRM' } },
  slices: [
    { id: 'alert', title: 'Alert', ownerId: 'de' },
    { id: 'model', title: 'First model' },
  ],
});
const ALERT = sliceId('alert');
const MODEL = sliceId('model');
const DE: PersonId = personId('de');
const CRM = 'crm' as SourceId;
const DAY = asDay('2026-11-26');

type FindingFacts = ScheduleFinding extends infer Finding
  ? Finding extends ScheduleFinding
    ? Omit<Finding, 'sliceId' | 'level'>
    : never
  : never;

/** Sentences that are fit to be shown: whole ones, without a placeholder, a code or a reproach. */
function expectSentences(texts: readonly string[]): void {
  for (const text of texts) {
    expect(text).toMatch(/^[\p{Lu}\d“].*\.$/u);
    expect(text).not.toMatch(/undefined|null|\[object|[a-z]-[a-z]+-[a-z]|invalid|illegal|must|wrong with you|error/);
  }
}

describe('a refusal', () => {
  const all: readonly Rejection[] = [
    ...(['slice-not-found', 'id-taken', 'neighbour-not-found', 'into-itself', 'already-started'] as const).map(
      (code) => ({ code, id: ALERT }),
    ),
    ...(['still-thick', 'not-sized', 'is-group', 'not-started', 'already-delivered'] as const).map((code) => ({
      code,
      id: ALERT,
    })),
    { code: 'day-is-past', day: DAY },
    { code: 'no-such-person', id: DE },
    { code: 'person-is-working', id: DE },
    { code: 'record-not-found', id: 'r1' },
    { code: 'bad-value', field: 'quarterDays' },
    ...(['empty-batch', 'nothing-to-undo', 'nothing-to-redo', 'read-only'] as const).map((code) => ({ code })),
  ];

  it('is a sentence that names the slice, also when the plan is not at hand', () => {
    expectSentences(all.map((rejection) => rejectionText(rejection, PLAN)));
    expectSentences(all.map((rejection) => rejectionText(rejection, null)));
    expect(rejectionText({ code: 'still-thick', id: ALERT }, PLAN)).toBe(
      '“Alert” is thicker than a day. Cut it thinner first.',
    );
    expect(rejectionText({ code: 'bad-value', field: 'quarterDays' }, PLAN)).toBe(
      'The size cannot take this value. It stays as it was.',
    );
  });
});

describe('a failure of the disk', () => {
  it('says what happened and what to do', () => {
    const codes: { readonly [Code in StorageCode]: true } = {
      'disk-full': true,
      'no-permission': true,
      'read-only-folder': true,
      'not-found': true,
      'not-a-file': true,
      'too-large': true,
      'not-a-plan': true,
      damaged: true,
      'empty-file': true,
      'newer-version': true,
      'changed-outside': true,
      'suspiciously-empty': true,
      'owned-by-another': true,
      unreachable: true,
      'no-file-manager': true,
      'io-error': true,
    };
    const texts = Object.keys(codes).map((code) => storageText(code as StorageCode, 'Churn.carpaccio'));
    expectSentences(texts.map((text) => `“${text}`));
    expect(texts.filter((text) => !text.includes('Churn.carpaccio'))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(storageText('disk-full', 'Churn.carpaccio')).toBe(
      'The disk is full, so Churn.carpaccio could not be written. Free some space, then try again.',
    );
  });

  it('is one of four kinds of error, each with its words', () => {
    expectSentences([
      contractErrorText({ kind: 'rejected', rejection: { code: 'is-group', id: ALERT } }, PLAN),
      contractErrorText({ kind: 'storage', code: 'disk-full', where: 'a', canRetry: true }),
      contractErrorText({ kind: 'invalid', problems: ['x'] }),
      contractErrorText({ kind: 'internal', logFile: 'log.txt' }),
    ]);
  });
});

describe('what the schedule noticed', () => {
  const finding = (facts: FindingFacts) => findingText({ sliceId: ALERT, level: 'error', ...facts }, PLAN);

  it('is a sentence that names days, people, slices and sources', () => {
    const texts = [
      finding({ code: 'delivered-in-future', day: DAY }),
      finding({ code: 'doing-with-undelivered-need', needId: MODEL }),
      finding({ code: 'pin-before-need', needId: MODEL }),
      finding({ code: 'pin-on-day-off', personId: DE, day: DAY }),
      finding({ code: 'pin-overfills-day', personId: DE, day: DAY, over: 2 }),
      finding({ code: 'pin-without-dated-need', needId: MODEL }),
      finding({ code: 'pin-with-refused-source', sourceId: CRM }),
      finding({ code: 'pin-before-source', sourceId: CRM, expectedOn: DAY }),
      finding({ code: 'pin-without-person', skills: [] }),
      finding({ code: 'missed-its-day', day: DAY }),
      finding({ code: 'late', day: DAY }),
      finding({ code: 'owner-lacks-skill', skills: ['sql', 'spark'] }),
      finding({ code: 'need-dropped', needId: MODEL }),
      finding({ code: 'need-ranked-later', needId: MODEL }),
      finding({ code: 'source-expires-before-delivery', sourceId: CRM, grantedUntil: DAY }),
    ];
    expectSentences(texts);
    expect(texts.slice(3, 5)).toEqual([
      'Pinned to Thu 26 Nov, when DE is off.',
      'Pinned to Thu 26 Nov, where ½ day of it finds no room with DE.',
    ]);
    expect(texts[11]).toBe('Done by DE without the skills sql and spark.');
  });

  it('says why a slice has no day', () => {
    const reasons: readonly NoDayReason[] = [
      { code: 'needs-undated', needId: MODEL },
      { code: 'circle', sliceIds: [ALERT, MODEL] },
      { code: 'source-refused', sourceId: CRM },
      { code: 'nobody-has-skills', skills: ['sql'] },
      { code: 'nobody-has-skills', skills: [] },
      { code: 'nobody-has-time' },
    ];
    expect(reasons.map((reason) => noDayText(reason, PLAN))).toEqual([
      'Needs “First model”, which has no day yet.',
      'Waits for itself: “Alert” needs “First model” needs “Alert”.',
      'Access to “CRM” was refused.',
      'Nobody has the skill sql.',
      'Nobody is in the plan.',
      'Nobody has time for it within five years.',
    ]);
    expect(noDayText({ code: 'nobody-has-time' }, { ...PLAN, people: {} })).toBe('Nobody is in the plan.');
  });

  it('says why a slice is not earlier, each thing once', () => {
    const reasons: readonly Reason[] = [
      { code: 'waits-for-need', needId: MODEL, day: DAY },
      { code: 'person-off', personId: DE, from: DAY, to: asDay('2026-11-27'), label: 'training' },
      { code: 'closed', from: asDay('2026-11-30'), to: asDay('2026-12-01'), label: '' },
      { code: 'waits-for-source', sourceId: CRM, expectedOn: DAY },
      { code: 'plan-starts', day: DAY },
      { code: 'pinned', day: DAY },
      { code: 'person-busy', personId: DE, sliceIds: [MODEL] },
    ];
    expect(reasonsText(reasons, PLAN)).toBe(
      'Not earlier: needs “First model”, delivered on Thu 26 Nov; DE is off from Thu 26 to Fri 27 Nov (training); ' +
        'nobody works from Mon 30 Nov to Tue 1 Dec; access to “CRM” is expected on Thu 26 Nov; ' +
        'the plan starts on Thu 26 Nov; pinned to Thu 26 Nov.',
    );
    expect(reasonsText([{ code: 'person-busy', personId: DE, sliceIds: [ALERT, MODEL, ALERT, MODEL] }], PLAN)).toBe(
      'Not earlier: DE works on “Alert”, “First model”, “Alert” and 1 more first.',
    );
    expect(reasonText({ code: 'plan-starts', day: DAY }, PLAN)).toBe('the plan starts on Thu 26 Nov');
    expect(reasonsText([], PLAN)).toBe('');
  });
});

describe('what happened to a plan', () => {
  it('is told in a sentence', () => {
    const notices: readonly Notice[] = [
      { code: 'restored-changes', count: 3 },
      { code: 'taken-over-from-file', changes: 1 },
      { code: 'merged-with-file', changes: 2, clashes: 0, copyName: 'theirs.json' },
      { code: 'merged-with-file', changes: 2, clashes: 1, copyName: 'theirs.json' },
      { code: 'opened-as-copy', of: 'Churn.carpaccio' },
      { code: 'damaged-restored', copyName: 'damaged.json', from: 'journal' },
      { code: 'titles-cut', count: 1 },
    ];
    expectSentences(notices.map(noticeText));
    expect(noticeText({ code: 'restored-changes', count: 3 })).toBe(
      '3 changes restored that the file did not have yet.',
    );
  });
});

describe('what can be undone', () => {
  it('follows the word Undo', () => {
    const step = (
      type: Step['type'],
      field: string | null = null,
      title: string | null = 'Alert in the team channel',
    ) => stepText({ type, field, title });
    expect([
      step('slice.place'),
      step('slice.place', null, 'Lapsed donors by region, one sheet, by e-mail to the lead'),
      step('slice.edit', 'quarterDays'),
      step('slice.edit'),
      step('slice.add'),
      step('slice.add', null, null),
      step('goal.edit', 'target', null),
      step('plan.edit', 'title', null),
      step('batch', null, null),
    ]).toEqual([
      'move of “Alert in the team channel”',
      'move of “Lapsed donors by region, one sheet, by…”',
      'size of “Alert in the team channel”',
      'change of “Alert in the team channel”',
      'new slice “Alert in the team channel”',
      'new slices',
      'change of the goal’s target',
      'change of the plan’s title',
      'several changes',
    ]);
    expect([step('slice.cut', null, 'A'), step('slice.order', null, null), step('plan.edit', 'rules', null)]).toEqual([
      'cut of “A”',
      'new delivery order',
      'change of the plan’s checks',
    ]);
    expect([
      step('calendar.edit', 'closures', null),
      step('calendar.edit', null, null),
      step('person.add', null, 'Ada'),
      step('person.edit', 'quarterDaysByWeekday', 'Ada'),
      step('person.delete', null, ''),
      step('request.add', null, 'A report'),
      step('request.edit', null, 'A report'),
      step('baseline.add', null, null),
      step('baseline.rename', null, 'Monday'),
      step('baseline.delete', null, 'Monday'),
    ]).toEqual([
      'change of the closed days',
      'change of the calendar',
      'adding “Ada”',
      'days of work of “Ada”',
      'deletion of a person',
      'adding “A report”',
      'change of “A report”',
      'adding a baseline',
      'name of “Monday”',
      'deletion of “Monday”',
    ]);
    const rest = ['slice.move', 'slice.pin', 'slice.stage', 'slice.start', 'slice.deliver', 'slice.drop'] as const;
    expect([...rest, 'slice.reopen' as const, 'slice.delete' as const].map((type) => step(type, null, 'A'))).toEqual([
      'move of “A” in the outline',
      'pin of “A”',
      'move of “A” to or from Later',
      'start of “A”',
      'delivery of “A”',
      'dropping of “A”',
      'reopening of “A”',
      'deletion of “A”',
    ]);
  });
});
