import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../electron/core/store/file-system.ts';
import { newLineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import { asDay } from '../../shared/calendar/day.ts';
import { derive } from '../../shared/derive.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { CHURN_PLAN } from '../support/churn-plan.ts';
import { planWith } from '../support/plan-builder.ts';
import { runCarpaccio } from '../support/run-carpaccio.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TODAY = asDay('2026-11-24');

const THICK = planWith({
  title: 'Churn\nof donors',
  start: '2026-11-23',
  slices: [
    { id: 'thick', title: 'Train the “best” model on all donors', quarterDays: 12 },
    { id: 'pinned', title: 'Show the lead 20 donors', audience: 'Retention lead', pin: '2026-11-25', needs: ['thick'] },
  ],
});

/** Runs a command in a folder with these plans, on a machine whose home is that folder too. */
async function carpaccio(plans: { readonly [name: string]: Plan }, ...argv: readonly string[]) {
  const folder = temporaryFolder();
  for (const [name, plan] of Object.entries(plans)) {
    writeFileSync(join(folder, name), serialisePlanFile(plan, [newLineageId()]).bytes);
  }
  writeFileSync(join(folder, 'empty'), '');
  return { folder, ...(await runCarpaccio(folder, TODAY, argv)) };
}

type Written = {
  readonly level: string;
  readonly rule: string;
  readonly title: string | null;
  readonly reason: string;
};

describe('carpaccio check', () => {
  it('prints a line for each finding, errors first, and ends with 1 where there are errors', async () => {
    const { code, out, err } = await carpaccio({ 'churn.carpaccio': THICK }, 'check', 'churn.carpaccio');
    const lines = out.split('\n');
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^error +S1 +‘Train the “best” model on all donors’: It takes 3 days, .*\.$/m);
    expect(out).toMatch(
      /^error +pin-without-dated-need +“Show the lead 20 donors”: Pinned, while .* has no day yet\.$/m,
    );
    const levels = lines.slice(0, -2).map((line) => line.slice(0, 7).trim());
    expect(levels).toEqual(['error', 'warning', 'hint'].flatMap((level) => levels.filter((one) => one === level)));
    const count = (level: string) => levels.filter((one) => one === level).length;
    expect(lines.at(-2)).toBe(
      `Churn of donors, Tuesday 24 November 2026: ${count('error')} errors, ${count('warning')} warnings and ${count('hint')} hints.`,
    );
  });

  it('leaves out what is less grave than was asked for, and counts it all the same', async () => {
    const levels = async (...more: readonly string[]) => {
      const { code, out } = await carpaccio({ 'a.carpaccio': THICK }, 'check', 'a.carpaccio', ...more);
      const found = new Set(
        out
          .split('\n')
          .slice(0, -2)
          .map((line) => line.slice(0, 7).trim()),
      );
      return { code, found: [...found], last: out.split('\n').at(-2) };
    };
    const all = await levels();
    expect(all.found).toEqual(['error', 'warning', 'hint']);
    expect(await levels('--level', 'hint')).toEqual(all);
    expect(await levels('--level', 'warning')).toEqual({ ...all, found: ['error', 'warning'] });
    expect(await levels('--level', 'error')).toEqual({ ...all, found: ['error'] });
  });

  it('does not understand a level that is none, and none for an export', async () => {
    const wrong = await carpaccio({ 'a.carpaccio': THICK }, 'check', 'a.carpaccio', '--level', 'grave');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--level wants error or warning or hint')]);
    const options = ['export', 'a.carpaccio', '--as', 'digest', '--level', 'error'];
    expect((await carpaccio({ 'a.carpaccio': THICK }, ...options)).code).toBe(2);
  });

  it('prints one line for a skill that many slices lack, and names no slice', async () => {
    const people = { ada: { name: 'Ada', skills: ['sql'] } };
    const slices = Array.from({ length: 40 }, (_, place) => ({
      id: `etl${place}`,
      title: `Load ${place}`,
      skills: ['etl'],
    }));
    const { out } = await carpaccio({ 'etl.carpaccio': planWith({ people, slices }) }, 'check', 'etl.carpaccio');
    expect(out.split('\n').filter((line) => line.includes('skill-'))).toEqual([
      expect.stringMatching(/^warning +skill-missing +Nobody has the skill etl, which 40 open slices ask for\.$/),
    ]);
  });

  it('gives as JSON what the app notices, each with rule, slice and reason', async () => {
    const { code, out } = await carpaccio({ 'churn.carpaccio': THICK }, 'check', 'churn.carpaccio', '--json');
    const report = JSON.parse(out) as { readonly errors: number; readonly findings: readonly Written[] };
    const { findings } = derive(THICK, TODAY);
    expect([code, report.findings.length]).toEqual([1, findings.length]);
    expect(report.errors).toBe(findings.filter(({ level }) => level === 'error').length);
    expect(report).toMatchObject({ plan: 'Churn\nof donors', today: TODAY });
    expect(report.findings).toContainEqual({
      level: 'error',
      rule: 'S1',
      name: 'Thicker than a day',
      sliceId: 'thick',
      title: 'Train the “best” model on all donors',
      reason: expect.stringMatching(/^It takes 3 days/),
    });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'pin-without-dated-need', name: null, sliceId: 'pinned' }),
    );
  });

  it('ends with 0 where there are no errors, warnings or not', async () => {
    const empty = planWith({ title: 'Nothing to do yet' });
    expect(await carpaccio({ p: empty }, 'check', 'p')).toMatchObject({
      code: 0,
      out: 'Nothing to do yet, Tuesday 24 November 2026: nothing to report.\n',
      err: '',
    });
  });

  it('says nothing of rules that are switched off, and that they are', async () => {
    const quiet = { ...THICK, rules: { ...THICK.rules, off: ['S3', 'S1', 'of long ago'] } };
    const { out, err } = await carpaccio({ p: quiet }, 'check', 'p');
    expect(out).not.toMatch(/ S[13] /);
    expect(err).toBe('Switched off in this plan: S1 and S3.\n');
  });

  it('takes a day for today', async () => {
    const { out } = await carpaccio({ p: CHURN_PLAN }, 'check', 'p', '--json', '--today', '2027-03-01');
    const later = derive(CHURN_PLAN, asDay('2027-03-01')).findings;
    const report = JSON.parse(out) as { readonly today: string; readonly findings: readonly Written[] };
    expect([report.today, report.findings.length]).toEqual(['2027-03-01', later.length]);
  });

  it('writes nothing anywhere', async () => {
    const { folder } = await carpaccio({ p: THICK }, 'check', 'p', '--data', 'data');
    expect((await realFileSystem.list(folder)).toSorted()).toEqual(['empty', 'p']);
    expect(readFileSync(join(folder, 'p'), 'utf8')).toContain('Train the');
  });

  it.each([
    [['check', 'nowhere'], 'nowhere is not there.'],
    [['check', 'empty'], 'empty is empty.'],
    [['check'], 'Which plan? Name its file.'],
    [['check', 'p', 'q'], 'One plan at a time'],
    [['check', 'p', '--as', 'digest'], '--as belongs to an export'],
    [['check', 'p', '--out', 'x'], '--out belongs to an export'],
    [['check', 'p', '--today', 'soon'], '--today wants a day'],
    [['export', 'p', '--as', 'digest', '--json'], '--json belongs to a check'],
  ])('ends with 2 for %j, which says nothing about the plan', async (argv, message) => {
    const { code, out, err } = await carpaccio({ p: THICK }, ...argv);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it('explains itself, its exit codes among it', async () => {
    const { out } = await carpaccio({}, '--help');
    expect(out).toContain('carpaccio check PLAN [options]');
    expect(out).toContain('0 without errors (there may be warnings and hints), 1 with errors, 2 could not be read');
  });
});
