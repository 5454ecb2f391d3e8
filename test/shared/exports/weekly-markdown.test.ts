import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import { derive } from '../../../shared/derive.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import { leftOutText } from '../../../shared/words/left-out.ts';
import { CHURN_PLAN } from '../../support/churn-plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

describe('the weekly schedule as Markdown', () => {
  it('says week by week what is delivered, for whom, by whom, and what stands in the way', () => {
    expect(weeklyMarkdown(derive(CHURN_PLAN, TODAY)).text).toMatchInlineSnapshot(`
      "# Donor churn: know who is leaving, and why

      Fundraisers keep 5 % more of last year’s donors.

      Target 18 Dec 2026 · last delivery 9 Dec, 7 working days before it · 1 of 8 slices delivered, 1 parked

      Not in these dates: 2 slices still to cut and 1 slice without a day.

      ## Week 48 · 23–27 November

      | Day | Delivered | So that | For | By | State |
      | --- | --- | --- | --- | --- | --- |
      | Mon 23 | Get read access to the donations table | the team can look at real gifts | The team | Data engineer | ✅ delivered |
      | Tue 24 | Lapsed donors by region, one sheet, by e-mail | see for the first time where donors leave | Retention lead | Analyst | doing |
      | Thu 26 | “No gift in 14 months” rule as the first list [^1] | phone 50 donors on a rule anyone can read | Fundraisers | Data scientist | ready |
      | Fri 27 | First model on gifts alone, north only [^2] | beat the rule, or keep the rule | Retention lead | Data scientist | 🔴 at risk |

      4 deliveries · 4 of 13 days · 3 of 4 ready

      ## Week 49 · 30 November–4 December

      Nothing is delivered in this week.

      ## Week 50 · 7–11 December

      | Day | Delivered | So that | For | By | State |
      | --- | --- | --- | --- | --- | --- |
      | Wed 9 | Alert in the team channel \\| \\\`#churn\\\` [^3] | nobody has to ask for it | Fundraisers | Data engineer | not promised |

      1 delivery · ½ of 15 days · 0 of 1 ready

      ## Still to slice

      | Slice | Size | For |
      | --- | --- | --- |
      | Score every donor nightly | 5 d | Fundraisers |
      | Explain each score | ? |  |

      ## No day yet

      | Slice | Because |
      | --- | --- |
      | Bounced payments | Access to “Bank statements” was refused. |

      [^1]: Not earlier: Data scientist is off from Tue 24 to Wed 25 Nov (training).

      [^2]: At risk since 20 Nov (4 days): no signed-off access before 2024 (head of data). Not earlier: needs ‘“No gift in 14 months” rule as the firs…’, delivered on Thu 26 Nov.

      [^3]: Not promised: nobody knows yet when access to “CRM” comes.
      "
    `);
  });

  it('may be of one week', () => {
    const { text, leftOut } = weeklyMarkdown(derive(CHURN_PLAN, TODAY), { week: asWeek('2026-W50') });
    expect(text).toMatchInlineSnapshot(`
      "# Donor churn: know who is leaving, and why

      Fundraisers keep 5 % more of last year’s donors.

      Target 18 Dec 2026 · last delivery 9 Dec, 7 working days before it · 1 of 8 slices delivered, 1 parked

      Not in these dates: 2 slices still to cut and 1 slice without a day.

      ## Week 50 · 7–11 December

      | Day | Delivered | So that | For | By | State |
      | --- | --- | --- | --- | --- | --- |
      | Wed 9 | Alert in the team channel \\| \\\`#churn\\\` [^1] | nobody has to ask for it | Fundraisers | Data engineer | not promised |

      1 delivery · ½ of 15 days · 0 of 1 ready

      [^1]: Not promised: nobody knows yet when access to “CRM” comes.
      "
    `);
    expect(leftOut.slice(0, 3)).toMatchInlineSnapshot(`
      [
        {
          "code": "other-weeks",
          "count": 4,
        },
        {
          "code": "still-to-slice",
          "count": 2,
        },
        {
          "code": "no-day",
          "count": 1,
        },
      ]
    `);
  });

  it('says so when nothing is delivered in a week', () => {
    const { text } = weeklyMarkdown(derive(CHURN_PLAN, TODAY), { week: asWeek('2027-W01') });
    expect(text.split('\n').slice(-4)).toMatchInlineSnapshot(`
      [
        "## Week 1 · 4–8 January 2027",
        "",
        "Nothing is delivered in this week.",
        "",
      ]
    `);
  });

  it('says so when there is no slice, or no slice with a day', () => {
    const empty = weeklyMarkdown(derive(planWith(), TODAY)).text;
    const undated = weeklyMarkdown(derive(planWith({ slices: [{ id: 'a', quarterDays: null }] }), TODAY)).text;
    expect([empty, undated]).toMatchInlineSnapshot(`
      [
        "# Plan

      No target yet · no delivery planned

      There are no slices yet.
      ",
        "# Plan

      No target yet · no delivery planned · 0 of 1 slice delivered

      Not in these dates: 1 slice still to cut.

      No slice has a day yet.

      ## Still to slice

      | Slice | Size | For |
      | --- | --- | --- |
      | Slice a | ? |  |
      ",
      ]
    `);
  });

  it('shows the red dots of what is thick and of what has no day, since when and who can clear them', () => {
    const risk = { level: 'red', note: 'no access before 2024', owner: 'head of data', since: '2026-11-20' } as const;
    const plan = planWith({
      sources: { bank: { name: 'Bank statements', access: 'refused' } },
      slices: [
        { id: 'thick', quarterDays: 20, risk },
        { id: 'undated', sourceIds: ['bank'], risk: { ...risk, level: 'watch', owner: '' } },
      ],
    });
    expect(weeklyMarkdown(derive(plan, TODAY)).text.split('\n').slice(-16)).toMatchInlineSnapshot(`
      [
        "## Still to slice",
        "",
        "| Slice | Size | For |",
        "| --- | --- | --- |",
        "| Slice thick [^1] | 5 d |  |",
        "",
        "## No day yet",
        "",
        "| Slice | Because |",
        "| --- | --- |",
        "| Slice undated [^2] | Access to “Bank statements” was refused. |",
        "",
        "[^1]: 🔴 At risk since 20 Nov (4 days): no access before 2024 (head of data).",
        "",
        "[^2]: Watched since 20 Nov (4 days): no access before 2024.",
        "",
      ]
    `);
  });

  it('names what it leaves out of a slice', () => {
    const plan = planWith({
      slices: [
        { id: 'a', kind: 'spike', skills: ['sql'], worth: 3, demo: 'the list', tags: ['north'], learned: 'x' },
        { id: 'b', worth: 5 },
      ],
    });
    expect(weeklyMarkdown(derive(plan, TODAY)).leftOut.map(leftOutText)).toEqual([
      '1 demo or done-when list',
      '1 slice’s tags',
      '1 slice’s learnings',
      '1 mark as spike or decision',
      '1 slice’s skills',
      '2 slices’ worth',
    ]);
  });

  it('names what it leaves out', () => {
    expect(weeklyMarkdown(derive(CHURN_PLAN, TODAY)).leftOut.map(leftOutText)).toMatchInlineSnapshot(`
      [
        "1 group of the outline",
        "1 note",
        "2 demos or done-when lists",
        "1 slice in Later",
        "2 data sources",
      ]
    `);
  });
});
