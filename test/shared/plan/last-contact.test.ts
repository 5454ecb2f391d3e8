import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { ownerNames, userNames } from '../../../shared/plan/known-names.ts';
import { contactSilence, lastContact } from '../../../shared/plan/last-contact.ts';
import { reminderText, silenceText } from '../../../shared/words/contact-text.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const talk = (on: string, who = 'Retention lead') => ({ on, who, heard: '', sliceIds: [] });
const rules = { off: [], contactDays: 14, contactErrorDays: 30, gapDays: 5 };

/** Level and days of a plan whose last conversation was on a day, or that has none. */
function silenceSince(on: string | null, start = '2026-11-23') {
  const { days, level } = contactSilence(
    planWith({ start, rules, contacts: on === null ? {} : { c: talk(on) } }),
    TODAY,
  );
  return [days, level];
}

describe('the last conversation', () => {
  it('is the newest up to today, and of one day the one that was added last', () => {
    const contacts = { a: talk('2026-11-19', 'A'), b: talk('2026-11-19', 'B'), c: talk('2026-11-25', 'C') };
    expect(lastContact(planWith({ contacts }), TODAY)).toMatchObject({ id: 'b', daysAgo: 5 });
    expect(lastContact(planWith({ contacts }), asDay('2026-11-25'))).toMatchObject({ id: 'c', daysAgo: 0 });
    expect(lastContact(planWith({ contacts: { c: talk('2026-11-25') } }), TODAY)).toBeNull();
  });
});

describe('silence', () => {
  it('is a warning after the days that the plan allows, and an error from the second number on', () => {
    expect(silenceSince('2026-11-24')).toEqual([0, null]);
    expect(silenceSince('2026-11-10')).toEqual([14, null]);
    expect(silenceSince('2026-11-09')).toEqual([15, 'warning']);
    expect(silenceSince('2026-10-26')).toEqual([29, 'warning']);
    expect(silenceSince('2026-10-25')).toEqual([30, 'error']);
  });

  it('counts from the first day of the plan as long as nobody spoke with a user', () => {
    expect(silenceSince(null, '2026-11-24')).toEqual([0, 'warning']);
    expect(silenceSince(null, '2026-10-01')).toEqual([54, 'error']);
    expect(silenceSince(null, '2027-01-01')).toEqual([0, 'warning']);
    expect(silenceSince('2026-12-24', '2026-11-20')).toEqual([4, 'warning']);
  });

  it('is said with what comes of it', () => {
    const said = (on: string | null) => {
      const plan = planWith({ start: '2026-11-23', rules, contacts: on === null ? {} : { c: talk(on) } });
      const silence = contactSilence(plan, TODAY);
      return [silenceText(silence), reminderText(silence, plan.rules)];
    };
    expect(said(null)).toEqual(['Nobody has spoken with a user yet', '']);
    expect(said('2026-11-23')).toEqual([
      'Last spoke with a user yesterday',
      'A reminder comes in 14 days, unless somebody does.',
    ]);
    expect(said('2026-11-10')[1]).toBe('A reminder comes tomorrow, unless somebody does.');
    expect(said('2026-11-05')).toEqual([
      'Last spoke with a user 19 days ago',
      'An error comes in 11 days, unless somebody does.',
    ]);
    expect(said('2026-01-01')[1]).toBe('');
  });
});

describe('names that are offered', () => {
  const plan = planWith({
    goal: { audience: 'Fundraisers', painOf: '' },
    gate: { ...planWith().gate, data: { ...planWith().gate.data, owner: 'Head of data' } },
    sources: { crm: { owner: 'Office lead' } },
    people: { ada: { name: 'Ada' } },
    contacts: { a: talk('2026-11-19', 'Retention lead'), b: talk('2026-11-20', ' Director ') },
    slices: [
      { id: 'x', audience: 'Retention lead', seenBy: ['Callers'] },
      { id: 'y', audience: 'Board', risk: { level: 'red', note: '', owner: 'Legal', since: '2026-11-20' } },
    ],
  });

  it('are users that somebody spoke with, the latest first, then those who see or get something', () => {
    expect(userNames(plan)).toEqual(['Director', 'Retention lead', 'Fundraisers', 'Callers', 'Board']);
  });

  it('are those who answer for something, then the people of the plan', () => {
    expect(ownerNames(plan)).toEqual(['Head of data', 'Office lead', 'Legal', 'Ada']);
  });

  it('are fifty at most', () => {
    const slices = Array.from({ length: 80 }, (_, place) => ({ id: `s${place}`, audience: `Reader ${place}` }));
    expect(userNames(planWith({ slices }))).toHaveLength(50);
  });
});
