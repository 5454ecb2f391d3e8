import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../electron/core/store/file-system.ts';
import { newLineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import { asDay } from '../../shared/calendar/day.ts';
import { asWeek } from '../../shared/calendar/week.ts';
import { derive } from '../../shared/derive.ts';
import { digest } from '../../shared/exports/digest.ts';
import { weeklyMarkdown } from '../../shared/exports/weekly-markdown.ts';
import { knownForecast } from '../../shared/schedule/known-forecast.ts';
import { listText } from '../../shared/words/en.ts';
import { leftOutText } from '../../shared/words/left-out.ts';
import { CHURN_PLAN } from '../support/churn-plan.ts';
import { abandon, createPlan, obey, openRig, titling } from '../support/planner-rig.ts';
import { runCarpaccio } from '../support/run-carpaccio.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TODAY = asDay('2026-11-24');
const DERIVED = derive(CHURN_PLAN, TODAY);
const FORECAST = knownForecast(CHURN_PLAN, TODAY);

const carpaccio = (folder: string, ...argv: readonly string[]) => runCarpaccio(folder, TODAY, argv);

function folderWithPlan(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'churn.carpaccio'), serialisePlanFile(CHURN_PLAN, [newLineageId()]).bytes);
  return folder;
}

describe('carpaccio export', () => {
  it('prints the weekly Markdown that the app shows, and says beside it what is left out', async () => {
    const { text, leftOut } = weeklyMarkdown(DERIVED, { forecast: FORECAST });
    const answer = await carpaccio(folderWithPlan(), 'export', 'churn.carpaccio', '--as', 'weekly-markdown');
    expect(answer).toEqual({ code: 0, out: text, err: `Left out: ${listText(leftOut.map(leftOutText))}.\n` });
    expect(answer.err).toContain('1 slice in Later and 2 data sources.');
  });

  it('tells it in the words of its readers, and says beside it how many words of the person are none of them', async () => {
    const folder = folderWithPlan();
    const readerWords = {
      digest: [
        { word: 'Next', instead: 'Coming' },
        { word: 'alert', instead: 'message' },
      ],
    };
    writeFileSync(
      join(folder, 'told.carpaccio'),
      serialisePlanFile({ ...CHURN_PLAN, readerWords }, [newLineageId()]).bytes,
    );
    const argv = ['--as', 'digest', '--today', '2026-12-08'];
    const plain = await carpaccio(folder, 'export', 'churn.carpaccio', ...argv);
    const told = await carpaccio(folder, 'export', 'told.carpaccio', ...argv);
    expect(plain.out).toMatch(/^Next: .*Alert/m);
    expect(told.out).toBe(plain.out.replace('Next: ', 'Coming: '));
    expect(told.err).toBe(`${plain.err}1 word of your own is not what these readers say. It stays as you wrote it.\n`);
  });

  it('takes a week and a day for today', async () => {
    const folder = folderWithPlan();
    const week = asWeek('2026-W50');
    const { out } = await carpaccio(folder, 'export', 'churn.carpaccio', '--as=weekly-markdown', '--week', week);
    expect(out).toBe(weeklyMarkdown(DERIVED, { week, forecast: FORECAST }).text);
    const laterDay = asDay('2026-12-01');
    const later = await carpaccio(folder, 'export', 'churn.carpaccio', '--as', 'digest', '--today', laterDay);
    expect(later.out).toBe(
      digest(derive(CHURN_PLAN, laterDay), { forecast: knownForecast(CHURN_PLAN, laterDay) }).text,
    );
  });

  it('writes into a file, replaces it as a whole, and prints nothing', async () => {
    const folder = folderWithPlan();
    writeFileSync(join(folder, 'out.md'), 'old '.repeat(10_000));
    const { code, out } = await carpaccio(folder, 'export', 'churn.carpaccio', '--as', 'digest', '--out', 'out.md');
    expect({ code, out, file: readFileSync(join(folder, 'out.md'), 'utf8') }).toEqual({
      code: 0,
      out: '',
      file: digest(DERIVED, { forecast: FORECAST }).text,
    });
  });

  it('writes nothing else anywhere', async () => {
    const folder = folderWithPlan();
    const before = readFileSync(join(folder, 'churn.carpaccio'));
    await carpaccio(folder, 'export', 'churn.carpaccio', '--as', 'digest', '--data', 'data');
    expect(readFileSync(join(folder, 'churn.carpaccio'))).toEqual(before);
    expect((await realFileSystem.list(folder)).filter((name) => name !== 'churn.carpaccio')).toEqual([]);
  });

  it('is not understood with these words, and says how it is used', async () => {
    const folder = folderWithPlan();
    const wrong = [
      ['import', 'churn.carpaccio'],
      ['export'],
      ['export', 'churn.carpaccio'],
      ['export', 'churn.carpaccio', '--as', 'pdf'],
      ['export', 'churn.carpaccio', '--as', 'constructor'],
      ['export', 'churn.carpaccio', 'b.carpaccio', '--as', 'digest'],
      ['export', 'churn.carpaccio', '--as', 'digest', '--week', '48'],
      ['export', 'churn.carpaccio', '--as', 'digest', '--week', '2026-W54'],
      ['export', 'churn.carpaccio', '--as', 'digest', '--today', '2026-02-30'],
      ['export', 'churn.carpaccio', '--as', 'digest', '--out', 'x.carpaccio'],
      ['export', 'churn.carpaccio', '--as', 'digest', '--loud'],
      ['export', 'churn.carpaccio', '--as'],
    ];
    const answers = await Promise.all(wrong.map((argv) => carpaccio(folder, ...argv)));
    expect(answers.map(({ code, out }) => ({ code, out }))).toEqual(wrong.map(() => ({ code: 2, out: '' })));
    expect(answers.every(({ err }) => err.endsWith('How it is used: carpaccio --help\n'))).toBe(true);
    expect(answers[3]?.err).toBe(
      'There is no format “pdf”; there is weekly-markdown or digest.\nHow it is used: carpaccio --help\n',
    );
  });

  it('never writes over the plan itself', async () => {
    const folder = folderWithPlan();
    renameSync(join(folder, 'churn.carpaccio'), join(folder, 'churn.json'));
    const { code } = await carpaccio(folder, 'export', 'churn.json', '--as', 'digest', '--out', './churn.json');
    expect(code).toBe(2);
    expect((await carpaccio(folder, 'export', 'churn.json', '--as', 'digest')).code).toBe(0);
  });

  it('says what is wrong with a file that is no plan, and what to do', async () => {
    const folder = folderWithPlan();
    const whole = readFileSync(join(folder, 'churn.carpaccio'), 'utf8');
    writeFileSync(join(folder, 'cut'), whole.slice(0, whole.length / 2));
    writeFileSync(join(folder, 'empty'), '');
    writeFileSync(join(folder, 'binary'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]));
    writeFileSync(join(folder, 'list'), '[1, 2]');
    writeFileSync(join(folder, 'large'), '');
    truncateSync(join(folder, 'large'), 60_000_000);
    mkdirSync(join(folder, 'folder'));
    const names = ['cut', 'empty', 'binary', 'list', 'large', 'folder', 'nowhere'];
    const answers = await Promise.all(names.map((name) => carpaccio(folder, 'export', name, '--as', 'digest')));
    expect(answers.map(({ code, out, err }) => `${code} ${out}${err.replace(`${folder}/`, '').trim()}`)).toEqual([
      '1 cut is damaged, or was changed by hand into something that is no plan. It was left as it is.',
      '1 empty is empty. It was left as it is.',
      '1 binary is not a Carpaccio plan. It was left as it is; choose another file.',
      '1 list is not a Carpaccio plan. It was left as it is; choose another file.',
      '1 large is larger than a plan can be (50 MB). Check that it is the right file.',
      '1 folder is a folder, or something else that is no file. A plan is a file that ends in .carpaccio.',
      '1 nowhere is not there. If it was moved or renamed, open it from its new place.',
    ]);
  });

  it('shows a plan of a newer app as far as it is understood, and says so', async () => {
    const folder = folderWithPlan();
    const path = join(folder, 'churn.carpaccio');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"version": 1/, '"version": 99'));
    const { code, out, err } = await carpaccio(folder, 'export', 'churn.carpaccio', '--as', 'digest');
    expect({ code, out }).toEqual({ code: 0, out: digest(DERIVED, { forecast: FORECAST }).text });
    expect(err).toContain('was written by a newer Carpaccio');
  });

  it('cannot write into a folder that is not there', async () => {
    const { code, err } = await carpaccio(
      folderWithPlan(),
      'export',
      'churn.carpaccio',
      '--as',
      'digest',
      '--out',
      'a/b.md',
    );
    expect(code).toBe(1);
    expect(err).toContain('b.md is not there.');
  });
});

describe('carpaccio export while the app has the plan open', () => {
  it('has every confirmed change, written to the file or not, and needs no lock', async () => {
    const root = temporaryFolder();
    const { planner, folders } = await openRig({ root });
    const { plan, fileName } = await createPlan(planner, 'Churn', 'aaaaaaaa');
    await obey(planner, plan.id, titling('aaaaaaaa', 'Named after the last save'));
    const path = join(folders.plans, fileName);
    const argv = ['export', path, '--as', 'weekly-markdown', '--data', folders.data];
    const open = await carpaccio(root, ...argv);
    expect(readFileSync(path, 'utf8')).not.toContain('Named after the last save');
    expect(open).toMatchObject({ code: 0, out: expect.stringContaining('| Named after the last save | ? |') });
    expect(open.err).toBe('With 1 change that the app has not written to the file yet.\n');
    abandon(planner);
    expect(await carpaccio(root, ...argv)).toEqual(open);
  });

  it('exports the file alone when somebody else changed it, and says that there is more', async () => {
    const root = temporaryFolder();
    const { planner, folders } = await openRig({ root });
    const { plan, fileName } = await createPlan(planner, 'Churn', 'aaaaaaaa');
    await obey(planner, plan.id, titling('aaaaaaaa', 'Only in the journal'));
    abandon(planner);
    const path = join(folders.plans, fileName);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Slice aaaaaaaa', 'From a colleague'));
    const { code, out, err } = await carpaccio(root, 'export', path, '--as', 'weekly-markdown', '--data', folders.data);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('| From a colleague | ? |') });
    expect(err).toContain('only what is in this file was taken');
  });

  it('exports the file alone when there is no journal', async () => {
    const root = temporaryFolder();
    const { planner, folders } = await openRig({ root });
    const { fileName } = await createPlan(planner, 'Churn', 'aaaaaaaa');
    await planner.close();
    abandon(planner);
    rmSync(folders.data, { recursive: true });
    const path = join(folders.plans, fileName);
    expect(await carpaccio(root, 'export', path, '--as', 'digest', '--data', folders.data)).toMatchObject({
      code: 0,
      err: 'Left out: 1 slice still to cut.\n',
    });
    expect(existsSync(folders.data)).toBe(false);
  });
});

describe('carpaccio', () => {
  it('explains itself and says its version', async () => {
    const folder = temporaryFolder();
    const help = await carpaccio(folder, '--help');
    expect(help).toEqual({ code: 0, out: expect.stringContaining('--as weekly-markdown'), err: '' });
    expect(await carpaccio(folder)).toEqual(help);
    expect(await carpaccio(folder, '--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});
