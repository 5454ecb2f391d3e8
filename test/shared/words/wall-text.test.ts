import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { type BurnUp, burnUp } from '../../../shared/meeting/burn-up.ts';
import { problemsOf } from '../../../shared/meeting/problems.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { sampleFor } from '../../../shared/sample/sample.ts';
import { knownForecast } from '../../../shared/schedule/known-forecast.ts';
import {
  bandText,
  burnUpText,
  decisionFactsText,
  lastContactFactsText,
  plannedText,
  problemFactsText,
  problemTitle,
  promisedToText,
  scopeText,
  sureFigure,
  wallDayText,
  wallTitle,
  winFactsText,
} from '../../../shared/words/wall-text.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

function picture(changes: Partial<BurnUp> = {}): BurnUp {
  const forecast = { p50: asDay('2026-12-14'), p85: asDay('2026-12-22') };
  const made = burnUp(derive(sampleFor(TODAY), TODAY), forecast);
  if (made === null) throw new Error('The sample has no burn-up.');
  return { ...made, ...changes };
}

function problems(plan: Plan): string[] {
  return problemsOf(derive(plan, TODAY)).map(
    (problem) => `${problemTitle(problem, plan, TODAY)} | ${problemFactsText(problem, plan, TODAY)}`,
  );
}

describe('the words of the wall', () => {
  it('say the day and which week of the plan it is', () => {
    const text = (plan: Plan) => wallDayText(derive(plan, TODAY));
    expect(text(planWith({ start: '2026-11-16', goal: { target: '2026-12-11' } }))).toBe(
      'Tuesday 24 November 2026 · week 2 of 4',
    );
    expect(text(planWith({ start: '2026-12-07' }))).toBe('Tuesday 24 November 2026 · begins 7 Dec');
    expect(text(planWith({ start: '2026-11-16', goal: { target: '2026-11-20' } }))).toBe(
      'Tuesday 24 November 2026 · week 2 of 2',
    );
  });

  it('say who saw a win and what was learned, or that nobody did', () => {
    expect(winFactsText({ seenBy: ['Analyst', ' ', 'Lead'], learned: 'March is a change of bank' })).toBe(
      'Seen by: Analyst, Lead · learned: March is a change of bank',
    );
    expect(winFactsText({ seenBy: [], learned: '' })).toBe('Nobody has seen it yet');
  });

  it('say for whom something is and what they can do then', () => {
    expect(promisedToText({ audience: 'retention lead', value: 'see where donors leave' })).toBe(
      'Retention lead: see where donors leave',
    );
    expect(promisedToText({ audience: '', value: 'see it' })).toBe('See it');
    expect(promisedToText({ audience: 'Lead', value: ' ' })).toBe('Lead');
  });

  it('keep a title on one line, and name a slice that has none', () => {
    expect(wallTitle({ title: 'Two\nlines' })).toBe('Two lines');
    expect(wallTitle({ title: ' ' })).toBe('A slice without a title');
  });

  it('say of each problem what it is, since when, and who can clear it', () => {
    const report = { kind: 'pandera', name: '', checkedOn: '2026-11-23', addedOn: '2026-11-23', rows: 9 } as const;
    const plan = planWith({
      gate: {
        value: { answer: 'yes', evidence: 'Two drivers', owner: 'Lead', checkedOn: null, expiresOn: '2026-11-02' },
        users: { answer: 'no', evidence: '', owner: '', checkedOn: null, expiresOn: null },
        route: { answer: 'yes', evidence: 'seen', owner: '', checkedOn: null, expiresOn: null },
        data: { answer: 'unknown', evidence: '', owner: '', checkedOn: null, expiresOn: null },
      },
      sources: {
        bank: { name: 'Bank', access: 'refused', owner: 'Accounting' },
        crm: { name: 'CRM', report: { ...report, passed: 1, failed: 2, notRun: 0, problems: [] } },
      },
      slices: [
        {
          id: 'said',
          title: 'First model',
          risk: { level: 'red', note: 'No access', owner: 'Head', since: '2026-11-21' },
        },
        {
          id: 'mute',
          title: '<b>',
          sourceIds: ['bank'],
          risk: { level: 'red', note: ' ', owner: '', since: '2026-11-24' },
        },
      ],
    }) as Plan;
    const said = problems(plan);
    expect(said.slice(0, 6)).toEqual([
      'No access | Blocks “First model” · red for 3 days · who can clear it: Head',
      '<b> | Nobody has written down why · red since today · nobody is named who can clear it',
      'Is there enough value to the business? The answer has expired | Two drivers · ran out 22 days ago · who can clear it: Lead',
      'Are there hungry users? No | nobody is named who can clear it',
      '“CRM”: 2 of 3 checks failed, yesterday | Nothing that is left reads from it · nobody is named who can clear it',
      '“Bank”: access refused | Holds up “<b>” · who can clear it: Accounting',
    ]);
    expect(said[6]).toMatch(/^First model \| .* And \d+ more errors?\. Due Tue 24 Nov$/);
  });

  it('say what a decision waits for and who was last talked to', () => {
    expect(decisionFactsText({ askedBy: 'Director', askedOn: asDay('2026-11-23') }, TODAY)).toBe(
      'Asked by Director on Mon 23 Nov, yesterday',
    );
    expect(decisionFactsText({ askedBy: '', askedOn: asDay('2025-11-23') }, TODAY)).toBe(
      'Asked on Sun 23 Nov 2025, 366 days ago',
    );
    expect(lastContactFactsText({ last: null })).toBe('');
  });

  it('tell the burn-up to those who do not see it', () => {
    expect(burnUpText(picture())).toMatchInlineSnapshot(
      `"4 of 21 slices are delivered on 24 Nov. The scope began with 21 on 9 Nov and has been 21 since 19 Nov. By the days on the board 17 of them are delivered by 10 Dec. The forecast has all of them by 14 Dec (50 % sure) or 22 Dec (85 % sure). The target is 18 Dec. 2 slices in Later do not count."`,
    );
    expect(burnUpText(picture({ p50: null, p85: null, target: null, parked: 0, lastChange: null, planned: [] }))).toBe(
      '4 of 21 slices are delivered on 24 Nov. There is no target yet.',
    );
  });

  it('say how the scope changed, and where board and forecast end', () => {
    expect(scopeText(picture({ lastChange: { day: asDay('2026-11-19'), by: 1 } }))).toBe(
      'scope: 21 slices (+1 on 19 Nov)',
    );
    expect(scopeText(picture({ lastChange: { day: asDay('2026-11-19'), by: -2 } }))).toBe(
      'scope: 21 slices (−2 on 19 Nov)',
    );
    expect(scopeText(picture({ total: 1, lastChange: null }))).toBe('scope: 1 slice');
    expect(plannedText(picture())).toBe('by the days on the board: 17 of 21 on 10 Dec');
    expect(plannedText(picture({ planned: [{ day: TODAY, count: 4 }] }))).toBe(
      'nothing that is still to come has a day',
    );
    expect(plannedText(picture({ done: 21 }))).toBe('everything is delivered');
    expect(bandText(picture())).toBe('forecast: 50 % sure by 14 Dec, 85 % by 22 Dec');
    expect(bandText(picture({ p85: null }))).toBe('forecast: 50 % sure by 14 Dec, and no day is 85 % sure');
    expect(bandText(picture({ p50: null }))).toBe('no forecast');
  });

  it('give the forecast as one figure: of the target, else of its own day', () => {
    const plan = sampleFor(TODAY);
    const forecast = knownForecast(plan, TODAY);
    expect(sureFigure(null, null, TODAY)).toEqual({ figure: '…', label: 'forecast' });
    expect(sureFigure(forecast, plan.goal.target, TODAY).label).toBe('sure of 18 Dec');
    expect(sureFigure(forecast, null, TODAY).label).toBe('85 % sure by then');
    const none = knownForecast(planWith(), TODAY);
    expect(sureFigure(none, null, TODAY)).toEqual({ figure: '–', label: 'nothing to forecast' });
  });
});
