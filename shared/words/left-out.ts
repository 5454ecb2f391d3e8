import { countText } from './en.ts';

/** What an export does not carry. */
export type LeftOut = { readonly code: LeftOutCode; readonly count: number };

export type LeftOutCode =
  | 'other-weeks'
  | 'groups'
  | 'notes'
  | 'demos'
  | 'tags'
  | 'learned'
  | 'kinds'
  | 'skills'
  | 'worth'
  | 'later'
  | 'archived'
  | 'dropped'
  | 'still-to-slice'
  | 'no-day'
  | 'values'
  | 'audiences'
  | 'delivered'
  | 'nobody'
  | 'pins'
  | 'waived-needs'
  | 'shared-priorities'
  | 'sources'
  | 'contacts'
  | 'requests'
  | 'reviews'
  | 'baselines'
  | 'forecasts';

const LABELS: { readonly [Code in LeftOutCode]: readonly [one: string, many: string] } = {
  'other-weeks': ['slice of another week', 'slices of other weeks'],
  groups: ['group of the outline', 'groups of the outline'],
  notes: ['note', 'notes'],
  demos: ['demo or done-when list', 'demos or done-when lists'],
  tags: ['slice’s tags', 'slices’ tags'],
  learned: ['slice’s learnings', 'slices’ learnings'],
  kinds: ['mark as spike or decision', 'marks as spike or decision'],
  skills: ['slice’s skills', 'slices’ skills'],
  worth: ['slice’s worth', 'slices’ worth'],
  later: ['slice in Later', 'slices in Later'],
  archived: ['archived slice', 'archived slices'],
  dropped: ['dropped slice', 'dropped slices'],
  'still-to-slice': ['slice still to cut', 'slices still to cut'],
  'no-day': ['slice without a day', 'slices without a day'],
  values: ['value', 'values'],
  audiences: ['audience', 'audiences'],
  delivered: ['delivered slice', 'delivered slices'],
  nobody: ['slice that nobody can do', 'slices that nobody can do'],
  pins: ['promised day', 'promised days'],
  'waived-needs': ['need of a slice that does not wait for it', 'needs of slices that do not wait for them'],
  'shared-priorities': ['place in the order beyond the first 1,000', 'places in the order beyond the first 1,000'],
  sources: ['data source', 'data sources'],
  contacts: ['conversation', 'conversations'],
  requests: ['request', 'requests'],
  reviews: ['review', 'reviews'],
  baselines: ['baseline', 'baselines'],
  forecasts: ['forecast', 'forecasts'],
};

/** `12 notes`, `4 slices in Later`; to be listed after “left out:”. */
export function leftOutText({ code, count }: LeftOut): string {
  return countText(count, ...LABELS[code]);
}
