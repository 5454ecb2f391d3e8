import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULE_IDS } from '../../../shared/slicing/finding.ts';
import { FAMILIES, RULE_LIST } from '../../../shared/slicing/rules.ts';
import { RULE_TABLE_MARKERS, ruleTable } from '../../support/rule-table.ts';

it('the README lists the rules as they are: what stands between its two marks is made of them', () => {
  const [begin, end] = RULE_TABLE_MARKERS;
  const [, ...parts] = readFileSync('README.md', 'utf8').split(begin);
  expect(parts).toHaveLength(1);
  expect(parts.flatMap((rest) => (rest.split(end)[0] ?? '').trim().split('\n'))).toEqual(ruleTable().split('\n'));
});

it('there are 29 rules, each with plain words of its own, and a family that is told', () => {
  expect(RULE_LIST.map(({ id }) => id)).toEqual([...RULE_IDS]);
  expect(RULE_LIST).toHaveLength(29);
  for (const texts of [
    RULE_LIST.map(({ name }) => name),
    RULE_LIST.map(({ when }) => when),
    RULE_LIST.map(({ why }) => why),
  ])
    expect(new Set(texts).size).toBe(29);
  expect(RULE_LIST.filter(({ name, why }) => name.length > 32 || !/^\p{Lu}.*\.$/u.test(why))).toEqual([]);
  expect(RULE_LIST.filter(({ when }) => /^\p{Lu}|\.$/u.test(when.replace(/^(EDA|XGBoost)/, '')))).toEqual([]);
  expect(RULE_LIST.filter(({ grading }) => grading !== null && /^\p{Lu}|[.]$/u.test(grading))).toEqual([]);
  expect(FAMILIES.filter(({ id }) => !RULE_LIST.some(({ family }) => family === id))).toEqual([]);
});
