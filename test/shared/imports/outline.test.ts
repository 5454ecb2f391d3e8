import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { droppedText } from '../../../shared/words/dropped.ts';
import { paste, rootsOf, TODAY, treeOf } from '../../support/paste-outline.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/outlines/${name}`, import.meta.url), 'utf8');
}

describe('a pasted to-do list of a data-science project', () => {
  it('becomes groups from headings, slices from tasks, notes from what stands below them', () => {
    expect(treeOf(fixture('churn-todo.md'))).toEqual([
      '🐘 Donor churn: know who is leaving, and why "Agreed with the retention lead on Monday."',
      '  📌 Data access',
      '    Get read access to the donations table {4} ✓2026-11-24',
      '    Collect the sources',
      '      Donations, gifts_2024 and later {2}',
      '      Postal codes from https://data.example/plz ✓2026-11-24',
      '      The survey of last spring {2} "https://survey.example/?id=7&lang=en"',
      '    Clean the data',
      '      Handle <NA> values & duplicates',
      '      Normalise_and_scale features',
      '  🏗️ Model (3d)',
      '    Rule before model "Phone 50 donors on a rule that anyone can read.\\nIt beats nothing.\\n\\nSecond paragraph of the note."',
      '    First model on gifts alone, north only',
      '    Top three reasons (SHAP) "```python\\nexplainer = shap.Explainer(model)\\n```"',
      '  🧑‍🤝‍🧑 Team collaboration',
      '    Weekly "| Day | Who |\\n| --- | --- |\\n| Fri | all |"',
      '      Show the list on Friday',
      '      Ask three fundraisers • what they would do',
      '  תורמים',
      '    לדבר עם התורמים בצפון',
      '  Plot the clusters (3D)',
    ]);
    expect(paste(fixture('churn-todo.md')).dropped).toEqual([
      { code: 'front-matter', count: 4 },
      { code: 'rules', count: 2 },
      { code: 'comments', count: 1 },
    ]);
  });

  it('is one command that the plan accepts, so that one undo takes it back', () => {
    const { commands, slices } = paste(fixture('churn-todo.md'));
    const plan = newPlan({ id: 'plan0000' as PlanId, title: 'Churn', start: TODAY });
    const [command] = commands;
    expect(commands).toHaveLength(1);
    const result = command === undefined ? null : apply(plan, command);
    expect(result?.ok && Object.keys(result.value.slices).length).toBe(slices);
  });

  it('may be plain lines with tabs and spaces', () => {
    expect(treeOf(fixture('plain-notes.txt'))).toEqual([
      'Who is leaving',
      '  Get read access',
      '  Lapsed donors by region',
      '    Sheet by e-mail',
      '    by gift size',
      '    by age',
      'Who will leave next',
      '  “No gift in 14 months” rule',
      '  First model, north only',
    ]);
  });
});

const REAL_LIST = new URL('../../../../shared/real/ds-todo.md', import.meta.url);

describe.runIf(existsSync(REAL_LIST))('the to-do list of a real project template', () => {
  it('keeps its ten headings and all of its tasks', () => {
    const text = readFileSync(REAL_LIST, 'utf8');
    const tree = treeOf(text);
    expect(tree.slice(0, 14)).toEqual([
      '🧪 Data Science Project TODO List',
      '  📌 Project Overview',
      '    Define project goals and objectives',
      '    Outline key deliverables',
      '    Identify stakeholders and collaborators',
      '  📂 Data Management',
      '    Collect datasets',
      '      Internal sources',
      '      External sources',
      '    Perform data cleaning',
      '      Handle missing values',
      '      Address duplicates',
      '      Normalize and scale features',
      '    Explore data (EDA)',
    ]);
    const tasks = text.split('\n').filter((line) => line.includes('- [ ]')).length;
    expect({ ...paste(text), commands: tree.filter((line) => /^ {2}\S/.test(line)).length }).toEqual({
      commands: 10,
      slices: tasks + 11,
      dropped: [{ code: 'rules', count: 9 }],
    });
  });
});

describe('text that is pasted as an outline', () => {
  it('says what it left out, in words', () => {
    const text =
      'Hello all.\n\n```\nx = 1\n```\n\n| a |\n|---|\n| b |\n\n- a\n-\n- [x] g\n  - b\n- c\u0000\u0007\n***\n';
    const { dropped } = paste(text);
    expect(dropped).toEqual([
      { code: 'control-characters', count: 2 },
      { code: 'text', count: 1 },
      { code: 'code', count: 3 },
      { code: 'tables', count: 3 },
      { code: 'empty-items', count: 1 },
      { code: 'rules', count: 1 },
      { code: 'ticks-on-groups', count: 1 },
    ]);
    expect(dropped.map(droppedText)).toEqual([
      '2 control characters removed.',
      '1 line of text left out, as there was no item above to note it on.',
      '3 lines of code left out, as there was no item above to note it on.',
      '3 table rows left out, as there was no item above to note it on.',
      '1 item without text left out.',
      '1 dividing line left out.',
      '1 tick on a group left out: a group is delivered when all its slices are.',
    ]);
  });

  it('says below a title who it is for, and after it that it has no size; anything else there is a note', () => {
    const text =
      '- One sheet (3D)\n  For: **Retention** lead\n  By mail.\n- Repeat it (2d) (? d)\n  for: all\n- Rate (?)\n  By mail.\n  For: x';
    expect(rootsOf(text).map(({ id, ...slice }) => slice)).toEqual([
      { title: 'One sheet (3D)', audience: 'Retention lead', notes: 'By mail.' },
      { title: 'Repeat it (2d) (? d) for: all' },
      { title: 'Rate (?)', notes: 'By mail.\nFor: x' },
    ]);
    expect(rootsOf('- Repeat it (2d) (? d)')).toMatchObject([{ title: 'Repeat it (2d)' }]);
  });

  it('is refused as a whole above 5 MB, and taken just below', () => {
    expect(paste('ä'.repeat(2_500_001))).toEqual({
      commands: [],
      dropped: [{ code: 'too-large', count: 5_000_002 }],
      slices: 0,
    });
    expect(paste('ä'.repeat(2_500_000)).slices).toBe(1);
  });

  it('may have 5,000 lines and 200 levels; deeper ones stay at level 200', () => {
    const long = Array.from({ length: 5000 }, (_, line) => `${'\t'.repeat(line % 200)}- Line **${line}**`).join('\n');
    expect({ ...paste(long), commands: treeOf(long)[199] }).toEqual({
      commands: `${'  '.repeat(199)}Line 199`,
      slices: 5000,
      dropped: [],
    });
    const deep = Array.from({ length: 203 }, (_, line) => `${' '.repeat(line)}x${line}`).join('\n');
    expect(paste(deep).dropped).toEqual([{ code: 'too-deep', count: 3 }]);
    expect(treeOf(deep).slice(-2)).toEqual([`${'  '.repeat(199)}x201`, `${'  '.repeat(199)}x202`]);
  });

  it('brings at most 10,000 slices', () => {
    expect(paste('a\n'.repeat(10_002))).toMatchObject({
      slices: 10_000,
      dropped: [{ code: 'too-many-slices', count: 2 }],
    });
  });

  it('cuts long titles between characters as people see them, and keeps the whole in the notes', () => {
    const family = '👩‍👩‍👧‍👦';
    const [slice] = rootsOf(`- ${'a'.repeat(490)}${family.repeat(3)}`);
    expect(slice?.title).toBe(`${'a'.repeat(490)}…`);
    expect(slice?.notes).toBe(`${'a'.repeat(490)}${family.repeat(3)}`);
    expect(paste(`- ${'b'.repeat(501)}`).dropped).toEqual([{ code: 'titles-cut', count: 1 }]);
    expect(rootsOf(`- ${'b'.repeat(500)}`)[0]?.title).toHaveLength(500);
    // One letter under a tower of accents: no break between characters in sight.
    expect(rootsOf(`- z${'\u0301'.repeat(5000)}`)[0]?.title).toHaveLength(500);
  });

  it('keeps right-to-left text, joined emoji and marks of direction as they are', () => {
    const titles = ['שלום \u200fעולם\u200f', 'مرحبا بالعالم', '👩🏽‍🔬 probe', '🇩🇪 Länder', 'e\u0301te'];
    expect(rootsOf(titles.map((title) => `- ${title}`).join('\n')).map(({ title }) => title)).toEqual(titles);
  });

  it('always gives slices that the plan accepts, whatever is pasted', () => {
    const pieces = [
      '- ',
      '* ',
      '# ',
      '## ',
      '\t',
      '  ',
      '\n',
      '\n\n',
      '[x] ',
      '```\n',
      '---\n',
      '| a |\n|---|\n',
      '<!--',
      '-->',
    ];
    const more = [
      '%%',
      '> ',
      '**',
      '__',
      '[a](b)',
      '(2d)',
      '\u0000',
      '\ud800',
      '👩‍👩‍👧',
      'שלום',
      'word',
      '1. ',
      '===\n',
      '&#',
      '\\',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string()), { maxLength: 60 });
    const plan = newPlan({ id: 'plan0000' as PlanId, title: 'Any', start: TODAY });
    fc.assert(
      fc.property(text, (parts) => {
        const { commands, slices } = paste(parts.join(''));
        for (const command of commands) {
          const result = apply(plan, command);
          expect(
            result.ok && Object.values(result.value.slices).filter(({ title }) => title.trim() !== '').length,
          ).toBe(slices);
        }
        expect(commands).toHaveLength(slices === 0 ? 0 : 1);
      }),
      { numRuns: 1000 },
    );
  });
});
