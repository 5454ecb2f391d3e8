import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { helpAsk, helpPage } from '../../../shared/exports/help-page.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const RED = { level: 'red', note: 'no access before 2024', owner: 'head of data', since: '2026-11-20' } as const;

function derived(sketch: PlanSketch) {
  return derive(planWith(sketch), TODAY);
}

describe('The page that asks for help', () => {
  it('says what is at risk, since when, what it costs, who can clear it and what they would have to do', () => {
    const plan = derived({
      goal: { statement: 'Fundraisers keep 5 % more donors', target: '2026-11-30' },
      baselines: { base0001: { name: 'Monday', on: '2026-11-16', days: { model: '2026-11-23' } } },
      slices: [
        { id: 'rule', title: 'The rule' },
        {
          id: 'model',
          title: 'First model, north only',
          value: 'beat the rule, or keep it',
          audience: 'the retention lead',
          needs: ['rule'],
          risk: RED,
        },
        { id: 'reasons', title: 'Top three reasons', needs: ['model'] },
        { id: 'script', title: 'Phone script', needs: ['reasons'] },
      ],
    });
    expect(helpPage(plan, sliceId('model'))).toMatchInlineSnapshot(`
      "# Help wanted: First model, north only

      ## What is at risk

      No access before 2024.

      Once it is delivered, the retention lead can beat the rule, or keep it.

      It is a part of: Fundraisers keep 5 % more donors.

      ## Since when

      Red for 4 days, since Fri 20 Nov.

      ## What it costs

      - It was to be delivered on Mon 23 Nov. Now it is Wed 25 Nov, 2 working days later.
      - 2 slices wait for it: “Top three reasons” and “Phone script”.
      - If it comes a week later (5 working days): 2 other slices come 5 working days later; the last delivery is Fri 4 Dec and not Fri 27 Nov, 5 working days later; the target Mon 30 Nov is missed by 4 days.

      ## Who can clear it

      Head of data.

      ## What would help

      - Take this out of the way: no access before 2024.
      - Done today, it can still be delivered on Wed 25 Nov.
      "
    `);
  });

  it('says what the access is that it waits for, and takes whose it is for who can clear it', () => {
    const plan = derived({
      sources: {
        bank: { name: 'Bank statements', access: 'refused', owner: 'Treasurer' },
        crm: { name: 'CRM', access: 'asked' },
        gifts: { name: 'Gifts', access: 'granted', grantedUntil: '2026-11-20', owner: 'Head of data' },
        old: { name: 'Old gifts', access: 'unknown', expectedOn: '2026-12-01' },
      },
      slices: [
        { id: 'a', title: 'A', sourceIds: ['bank', 'crm', 'gifts', 'old'], risk: { ...RED, owner: '', note: '' } },
        { id: 'thick', title: '', quarterDays: 20, risk: { ...RED, owner: '', note: '' } },
        { id: 'later', title: 'B', stage: 'later', risk: RED },
      ],
    });
    expect(['a', 'thick', 'later'].map((id) => helpPage(plan, sliceId(id))).join('\n---\n\n')).toMatchInlineSnapshot(`
      "# Help wanted: A

      ## What is at risk

      A.

      It is a part of: Plan.

      ## Since when

      Red for 4 days, since Fri 20 Nov.

      ## What it costs

      It has no day. Access to “Bank statements” was refused.

      ## Who can clear it

      Treasurer, for “Bank statements”; Head of data, for “Gifts”.

      ## What would help

      - Give access to “Bank statements”, which was refused, or name another way to this data.
      - Give access to “CRM”, or say when it comes.
      - Extend the access to “Gifts”, which ended on Fri 20 Nov.
      - See to it that the access to “Old gifts” comes on Tue 1 Dec at the latest.

      ---

      # Help wanted: a slice without a title

      ## What is at risk

      A slice without a title.

      It is a part of: Plan.

      ## Since when

      Red for 4 days, since Fri 20 Nov.

      ## What it costs

      It is still to be cut and has no day yet.

      ## Who can clear it

      Nobody is named yet. Do you know who?

      ## What would help

      Tell us what it takes.

      ---

      # Help wanted: B

      ## What is at risk

      No access before 2024.

      It is a part of: Plan.

      ## Since when

      Red for 4 days, since Fri 20 Nov.

      ## What it costs

      It is parked in Later and has no day.

      ## Who can clear it

      Head of data.

      ## What would help

      Take this out of the way: no access before 2024.
      "
    `);
  });

  it('takes the words of whoever asks, a line each', () => {
    const plan = derived({ slices: [{ id: 'a', risk: RED }] });
    const page = helpPage(plan, sliceId('a'), { ask: 'Sign the form\r\n\n# and <b>call</b> us' });
    expect(page.slice(page.indexOf('## What would help'))).toBe(
      '## What would help\n\n- Sign the form\n- \\# and \\<b>call\\</b> us\n',
    );
    expect(helpPage(plan, sliceId('a'), { ask: ' \n' })).toContain(helpAsk(plan, sliceId('a')).split('\n')[0]);
    expect(helpPage(plan, sliceId('constructor'))).toBe('');
  });

  it('is one heading and five parts, whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (title, note, owner) => {
        const plan = derived({
          title,
          goal: { statement: note },
          sources: { crm: { name: title, access: 'asked', owner } },
          slices: [
            { id: 'a', title, value: note, audience: owner, sourceIds: ['crm'], risk: { ...RED, note, owner } },
            { id: 'b', title, needs: ['a'] },
          ],
        });
        const root = fromMarkdown(helpPage(plan, sliceId('a'), { ask: note }));
        const kinds = new Set(root.children.map(({ type }) => type));
        const depths = root.children.flatMap((node) => (node.type === 'heading' ? node.depth : []));
        expect(depths.slice(0, 5)).toEqual([1, 2, 2, 2, 2]);
        expect(depths.length).toBe(6);
        expect([...kinds].filter((kind) => !['heading', 'paragraph', 'list'].includes(kind))).toEqual([]);
      }),
    );
  });
});
