import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import { planSchema } from '../../../../shared/plan/plan.schema.ts';
import type { Plan, ReaderWord } from '../../../../shared/plan/plan.ts';
import { changes, planAfter } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const asked = { on: ON, by: 'Head of sales' };
const askForSlice = (id: string, by = asked.by): Command => ({ type: 'slice.ask', id: sliceId(id), by, on: ON });
const askForPlan = (by = asked.by, on: string = ON): Command => ({ type: 'plan.ask', by, on: on as typeof ON });
const staged = (stage: string): Command => ({ type: 'plan.edit', changes: { stage: stage as Plan['stage'] } });
const words = (exportId: string, ...list: readonly (readonly [string, string])[]): Command => ({
  type: 'words.edit',
  exportId,
  words: list.map(([word, instead]): ReaderWord => ({ word, instead })),
});

describe('a slice that somebody asks for again', () => {
  const plan = planWith({
    slices: [
      { id: 'out', stage: 'archive' },
      { id: 'on', stage: 'board', pin: '2026-11-25' },
    ],
  });

  it('comes back from the archive to Later, and counts who asked', () => {
    const twice = planAfter(plan, askForSlice('out'), askForSlice('out', 'Retention lead'));
    expect(twice.slices.out).toMatchObject({ stage: 'later', askedAgain: [asked, { on: ON, by: 'Retention lead' }] });
    expect([violations(twice), applyPatch(twice, invert(diff(plan, twice)))]).toEqual([[], plan]);
  });

  it('comes back with the groups and the plan that were thrown out around it, and with nothing else', () => {
    const away = planWith({
      stage: 'archive',
      slices: [
        { id: 'goal', stage: 'archive' },
        { id: 'group', under: 'goal', stage: 'archive' },
        { id: 'out', under: 'group', stage: 'archive' },
        { id: 'other', under: 'group', stage: 'archive' },
      ],
    });
    const back = planAfter(away, askForSlice('out'));
    const stages = Object.values(back.slices).map(({ id, stage }) => `${id} ${stage}`);
    expect([back.stage, ...stages.sort()]).toEqual(['idea', 'goal later', 'group later', 'other archive', 'out later']);
    expect([violations(back), applyPatch(back, invert(diff(away, back)))]).toEqual([[], away]);
  });

  it('stays where it is when it is on the board', () => {
    expect(changes(plan, askForSlice('on'))).toEqual({ on: { askedAgain: [asked] } });
  });

  it('may be asked for by nobody in particular, and is refused where it is not there', () => {
    expect(changes(plan, askForSlice('on', ''))).toEqual({ on: { askedAgain: [{ on: ON, by: '' }] } });
    expect(changes(plan, askForSlice('gone'))).toEqual({ code: 'slice-not-found', id: 'gone' });
    expect(changes(plan, askForSlice('on', 'x'.repeat(501)))).toEqual({ code: 'bad-value', field: 'by' });
  });
});

describe('a goal that somebody asks for again', () => {
  it('comes back from the archive as the idea that it was, or as the plan that was begun', () => {
    const idea = planWith({ stage: 'archive', slices: [{ id: 'a' }] });
    const begun = planWith({
      stage: 'archive',
      slices: [{ id: 'a', status: 'delivered', deliveredOn: '2026-11-20' }],
    });
    expect([planAfter(idea, askForPlan()).stage, planAfter(begun, askForPlan()).stage]).toEqual(['idea', 'active']);
  });

  it.each(['idea', 'active'] as const)(
    'comes back as the %s one that it was, begun or not, and keeps nothing of the way',
    (stage) => {
      const plan = planWith({ stage, slices: [{ id: 'a', quarterDays: 2 }] });
      const away = planAfter(plan, staged('archive'), staged('archive'));
      expect(away).toEqual({ ...plan, stage: 'archive', archivedFrom: stage });
      for (const asking of [askForPlan(), askForSlice('a')]) {
        const back = planAfter(away, asking);
        expect([back.stage, Object.hasOwn(back, 'archivedFrom'), violations(back)]).toEqual([stage, false, []]);
        expect(applyPatch(back, invert(diff(away, back)))).toEqual(away);
      }
    },
  );

  it('keeps through its file what it was before it was thrown out', () => {
    const away = planAfter(planWith({ stage: 'active' }), staged('archive'));
    const read = planSchema.parse(JSON.parse(JSON.stringify(away)));
    expect(planAfter(read, askForPlan()).stage).toBe('active');
  });

  it.each(['idea', 'active'] as const)('stays %s, and counts who asked', (stage) => {
    const plan = planWith({ stage });
    const after = planAfter(plan, askForPlan(), askForPlan(''));
    expect([after.stage, after.askedAgain]).toEqual([stage, [asked, { on: ON, by: '' }]]);
    expect(applyPatch(after, invert(diff(plan, after)))).toEqual(plan);
  });

  it('has who asked corrected, and is refused for what is no list of askers', () => {
    const plan = planAfter(planWith(), askForPlan(''));
    const named = (list: unknown): Command => ({
      type: 'plan.edit',
      changes: { askedAgain: list as Plan['askedAgain'] },
    });
    const after = planAfter(plan, named([asked]));
    expect([after.askedAgain, applyPatch(after, invert(diff(plan, after)))]).toEqual([[asked], plan]);
    for (const list of ['Ada', [null], [{ on: 'soon', by: '' }], [{ on: ON, by: 'x'.repeat(501) }], [{ on: ON }]])
      expect(changes(plan, named(list))).toEqual({ code: 'bad-value', field: 'askedAgain' });
  });

  it('is refused on a day that is none', () => {
    expect(changes(planWith(), askForPlan('x', 'soon'))).toEqual({ code: 'bad-value', field: 'by' });
  });

  it('is started, archived and returned by hand', () => {
    const plan = planWith({ stage: 'idea' });
    expect(planAfter(plan, staged('active')).stage).toBe('active');
    expect(planAfter(plan, staged('archive'), staged('idea'))).toEqual(plan);
    expect(changes(plan, staged('done'))).toEqual({ code: 'bad-value', field: 'stage' });
  });
});

describe('the words for the readers of an export', () => {
  it('are replaced as a whole, go with an empty list, and can be taken back', () => {
    const plan = planWith();
    const told = planAfter(plan, words('digest', ['sprint', 'week']), words('weekly-markdown', ['spike', '']));
    expect(told.readerWords).toEqual({
      digest: [{ word: 'sprint', instead: 'week' }],
      'weekly-markdown': [{ word: 'spike', instead: '' }],
    });
    expect(planAfter(told, words('digest')).readerWords).toEqual({
      'weekly-markdown': [{ word: 'spike', instead: '' }],
    });
    expect(applyPatch(told, invert(diff(plan, told)))).toEqual(plan);
    const same = apply(told, words('digest', ['sprint', 'week']));
    expect(same.ok && same.value === told).toBe(true);
    const none = apply(plan, words('digest'));
    expect(none.ok && none.value === plan).toBe(true);
  });

  it.each([
    [words('constructor', ['a', 'b']), 'exportId'],
    [words('no id', ['a', 'b']), 'exportId'],
    [words('digest', [' ', 'b']), 'words'],
    [words('digest', ['a', 'x'.repeat(501)]), 'words'],
    [words('digest', ...Array.from({ length: 1_001 }, (): [string, string] => ['a', 'b'])), 'words'],
    [{ type: 'words.edit', exportId: 'digest', words: [null] } as unknown as Command, 'words'],
  ])('are refused %#', (command, field) => {
    expect(changes(planWith(), command)).toEqual({ code: 'bad-value', field });
  });
});
