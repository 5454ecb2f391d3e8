import type { Derived } from '../derive.ts';
import { openRisks } from '../meeting/risk-age.ts';
import type { ReviewId } from '../plan/plan.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import type { ReaderExport } from '../slicing/vocabulary.ts';
import { digest } from './digest.ts';
import { toldHelpPage } from './help-page.ts';
import { toldMinutes } from './minutes.ts';
import type { ReaderWordsUse } from './reader-words.ts';
import { weeklyMarkdown } from './weekly-markdown.ts';

/**
 * What the words for the readers of an export do to it as it is today: the minutes are those of the last review, the
 * page is about the red dot that is the oldest. With `forecast` they say what they promise by it. `null`: there is no review, or no red dot.
 */
export function readerWordsUse(derived: Derived, id: ReaderExport, forecast?: KnownForecast): ReaderWordsUse | null {
  const options = forecast === undefined ? {} : { forecast };
  switch (id) {
    case 'weekly-markdown':
      return weeklyMarkdown(derived, options).readerWords ?? null;
    case 'digest':
      return digest(derived, options).readerWords ?? null;
    case 'minutes': {
      const last = lastReviewId(derived);
      return last === null ? null : toldMinutes(derived, last, options).use;
    }
    case 'help-page': {
      const [first] = openRisks(derived).filter(({ risk }) => risk.level === 'red');
      return first === undefined ? null : toldHelpPage(derived, first.slice.id).use;
    }
  }
}

function lastReviewId({ plan }: Derived): ReviewId | null {
  const [last] = Object.entries(plan.reviews).sort(([, a], [, b]) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return last === undefined ? null : (last[0] as ReviewId);
}
