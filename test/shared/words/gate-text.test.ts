import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { digest } from '../../../shared/exports/digest.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import type { GateAnswer, Plan } from '../../../shared/plan/plan.ts';
import { knownForecast } from '../../../shared/schedule/known-forecast.ts';
import { gateProofs } from '../../../shared/words/gate-proofs.ts';
import {
  dataAccessBrief,
  dataAccessText,
  gateCountText,
  gateFactsText,
  gateSpokenText,
  promiseText,
} from '../../../shared/words/gate-text.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const OPEN = planWith().gate.data;
const NO_ACCESS = 'There is no access to the data: every day named here depends on getting it.';

function withData(answer: Partial<GateAnswer>, plan: Plan = planWith({ slices: [{ id: 'a' }] })): Plan {
  return { ...plan, gate: { ...plan.gate, data: { ...OPEN, ...answer } } };
}

describe('a plan without access to its data', () => {
  it.each<readonly [Partial<GateAnswer>, string | null, string | null]>([
    [{ answer: 'no' }, NO_ACCESS, 'No data access'],
    [
      {},
      'Nobody has said yet whether the data is available: every day named here depends on it.',
      'Data access unknown',
    ],
    [
      { answer: 'yes', evidence: 'x', expiresOn: asDay('2026-11-20') },
      'Access to the data is confirmed only until 20 Nov: every day named here depends on it.',
      'Data access expired',
    ],
    [{ answer: 'yes', evidence: 'x' }, null, null],
    [{ answer: 'yes' }, null, null],
  ])('says so: %#', (answer, text, brief) => {
    const plan = withData(answer);
    expect([dataAccessText(plan, TODAY), dataAccessBrief(plan, TODAY)]).toEqual([text, brief]);
  });

  it('says so where a day is promised, and not where none is', () => {
    const plan = withData({ answer: 'no' });
    const none = withData({ answer: 'no' }, planWith({ slices: [{ id: 'a', quarterDays: 40 }] }));
    const over = withData(
      { answer: 'no' },
      planWith({ slices: [{ id: 'a', status: 'delivered', deliveredOn: '2026-11-23' }] }),
    );
    expect([plan, none, over].map((one) => promiseText(derive(one, TODAY)))).toEqual([NO_ACCESS, null, null]);
    // The forecast speaks of what is still thick, too.
    expect(promiseText(derive(none, TODAY), knownForecast(none, TODAY))).toBe(NO_ACCESS);
  });

  it('says so in what is handed out, and in the chat', () => {
    const derived = derive(withData({ answer: 'no' }), TODAY);
    expect(weeklyMarkdown(derived).text).toContain(`\n${NO_ACCESS}\n`);
    expect(digest(derived).text.trim().split('\n').at(-1)).toBe(NO_ACCESS);
    const proved = derive(withData({ answer: 'yes', evidence: '418 rows' }), TODAY);
    expect(`${weeklyMarkdown(proved).text}${digest(proved).text}`).not.toContain('access to the data');
  });
});

describe('the four questions in words', () => {
  const yes: GateAnswer = { ...OPEN, answer: 'yes', evidence: '418 rows', owner: 'Head of\ndata' };
  const gate = {
    value: { ...yes, checkedOn: asDay('2026-11-09'), expiresOn: asDay('2027-02-08') },
    users: { ...yes, expiresOn: asDay('2026-11-01') },
    route: { ...yes, answer: 'no' as const, expiresOn: asDay('2026-11-01') },
    data: { ...yes, evidence: '' },
  };

  it('are told one after the other, for those who do not see the dots', () => {
    expect(gateSpokenText(gate, TODAY)).toBe(
      'Value: yes, Users: answer expired, Route: no, Data: yes, without evidence',
    );
    expect(gateCountText(gate, TODAY)).toBe('1 of four is answered with a yes and its evidence. 2 red dots.');
    expect(gateCountText(planWith().gate, TODAY)).toBe('0 of four are answered with a yes and its evidence.');
    const all = { value: yes, users: yes, route: yes, data: yes };
    expect(gateCountText(all, TODAY)).toBe('All four are answered with a yes and its evidence.');
  });

  it('are named in the chat where they are a red dot', () => {
    const plan = { ...planWith({ slices: [{ id: 'a' }] }), gate };
    const blocked = digest(derive(plan, TODAY)).text.split('\n')[2];
    expect(blocked).toBe('Blocked: 🔴 Users: answer expired (Head of data); 🔴 Route: no (Head of data).');
  });

  it('come with who answers, when it was checked, and until when it holds', () => {
    expect([gate.value, gate.users, gate.route, OPEN].map((answer) => gateFactsText(answer, TODAY))).toEqual([
      'Head of data · checked 9 Nov · holds until 8 Feb 2027',
      'Head of data · expired after 1 Nov',
      'Head of data',
      '',
    ]);
  });
});

describe('what the plan knows as evidence', () => {
  it('is its measure, conversations, what walked the route, and sources that can be read', () => {
    const done = { status: 'delivered', deliveredOn: '2026-11-20' } as const;
    const plan = planWith({
      goal: { metric: { name: 'Retention', baseline: '61 %', threshold: '64 %' } },
      contacts: {
        old: { on: '2026-11-11', who: 'Two fundraisers', heard: '', sliceIds: [] },
        new: { on: '2026-11-19', who: 'Lead', heard: '“Whom do I call?”\nOn Monday', sliceIds: [] },
        next: { on: '2026-11-30', who: 'Nobody yet', heard: '', sliceIds: [] },
      },
      sources: {
        crm: { name: 'CRM', access: 'granted', grantedUntil: '2026-12-31', evidence: 'Mail of Monday' },
        over: { name: 'Log', access: 'granted', grantedUntil: '2026-11-01' },
        bank: { name: 'Bank', access: 'refused' },
      },
      slices: [
        { id: 'hello', title: 'Hello mail', pattern: 'deploy-hello', ...done },
        {
          ...{ id: 'shown', title: 'First list', pattern: 'spreadsheet-route', seenBy: ['Callers', ' '], ...done },
          deliveredOn: '2026-11-23',
        },
        { id: 'other', title: 'Shown on a slide', seenBy: ['Callers'], ...done },
        { id: 'open', title: 'Nightly run', pattern: 'scheduled-run' },
      ],
    });
    const proofs = (['value', 'users', 'route', 'data'] as const).map((id) => gateProofs(plan, id, TODAY));
    expect(proofs).toEqual([
      ['Retention: from 61 % to 64 %.'],
      ['Lead on 19 Nov: “Whom do I call?” On Monday', 'Two fundraisers on 11 Nov.'],
      ['“First list” was delivered on 23 Nov, seen by Callers.', '“Hello mail” was delivered on 20 Nov.'],
      ['CRM: access granted until 31 Dec (Mail of Monday).'],
    ]);
  });

  it('is nothing in an empty plan', () => {
    expect((['value', 'users', 'route', 'data'] as const).flatMap((id) => gateProofs(planWith(), id, TODAY))).toEqual(
      [],
    );
  });
});
