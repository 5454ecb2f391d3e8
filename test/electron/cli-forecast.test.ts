import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newLineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import { asDay } from '../../shared/calendar/day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { DATA_ACCESS, planWith, type SliceSketch } from '../support/plan-builder.ts';
import { runCarpaccio } from '../support/run-carpaccio.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TODAY = asDay('2026-11-24');
const WEEKS = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];

/** Two deliveries in each of five weeks, and four slices left. */
const STEADY = planWith({
  title: 'Churn\nof donors',
  start: '2026-10-19',
  gate: DATA_ACCESS,
  goal: { target: '2026-12-18' },
  slices: [
    ...WEEKS.flatMap((day, place): SliceSketch[] => [
      { id: `done${place}a`, status: 'delivered', deliveredOn: day },
      { id: `done${place}b`, status: 'delivered', deliveredOn: day },
    ]),
    { id: 'group', title: 'Who is\nleaving', quarterDays: null },
    { id: 'a', under: 'group' },
    { id: 'b', under: 'group', quarterDays: 12, title: 'Train the model' },
    { id: 'c', title: 'Magic', skills: ['magic'] },
    { id: 'd' },
    { id: 'parked', title: 'An alert', stage: 'later' },
  ],
});

async function carpaccio(plan: Plan, ...argv: readonly string[]) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'plan.carpaccio'), serialisePlanFile(plan, [newLineageId()]).bytes);
  return await runCarpaccio(folder, TODAY, argv);
}

describe('carpaccio forecast', () => {
  it('says when the goal and each group will be done, how surely, and what that is drawn from', async () => {
    const { code, out, err } = await carpaccio(STEADY, 'forecast', 'plan.carpaccio');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "Churn of donors, Tuesday 24 November 2026

        50 % sure    85 % sure    95 % sure    by 18 Dec 2026
        7 Dec 2026   7 Dec 2026   7 Dec 2026   more than 99 %  the goal
        30 Nov 2026  30 Nov 2026  30 Nov 2026  more than 99 %  Who is leaving

      Drawn from the last 5 complete weeks in which somebody had time: 2 deliveries a week, from 2 to 2.
      You split nothing so far: 10 slices became as many deliveries. Without that the date would read the same.
      4 open slices count, each as often as slices are split. Without a day, and counted: Magic. Still to slice, and counted: Train the model. In Later, and not counted: An alert.
      Last delivery on the board: 25 Nov 2026. The forecast counts deliveries, as many in a short week as in any other, and looks neither at needs nor at skills, sources or pins: these make the last delivery day of the board. The two are different answers.
      For a simulated team with 6 weeks of history our 85 % came true in 84.8 % of 500 runs, and had the split rate been left out, 8 %. Yours is shorter still. A real team changes, so a little less is to be expected.
      10000 trials, seed 2026.
      "
    `);
  });

  it('gives the same as JSON', async () => {
    const { code, out } = await carpaccio(STEADY, 'forecast', 'plan.carpaccio', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      plan: 'Churn\nof donors',
      today: '2026-11-24',
      target: '2026-12-18',
      state: 'dates',
      seed: 2026,
      trials: 10_000,
      basis: 'weeks',
      weeks: WEEKS.map((_, place) => ({ week: `2026-W${43 + place}`, delivered: 2 })),
      splitRate: { measured: 1, originals: 10 },
      remaining: 4,
      p85: '2026-12-07',
      groups: [{ id: 'group', title: 'Who is leaving', remaining: 2 }],
    });
  });

  it('gives the same answer each time', async () => {
    const first = await carpaccio(STEADY, 'forecast', 'plan.carpaccio');
    expect((await carpaccio(STEADY, 'forecast', 'plan.carpaccio')).out).toBe(first.out);
  });

  it('gives no date where there is none', async () => {
    const { code, out } = await carpaccio(
      planWith({ people: {}, slices: [{ id: 'a' }] }),
      'forecast',
      'plan.carpaccio',
    );
    expect(code).toBe(0);
    expect(out).toBe(
      'Plan, Tuesday 24 November 2026\nNobody offers a quarter within the next five years, so it would never be done. Give somebody time in People.\n',
    );
  });

  it('understands no options of an export, and ends with 1 where there is no such plan', async () => {
    const wrong = await carpaccio(STEADY, 'forecast', 'plan.carpaccio', '--as', 'digest');
    expect([wrong.code, wrong.err.split('\n')[0]]).toEqual([2, '--as belongs to an export, and this is a forecast.']);
    expect((await carpaccio(STEADY, 'forecast', 'nowhere.carpaccio')).code).toBe(1);
  });

  it('is a line of the weekly Markdown and of the digest', async () => {
    const weekly = await carpaccio(STEADY, 'export', 'plan.carpaccio', '--as', 'weekly-markdown');
    expect(weekly.out).toContain(' · 85 % sure by 7 Dec · ');
    expect(weekly.out).toContain('Only in the date that is 85 % sure: 1 slice still to cut and 1 slice without a day.');
    const digest = await carpaccio(STEADY, 'export', 'plan.carpaccio', '--as', 'digest');
    expect(digest.out.split('\n').at(-2)).toBe('Forecast: 85 % sure by 7 Dec, target 18 Dec.');
  });
});
