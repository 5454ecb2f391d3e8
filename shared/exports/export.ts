import type { Week } from '../calendar/week.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import type { LeftOut } from '../words/left-out.ts';
import type { ReaderWordsUse } from './reader-words.ts';

/** What an export hands out, what of the plan it does not carry, and what the words for its readers have done to it. */
export type Export = {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  readonly readerWords?: ReaderWordsUse;
};

/** `week`: only that ISO week. `forecast`: that of the same plan and day, which takes longer than all the rest; without it nothing is said of it. */
export type ExportOptions = { readonly week?: Week; readonly forecast?: KnownForecast };
