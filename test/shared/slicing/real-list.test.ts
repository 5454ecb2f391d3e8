import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type CheckFinding, RULE_IDS } from '../../../shared/slicing/finding.ts';
import { findingsOf, TITLE_RULES } from '../../support/hits.ts';
import { rootsOf } from '../../support/paste-outline.ts';
import { planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';

/** A list that somebody else wrote, kept beside the repository and not in it. */
const REAL_LIST = resolve('../shared/real/ds-todo.md');

/** How many leaves each rule is said of, in the order of the rules; those that are said of none are left out. */
function counts(findings: readonly CheckFinding[]): { readonly [rule: string]: number } {
  const found = RULE_IDS.map((id) => [
    id,
    new Set(findings.filter(({ rule }) => rule === id).map((f) => f.sliceId)).size,
  ]);
  return Object.fromEntries(found.filter(([, count]) => count !== 0));
}

function leavesOf(text: string): readonly SliceSketch[] {
  const leaves: SliceSketch[] = [];
  const walk = (slices: ReturnType<typeof rootsOf>): void => {
    for (const { id, title, children = [] } of slices) {
      if (children.length === 0) leaves.push({ id, title, quarterDays: null });
      else walk(children);
    }
  };
  walk(rootsOf(text));
  return leaves;
}

it.runIf(existsSync(REAL_LIST))(
  'of the 44 leaves of a real to-do list each rule about titles finds so many; false alarms are not measured',
  () => {
    const leaves = leavesOf(readFileSync(REAL_LIST, 'utf8'));
    const findings = findingsOf(planWith({ slices: leaves }), [...TITLE_RULES, 'T2']);
    expect(leaves).toHaveLength(44);
    expect(counts(findings)).toEqual({ V1: 9, V3: 32, V4: 3, V5: 1 });
    const found = new Set(findings.map(({ sliceId }) => sliceId));
    expect(leaves.filter(({ id }) => !found.has(sliceId(id))).map(({ title }) => title)).toEqual([
      'Document data pipeline',
      'Document model architecture and assumptions',
      'Publish/Deliver the project',
    ]);
  },
);
