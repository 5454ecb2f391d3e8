import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import { derive } from '../../../shared/derive.ts';
import { digest } from '../../../shared/exports/digest.ts';
import { helpPage } from '../../../shared/exports/help-page.ts';
import { minutes } from '../../../shared/exports/minutes.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import { importWeeklyMarkdown } from '../../../shared/imports/weekly-markdown.ts';
import { openRisks } from '../../../shared/meeting/risk-age.ts';
import type { ReviewId } from '../../../shared/plan/plan.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { inFull } from '../../support/in-full.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const ID = 'review01' as ReviewId;
const RUNNING = { on: '2026-11-24', shownIds: [], learned: '', changed: '', notes: [], closedAt: null } as const;
const BEFORE = { ...RUNNING, on: '2026-11-20', shownIds: ['told'], closedAt: '2026-11-20T14:30:00.000Z' } as const;

const OPEN = { askedBy: 'Board', wish: 'Costs', state: 'open', agreed: '', moved: [], decidedOn: null } as const;

const MEETING: PlanSketch = {
  title: 'Donor churn',
  goal: { target: '2026-12-18' },
  people: { an: { name: 'Analyst' } },
  reviews: {
    review00: BEFORE,
    review01: {
      ...RUNNING,
      shownIds: ['model', 'sheet'],
      learned: 'Most leave in March.\n\nNobody reads the letter.',
      changed: '“Alert” is parked in Later.',
      notes: [
        { sliceId: 'model', text: 'Ask the bank' },
        { sliceId: null, text: 'Next time with a fundraiser' },
        { sliceId: 'gone', text: 'was good' },
        { sliceId: null, text: ' ' },
      ],
    },
  },
  contacts: {
    contact1: { on: '2026-11-24', who: 'Retention lead', heard: '“Whom do I call on Monday?”', sliceIds: [] },
  },
  requests: {
    request1: {
      askedOn: '2026-11-24',
      askedBy: 'Director',
      wish: 'A map',
      state: 'agreed',
      agreed: 'Yes, and… 2 slices move one day later.',
      moved: [],
      decidedOn: '2026-11-24',
    },
    request2: {
      askedOn: '2026-11-17',
      askedBy: '',
      wish: 'A pie chart',
      state: 'declined',
      agreed: '',
      moved: [],
      decidedOn: '2026-11-24',
    },
    request3: { ...OPEN, askedOn: '2026-11-23' },
  },
  slices: [
    { id: 'told', title: 'Read access', status: 'delivered', deliveredOn: '2026-11-20' },
    { id: 'afternoon', title: 'Chart', status: 'delivered', deliveredOn: '2026-11-20' },
    {
      id: 'sheet',
      title: 'Lapsed donors',
      audience: 'Retention lead',
      status: 'delivered',
      deliveredOn: '2026-11-24',
      seenBy: ['Ann', 'Bob'],
      learned: 'March is a change of bank details',
    },
    {
      id: 'model',
      title: 'First model | north',
      risk: { level: 'red', note: 'no access before 2024', owner: 'head of data', since: '2026-11-24' },
    },
    { id: 'rule', title: 'Rule', risk: { level: 'watch', note: '', owner: '', since: '2026-11-24' } },
    { id: 'old', title: 'Old worry', risk: { level: 'red', note: '', owner: '', since: '2026-11-20' } },
    { id: 'nightly', title: 'Score nightly', cutOn: '2026-11-24' },
    { id: 'north', under: 'nightly', title: 'Score the north', createdOn: '2026-11-24' },
    { id: 'south', under: 'nightly', title: 'Score the south', createdOn: '2026-11-24' },
    { id: 'map', title: 'A map', createdOn: '2026-11-24' },
    { id: 'pie', title: 'Pie', status: 'dropped', droppedOn: '2026-11-24' },
    { id: 'alert', title: 'Alert', stage: 'later' },
  ],
};

describe('The minutes of a review', () => {
  it('say what was delivered, learned, decided, changed and noted, and how it goes on', () => {
    expect(minutes(derive(planWith(MEETING), TODAY), ID)).toMatchInlineSnapshot(`
      "# Review of Tuesday 24 November 2026

      Donor churn

      This review is not closed yet.

      ## Delivered

      - Lapsed donors (Retention lead), Tue 24 Nov. Seen by Ann and Bob. Learned: March is a change of bank details.
      - Chart, Fri 20 Nov.

      ## Learned

      - Most leave in March.
      - Nobody reads the letter.

      ## Decided

      - Director asks for “A map”: agreed. Yes, and… 2 slices move one day later.
      - Somebody asked for “A pie chart”: not now.

      ## Changed

      - “Alert” is parked in Later.
      - Score nightly is cut into Score the north and Score the south.
      - Dropped: Pie.
      - Written down: A map.

      ## New red dots and watches

      - 🔴 First model | north: no access before 2024. Who can clear it: head of data.
      - Watched: Rule.

      ## Notes

      - First model | north: Ask the bank
      - Next time with a fundraiser
      - A slice that is gone: was good

      ## Also shown

      - First model | north

      ## Heard from users

      - Retention lead: “Whom do I call on Monday?”

      ## How it goes on

      - Next: Wed 25 First model | north; Thu 26 Rule; Fri 27 Old worry.
      - Blocked: 🔴 Old worry, for 4 days; 🔴 First model | north: no access before 2024 (head of data).
      - Nobody has said yet whether the data is available: every day named here depends on it.
      "
    `);
  });

  it('tell a list that was pasted on the day by its number, and a few slices by name', () => {
    const pasted = Array.from({ length: 43 }, (_, place) => ({
      id: `row${place}`,
      title: `Define goal ${place}`,
      createdOn: '2026-11-24',
    }));
    const changedOf = (slices: NonNullable<PlanSketch['slices']>) => {
      const plan = planWith({ reviews: { review01: { ...RUNNING, changed: '“Alert” is parked in Later.' } }, slices });
      return minutes(derive(plan, TODAY), ID).split('## Changed\n\n')[1]?.split('\n\n')[0];
    };
    expect(changedOf(pasted)).toBe('- “Alert” is parked in Later.\n- Written down: 43 slices.');
    expect(changedOf(pasted.slice(0, 2))).toBe(
      '- “Alert” is parked in Later.\n- Written down: Define goal 0 and Define goal 1.',
    );
  });

  it('of a review that is over say what it was about, and nothing of today', () => {
    const reviews = { review00: { ...BEFORE, shownIds: ['told', 'afternoon'], learned: 'Ask first' } };
    const plan = planWith({ ...MEETING, reviews });
    expect(minutes(derive(plan, TODAY), 'review00' as ReviewId)).toMatchInlineSnapshot(`
      "# Review of Friday 20 November 2026

      Donor churn

      ## Delivered

      - Read access, Fri 20 Nov.
      - Chart, Fri 20 Nov.

      ## Learned

      - Ask first

      ## Changed

      - Written down: Lapsed donors; First model | north; Rule; Old worry; Pie and Alert.

      ## New red dots and watches

      - 🔴 Old worry.
      "
    `);
  });

  it('of the first review of an empty plan are short, and of none they are empty', () => {
    const derived = derive(planWith({ title: '', reviews: { review01: RUNNING } }), TODAY);
    expect(minutes(derived, ID)).toMatchInlineSnapshot(`
      "# Review of Tuesday 24 November 2026

      Plan without a title

      This review is not closed yet.

      ## Delivered

      - Nothing yet.

      ## How it goes on

      - Next: nothing has a day yet.
      - Blocked: nothing.
      "
    `);
    expect(minutes(derived, '__proto__' as ReviewId)).toBe('');
  });

  it('are at the end of the week’s Markdown, which is read back as without them', () => {
    const plan = planWith(MEETING);
    const text = weeklyMarkdown(derive(plan, TODAY), { week: asWeek('2026-W48') });
    expect(text.text).toContain('## Review of Tue 24 Nov\n');
    expect(text.text).toContain('- First model | north: Ask the bank');
    expect(text.leftOut).toContainEqual({ code: 'reviews', count: 1 });
    const without = weeklyMarkdown(derive({ ...plan, reviews: {} }, TODAY), { week: asWeek('2026-W48') });
    expect(importWeeklyMarkdown(text.text)).toEqual(importWeeklyMarkdown(without.text));
    expect(weeklyMarkdown(derive(plan, TODAY), { week: asWeek('2026-W49') }).text).not.toContain('Review of');
  });

  it('give the digest of their week what was learned and decided', () => {
    const lines = digest(derive(planWith(MEETING), TODAY)).text.split('\n');
    expect(lines.filter((line) => /^(Learned|Decided)/.test(line))).toEqual([
      'Learned: Most leave in March; Nobody reads the letter.',
      'Decided: A map: agreed; A pie chart: not now.',
    ]);
  });

  it('are Markdown that says the same, whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (title, text, name) => {
        const plan = planWith({
          title,
          reviews: { review01: { ...RUNNING, learned: text, changed: text, notes: [{ sliceId: null, text }] } },
          slices: [
            {
              id: 'a',
              title,
              audience: name,
              status: 'delivered',
              deliveredOn: '2026-11-24',
              seenBy: [name],
              learned: text,
            },
            { id: 'b', title, risk: { level: 'red', note: text, owner: name, since: '2026-11-24' } },
          ],
        });
        const written = weeklyMarkdown(derive(plan, TODAY)).text;
        const read = importWeeklyMarkdown(written);
        const without = importWeeklyMarkdown(weeklyMarkdown(derive({ ...plan, reviews: {} }, TODAY)).text);
        expect(read).toEqual(without);
      }),
    );
  });
});

describe('Of any plan', () => {
  it('there are minutes of each review and a page for each red dot', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const derived = derive(plan, TODAY);
        const ids = Object.keys(plan.reviews) as ReviewId[];
        expect(ids.filter((id) => !minutes(derived, id).startsWith('# Review of '))).toEqual([]);
        const pages = openRisks(derived).map(({ slice }) => helpPage(derived, slice.id));
        expect(pages.filter((page) => !page.startsWith('# Help wanted: '))).toEqual([]);
        expect(digest(derived).text.split('\n').length).toBeGreaterThan(3);
      }),
      { numRuns: inFull(200, 60) },
    );
  });
});
