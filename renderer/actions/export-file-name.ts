import { oneLine } from '../../shared/words/en.ts';

const LONGEST_TITLE = 80;

/** `Donor churn, Week 48.md`: the title, what it is and the ending, as a name that every file system takes. */
export function exportFileName(title: string, what: string, ending: string): string {
  const safe = oneLine(title)
    .replaceAll(/[\\/:*?"<>|]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST_TITLE)
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return `${safe === '' ? 'Plan' : safe}, ${what}.${ending}`;
}
