import type { Day } from '../calendar/day.ts';
import type { Baseline, Plan } from '../plan/plan.ts';
import { type BaselineChanges, CHANGE_KINDS } from '../schedule/baseline-changes.ts';
import {
  baselineName,
  CHANGE_HEADINGS,
  changeCountsText,
  changedTitle,
  changeText,
  targetChangeText,
} from '../words/baseline-text.ts';
import { oneLine, sentence } from '../words/en.ts';
import { dataAccessText } from '../words/gate-text.ts';
import { type Block, heading, markdownOf, paragraph, table, text } from './markdown-tree.ts';

type Compared = {
  readonly plan: Plan;
  readonly today: Day;
  readonly baseline: Baseline;
  readonly changes: BaselineChanges;
};

/** What changed since a baseline, as GitHub-flavoured Markdown to be pasted into a message. */
export function baselineMarkdown({ plan, today, baseline, changes }: Compared): string {
  const name = oneLine(plan.title) || 'Plan without a title';
  const groups = CHANGE_KINDS.flatMap((kind): Block[] => {
    const ofKind = changes.changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) return [];
    const rows = ofKind.map((change) => [
      [text(changedTitle(plan, change.sliceId))],
      [text(sentence(changeText(change, today)))],
    ]);
    return [heading(2, CHANGE_HEADINGS[kind]), table(['Slice', 'Day'], rows)];
  });
  const promise = (groups.length === 0 ? null : dataAccessText(plan, today)) ?? '';
  return markdownOf([
    heading(1, `${name}: what changed since ${baselineName(baseline, today)}`),
    ...[changeCountsText(changes), targetChangeText(changes, today), promise]
      .filter((line) => line !== '')
      .map(paragraph),
    ...groups,
  ]);
}
