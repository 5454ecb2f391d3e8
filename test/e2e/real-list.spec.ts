import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from './fixtures.ts';

/** A list that somebody else wrote, kept beside the repository and not in it. */
const REAL_LIST = resolve('../shared/real/ds-todo.md');

if (existsSync(REAL_LIST)) {
  test('a real to-do list of another project becomes a tree of slices', async ({ planner, startApp }) => {
    await startApp();
    await planner.newPlanFromOutline(await readFile(REAL_LIST, 'utf8'));
    const levels = await planner.outline.levels();
    expect(levels.slice(0, 6)).toEqual([
      [1, '📌 Project Overview'],
      [2, 'Define project goals and objectives'],
      [2, 'Outline key deliverables'],
      [2, 'Identify stakeholders and collaborators'],
      [1, '📂 Data Management'],
      [2, 'Collect datasets'],
    ]);
    expect(levels.length).toBe(61);
    await planner.outline.fill('Internal sources', { size: '½', audience: 'The team', value: 'see what there is' });
    await planner.show('Board');
    await planner.board.expectOn('Internal sources', '2026-11-24');
    await planner.board.moveTo('Internal sources', '2026-11-26');
    await planner.board.expectOn('Internal sources', '2026-11-26');
    expect(await planner.exportedText()).toContain(
      '| Thu 26 | Internal sources | see what there is | The team | Team |',
    );
  });
}
