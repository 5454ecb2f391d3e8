import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { digest } from '../../../shared/exports/digest.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import { readDataReport } from '../../../shared/imports/data-report/data-report.ts';
import type { SourceId } from '../../../shared/plan/plan.ts';
import { createPlan, obey, openRig } from '../../support/planner-rig.ts';
import { REPORT_FILES, ROW_VALUES, reportText } from '../../support/report-fixtures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TODAY = asDay('2026-11-24');

/** Every file below a folder, with what is in it. */
function filesBelow(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const facts = statSync(path);
    if (facts.isDirectory()) return filesBelow(path);
    return facts.isFile() ? [{ path, text: readFileSync(path, 'latin1') }] : [];
  });
}

function rowValuesIn(text: string): string[] {
  return ROW_VALUES.filter((value) => text.includes(value));
}

describe('A plan with reports of its data', () => {
  it('has no value of any row on the disk: in no plan file, journal, backup or log', async () => {
    const root = temporaryFolder();
    const { planner } = await openRig({ root });
    const { plan } = await createPlan(planner, 'Donors', 'reads');
    const ids = REPORT_FILES.map((_, place) => `source${place}` as SourceId);
    for (const [place, name] of REPORT_FILES.entries()) {
      const id = ids[place];
      const read = readDataReport(reportText(name));
      if (id === undefined || !read.ok) throw new Error(`${name} is not read.`);
      const days = { expectedOn: null, grantedUntil: null };
      const source = { name, access: 'granted', ...days, owner: '', evidence: '', report: null } as const;
      await obey(planner, plan.id, { type: 'source.add', id, source });
      const report = { ...read.value, addedOn: TODAY };
      await obey(planner, plan.id, { type: 'source.edit', id, changes: { report } });
    }
    const reader = Object.keys(plan.slices)[0];
    if (reader === undefined) throw new Error('There is no slice.');
    await obey(planner, plan.id, { type: 'slice.edit', id: reader as never, changes: { sourceIds: ids } });
    const opened = await planner.open(plan.id);
    await planner.close();

    const files = filesBelow(root);
    expect(files.flatMap(({ path, text }) => rowValuesIn(text).map((value) => `${value} in ${path}`))).toEqual([]);
    // The reports did arrive: their names and counts are in the plan and in the journal.
    const holders = files.filter(({ text }) => text.includes('expect_column_values_to_match_regex'));
    expect(holders.map(({ path }) => (path.endsWith('.carpaccio') ? 'plan' : 'data')).sort()).toEqual(['data', 'plan']);

    const derived = derive(opened.plan, TODAY);
    const exported = weeklyMarkdown(derived).text + digest(derived).text;
    expect(exported).toContain('checks failed');
    expect(rowValuesIn(exported)).toEqual([]);
  });
});
