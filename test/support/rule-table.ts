import { FAMILIES, RULE_LIST, type Rule } from '../../shared/slicing/rules.ts';

/** Around the table of rules in the README. */
export const RULE_TABLE_MARKERS = ['<!-- rules: made of shared/slicing/rules.ts -->', '<!-- end of rules -->'] as const;

/** The table of rules as it stands in the README, family by family. */
export function ruleTable(): string {
  const rows = FAMILIES.flatMap(({ id }) =>
    RULE_LIST.filter(({ family }) => family === id).map((rule) =>
      row([rule.id, rule.name, levelText(rule), rule.when, rule.why]),
    ),
  );
  return [row(['rule', 'name', 'level', 'fires when', 'why']), row(['---', '---', '---', '---', '---']), ...rows].join(
    '\n',
  );
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** `error`, and what changes that where something does. */
function levelText({ level, grading }: Rule): string {
  return grading === null ? level : `${level}; ${grading}`;
}
