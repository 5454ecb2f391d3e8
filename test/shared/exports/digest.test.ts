import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import { derive } from '../../../shared/derive.ts';
import { digest } from '../../../shared/exports/digest.ts';
import { CHURN_PLAN } from '../../support/churn-plan.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { DATA_ACCESS, planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

describe('the digest for a chat', () => {
  it('is three lines: delivered, next, blocked', () => {
    expect(digest(derive(CHURN_PLAN, TODAY)).text).toMatchInlineSnapshot(`
      "Delivered: Get read access to the donations table (The team).
      Next: Tue 24 Lapsed donors by region, one sheet, by e-mail (Retention lead); Thu 26 “No gift in 14 months” rule as the first list (Fundraisers); Fri 27 First model on gifts alone, north only (Retention lead).
      Blocked: 🔴 First model on gifts alone, north only: no signed-off access before 2024 (head of data), for 4 days; Bounced payments has no day: access to “Bank statements” was refused.
      "
    `);
  });

  it('tells of another week, or of the next delivery when the week has none', () => {
    const derived = derive(CHURN_PLAN, TODAY);
    const week49 = digest(derived, { week: asWeek('2026-W49') }).text;
    const week47 = digest(derived, { week: asWeek('2026-W47') }).text;
    expect([week49, week47].map((text) => text.split('\n').slice(0, 2))).toMatchInlineSnapshot(`
      [
        [
          "Delivered: nothing in week 49.",
          "Next: Wed 9 Dec Alert in the team channel | \`#churn\` (Fundraisers), not promised.",
        ],
        [
          "Delivered: nothing in week 47.",
          "Next: Tue 24 Nov Lapsed donors by region, one sheet, by e-mail (Retention lead).",
        ],
      ]
    `);
  });

  it('names overfull days and refused sources once, and at most five things a line', () => {
    const pinned = Array.from({ length: 7 }, (_, place) => ({
      id: `s${place}`,
      title: `Slice\n${place}`,
      ownerId: 'ds',
      pin: '2026-11-25',
    }));
    const plan = planWith({
      gate: DATA_ACCESS,
      people: { ds: { name: 'DS' } },
      sources: { crm: { name: 'CRM', access: 'refused' } },
      slices: pinned,
    });
    expect(digest(derive(plan, TODAY)).text).toMatchInlineSnapshot(`
      "Delivered: nothing yet this week.
      Next: Wed 25 Slice 0; Slice 1; Slice 2; Slice 3; Slice 4 and 2 more.
      Blocked: Wed 25 Nov is over by 5 days for DS; access to “CRM” was refused.
      "
    `);
  });

  it('says so when there is nothing', () => {
    expect(digest(derive(planWith(), TODAY)).text).toMatchInlineSnapshot(`
      "Delivered: nothing yet this week.
      Next: nothing has a day yet.
      Blocked: nothing.
      "
    `);
  });

  it('is three lines whatever the plan is called, by whom, and what is in its way', () => {
    const hostile = fc.tuple(hostileText(), hostileText(), hostileText());
    fc.assert(
      fc.property(hostile, ([title, name, note]) => {
        const plan = planWith({
          gate: DATA_ACCESS,
          people: { one: { name } },
          sources: { crm: { name, access: 'refused' } },
          slices: [
            { id: 'done', title, audience: note, status: 'delivered', deliveredOn: '2026-11-24' },
            { id: 'red', title, audience: note, risk: { level: 'red', note, owner: name, since: '2026-11-20' } },
            { id: 'promised', title, pin: '2026-11-24' },
            { id: 'overfull', title, pin: '2026-11-24' },
            { id: 'refused', title, sourceIds: ['crm'] },
            { id: 'waits', title, needs: ['refused'] },
            { id: 'nobody', title, skills: [note] },
          ],
        });
        const lines = digest(derive(plan, TODAY)).text.split(/[\n\r\u0085\u2028\u2029]/);
        expect(lines.map((line) => line.split(':')[0])).toEqual(['Delivered', 'Next', 'Blocked', '']);
      }),
    );
  });

  it('is plain text in the words of the plan, with nothing escaped', () => {
    const plan = planWith({ slices: [{ id: 'a', title: '*a* | _b_ <c> [^1] www.x.y', audience: 'R&D' }] });
    expect(digest(derive(plan, TODAY)).text.split('\n')[1]).toBe('Next: Tue 24 *a* | _b_ <c> [^1] www.x.y (R&D).');
  });
});
