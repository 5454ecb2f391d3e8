import type { Derived } from '../shared/derive.ts';
import { type CheckFinding, type Finding, type Level, RULE_IDS } from '../shared/slicing/finding.ts';
import { checkText, ruleName } from '../shared/words/check-text.ts';
import { countText, listText, longDayText, oneLine, titleText } from '../shared/words/en.ts';
import { noticedText } from '../shared/words/noticed-text.ts';

/** The gravest first. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'hint'];

/** A finding as it is written down for other programs. */
type WrittenFinding = {
  readonly level: Level;
  /** The rule of slicing, such as `S1`, or what the schedule noticed, such as `late`. */
  readonly rule: string;
  /** What the rule is called; `null` for the schedule. */
  readonly name: string | null;
  /** `null`: the plan as a whole. */
  readonly sliceId: string | null;
  readonly title: string | null;
  readonly reason: string;
};

/**
 * What the app notices about a plan, the gravest first, as lines for people or as JSON for programs: what is of a level
 * or graver. All are counted.
 */
export function checkReport(
  derived: Derived,
  isJson: boolean,
  level: Level = 'hint',
): { readonly text: string; readonly errors: number } {
  const shown = LEVELS.slice(0, LEVELS.indexOf(level) + 1);
  const findings = shown
    .flatMap((some) => derived.findings.filter((finding) => finding.level === some))
    .map((finding) => written(finding, derived));
  const counts = LEVELS.map((some) => derived.findings.filter((finding) => finding.level === some).length);
  const [errors = 0, warnings = 0, hints = 0] = counts;
  const { plan, today } = derived;
  const text = isJson
    ? `${JSON.stringify({ plan: plan.title, today, errors, warnings, hints, findings }, null, 2)}\n`
    : linesOf(findings, `${oneLine(plan.title) || 'Plan without a title'}, ${longDayText(today)}`, counts);
  return { text, errors };
}

/** Rules that somebody switched off say nothing, and that is said. */
export function switchedOffText({ plan }: Derived): string | null {
  const off = RULE_IDS.filter((id) => plan.rules.off.includes(id));
  return off.length === 0 ? null : `Switched off in this plan: ${listText(off)}.`;
}

function linesOf(findings: readonly WrittenFinding[], heading: string, counts: readonly number[]): string {
  const widest = Math.max(0, ...findings.map(({ rule }) => rule.length));
  const lines = findings.map(({ level, rule, title, reason }) => {
    const subject = title === null ? '' : `${titleText(title)}: `;
    return `${level.padEnd('warning'.length)}  ${rule.padEnd(widest)}  ${subject}${reason}\n`;
  });
  const found = LEVELS.flatMap((level, place) => {
    const count = counts[place] ?? 0;
    return count === 0 ? [] : [countText(count, level)];
  });
  return `${lines.join('')}${heading}: ${found.length === 0 ? 'nothing to report' : listText(found)}.\n`;
}

function written(finding: Finding, { plan }: Derived): WrittenFinding {
  const { level, sliceId } = finding;
  const title = sliceId === null ? null : (plan.slices[sliceId]?.title ?? null);
  return isCheck(finding)
    ? { level, rule: finding.rule, name: ruleName(finding.rule), sliceId, title, reason: checkText(finding, plan) }
    : { level, rule: finding.code, name: null, sliceId, title, reason: noticedText(finding, plan) };
}

function isCheck(finding: Finding): finding is CheckFinding {
  return 'rule' in finding;
}
