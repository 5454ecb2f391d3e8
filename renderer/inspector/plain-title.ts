import { cutTitle } from '../../shared/plan/values.ts';
import { oneLine } from '../../shared/words/en.ts';

/** A title as it is kept: on one line, without spaces at its ends, and not too long. */
export function plainTitle(text: string): string {
  return cutTitle(oneLine(text));
}
