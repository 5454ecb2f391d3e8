import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFileName } from '../../../../electron/core/store/file-name.ts';
import { createPlan, openRig } from '../../../support/planner-rig.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const TITLES: readonly [string, string][] = [
  ['Churn model', 'Churn model'],
  ['Who leaves, and why?', 'Who leaves, and why'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['  spaces   and\ttabs\nand lines  ', 'spaces and tabs and lines'],
  ['..', 'Plan'],
  ['...hidden', 'hidden'],
  ['trailing dots...', 'trailing dots'],
  ['', 'Plan'],
  ['   ', 'Plan'],
  ['CON', 'Plan CON'],
  ['com1.backup', 'Plan com1.backup'],
  ['Console', 'Console'],
  ['%2e%2e', '%2e%2e'],
  ['🥩 carpaccio', '🥩 carpaccio'],
  ['\ud83e lone', 'lone'],
  ['عربي', 'عربي'],
  ['evil\u202egpj.exe', 'evil gpj.exe'],
  ['Bu\u0308ro', 'B\u00fcro'],
  ['null\u0000byte', 'null byte'],
];

describe('the name of a plan file', () => {
  it.each(TITLES)('for the title %j is %j', (title, stem) => {
    expect(planFileName(title, [])).toBe(`${stem}.carpaccio`);
  });

  it('is at most 180 bytes long, cut between characters, with its number', () => {
    for (const title of ['x'.repeat(300), 'ü'.repeat(200), '🥩'.repeat(100)]) {
      const first = planFileName(title, []);
      const second = planFileName(title, [first]);
      expect(Buffer.byteLength(first)).toBeLessThanOrEqual(180);
      expect(Buffer.byteLength(second)).toBeLessThanOrEqual(180);
      expect([Buffer.from(first).toString() === first, second.endsWith(' (2).carpaccio')]).toEqual([true, true]);
    }
  });

  it('differs from the others in more than case or composition', () => {
    expect(planFileName('Büro', ['BU\u0308RO.carpaccio', 'büro (2).carpaccio'])).toBe('Büro (3).carpaccio');
  });

  it('can be written for every one of these titles, and the plan opened again', async () => {
    const { planner, folders } = await openRig();
    for (const [title] of TITLES) {
      const { plan, fileName } = await createPlan(planner, title);
      expect(existsSync(join(folders.plans, fileName))).toBe(true);
      expect((await planner.openPath(join(folders.plans, fileName))).plan.title).toBe(plan.title);
    }
    expect(readdirSync(folders.plans)).toHaveLength(TITLES.length);
  });

  it('never leads out of the folder', () => {
    const folder = temporaryFolder();
    for (const title of ['../../etc/passwd', '/etc/passwd', 'C:\\Windows', '..\\..']) {
      const path = join(folder, planFileName(title, []));
      writeFileSync(path, '');
      expect(join(path, '..')).toBe(folder);
    }
  });
});
