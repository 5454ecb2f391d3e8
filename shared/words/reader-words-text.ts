import type { ReaderExport } from '../slicing/vocabulary.ts';
import { countText } from './en.ts';

/** The exports by the names that people see. */
export const READER_EXPORT_NAMES = {
  'weekly-markdown': 'Weekly Markdown',
  digest: 'Digest',
  minutes: 'Minutes',
  'help-page': 'Ask for help',
} satisfies { readonly [Id in ReaderExport]: string };

/** Where a word of a person stands, after its quotation: `“churn” in the title of “List of quiet donors”`. */
export const THEIR_PLACES = {
  planTitle: 'in the title of the plan',
  goal: 'in the goal',
  person: 'in the name of a person',
  source: 'in the name of a data source or of its owner',
  contact: 'in a conversation of this week',
  request: 'in a request of this week',
  review: 'in a review of this week',
  title: 'in the title',
  value: 'in the value',
  audience: 'in the audience',
  riskNote: 'in the note of the red dot',
  riskOwner: 'in who can clear it',
  learned: 'in what was learned',
} as const;

/** What a person should know of their own words in an export: `2 words of your own are not what these readers say…`; empty for none. */
export function theirWordsText(count: number): string {
  if (count === 0) return '';
  return `${countText(count, 'word')} of your own ${count === 1 ? 'is' : 'are'} not what these readers say. ${count === 1 ? 'It stays' : 'They stay'} as you wrote ${count === 1 ? 'it' : 'them'}.`;
}

/** In how many texts of the plan a person says what these readers do not. */
export function theirPlacesText(count: number): string {
  if (count === 0) return 'You use none of these words in what this export tells.';
  return `${countText(count, 'place')} in the plan where you say what these readers do not. What you wrote stays.`;
}

/** How often a word of the list is found in an export: `3 times in our wording, once in yours`. */
export function wordUseText(ours: number, theirs: number): string {
  if (ours === 0 && theirs === 0) return 'not used in this export';
  if (ours === 0) return `${timesText(theirs)} in your wording`;
  return theirs === 0
    ? `${timesText(ours)} in our wording`
    : `${timesText(ours)} in our wording, ${timesText(theirs)} in yours`;
}

/** What a list does to an export as it is today. */
export function retoldText(count: number): string {
  return count === 0
    ? 'Nothing of ours changes.'
    : `${countText(count, 'sentence or heading', 'sentences and headings')} of ours ${count === 1 ? 'changes' : 'change'}:`;
}

function timesText(count: number): string {
  return count === 1 ? 'once' : countText(count, 'time');
}
