import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../electron/core/store/file-system.ts';
import { newLineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import { asDay } from '../../shared/calendar/day.ts';
import { derive } from '../../shared/derive.ts';
import { taskJuggler } from '../../shared/exports/taskjuggler.ts';
import { CHURN_PLAN } from '../support/churn-plan.ts';
import { runCarpaccio } from '../support/run-carpaccio.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TODAY = asDay('2026-11-24');

async function carpaccio(...argv: readonly string[]) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'churn.carpaccio'), serialisePlanFile(CHURN_PLAN, [newLineageId()]).bytes);
  return { folder, ...(await runCarpaccio(folder, TODAY, argv)) };
}

describe('carpaccio convert', () => {
  it('prints a project of TaskJuggler, and says beside it what is left out', async () => {
    const { code, out, err } = await carpaccio('convert', 'churn.carpaccio', '--to', 'taskjuggler');
    expect([code, out]).toEqual([0, taskJuggler(derive(CHURN_PLAN, TODAY)).text]);
    expect(err).toMatch(/^Left out: 1 delivered slice, .* and 2 data sources\.\n$/);
  });

  it('writes it into a file, and nothing else anywhere', async () => {
    const { folder, code, out } = await carpaccio(
      ...['convert', 'churn.carpaccio', '--to', 'taskjuggler', '--out', 'churn.tjp', '--today', '2026-12-01'],
    );
    const expected = taskJuggler(derive(CHURN_PLAN, asDay('2026-12-01'))).text;
    expect([code, out, readFileSync(join(folder, 'churn.tjp'), 'utf8')]).toEqual([0, '', expected]);
    expect((await realFileSystem.list(folder)).toSorted()).toEqual(['churn.carpaccio', 'churn.tjp']);
  });

  it.each([
    [['convert', 'p'], 'Convert to what? Say --to taskjuggler.'],
    [['convert', 'p', '--to', 'constructor'], 'There is no format “constructor”; there is taskjuggler.'],
    [['convert', 'p', '--to', 'taskjuggler', '--week', '2026-W48'], '--week does not belong to a convert.'],
    [['convert', 'p', '--to', 'taskjuggler', '--out', 'q.carpaccio'], '--out would write an export over a plan'],
    [['export', 'p', '--as', 'digest', '--to', 'taskjuggler'], '--to belongs to convert'],
    [['check', 'p', '--to', 'taskjuggler'], '--to belongs to an export'],
  ])('ends with 2 for %j', async (argv, message) => {
    const { code, out, err } = await carpaccio(...argv);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it('explains itself', async () => {
    expect((await carpaccio('--help')).out).toContain('carpaccio convert PLAN --to FORMAT [options]');
  });
});
