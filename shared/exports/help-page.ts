import type { Derived } from '../derive.ts';
import { riskCost } from '../meeting/risk-cost.ts';
import { ownRecord } from '../plan/collections.ts';
import type { SliceId } from '../plan/plan.ts';
import { oneLine } from '../words/en.ts';
import { askText, atRiskTexts, costTexts, HELP_HEADINGS, helpTitle, sinceText, whoText } from '../words/help-words.ts';
import { type Block, heading, list, markdownOf, paragraph } from './markdown-tree.ts';
import { blocksForReaders, linesForReaders, type Told } from './reader-words.ts';

/** `ask`: what they would have to do, in the words of whoever asks; without it what the plan knows of it. */
export type HelpOptions = { readonly ask?: string };
type Asking = { readonly ask?: string | undefined };

/**
 * *Ask for help*: one page of GitHub-flavoured Markdown about a red dot: what is at risk, since when, what it costs in
 * days, who can clear it, and what they would have to do. The same plan and day always give the same text; empty when
 * there is no such slice.
 */
export function helpPage(derived: Derived, id: SliceId, { ask }: HelpOptions = {}): string {
  const { told } = toldHelpPage(derived, id, { ask });
  return told.length === 0 ? '' : markdownOf(told);
}

/** The page before it is written out, and what the words for its readers have done to it. */
export function toldHelpPage(derived: Derived, id: SliceId, { ask }: Asking = {}): Told<readonly Block[]> {
  return blocksForReaders(derived, 'help-page', (source, theirs) =>
    helpBlocks(source, id, ask === undefined || ask.trim() === '' ? undefined : theirs(ask)),
  );
}

function helpBlocks(derived: Derived, id: SliceId, ask: string | undefined): Block[] {
  const slice = ownRecord(derived.plan.slices, id);
  if (slice === undefined) return [];
  const cost = riskCost(derived, slice);
  const asked = ask ?? askText(slice, cost, derived);
  return [
    heading(1, helpTitle(slice)),
    heading(2, HELP_HEADINGS.risk),
    ...atRiskTexts(slice, derived.plan).map(paragraph),
    heading(2, HELP_HEADINGS.since),
    paragraph(sinceText(slice, derived.today)),
    heading(2, HELP_HEADINGS.cost),
    ...several(costTexts(slice, cost, derived)),
    heading(2, HELP_HEADINGS.who),
    paragraph(whoText(slice, derived.plan)),
    heading(2, HELP_HEADINGS.ask),
    ...several(asked.split(/\r?\n/).map(oneLine)),
  ];
}

/** What they would have to do, as the page says it where nobody has written it: a line each. */
export function helpAsk(derived: Derived, id: SliceId): string {
  const { told } = linesForReaders(derived, 'help-page', (source) => {
    const slice = ownRecord(source.plan.slices, id);
    return slice === undefined ? [] : askText(slice, riskCost(source, slice), source).split('\n');
  });
  return told.join('\n');
}

/** One line stands by itself, several are a list. */
function several(lines: readonly string[]): Block[] {
  const said = lines.filter((line) => line !== '');
  return said.length > 1 ? [list(said)] : said.map(paragraph);
}
