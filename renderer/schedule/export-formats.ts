import type { Week } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import { digest } from '../../shared/exports/digest.ts';
import { weeklyMarkdown } from '../../shared/exports/weekly-markdown.ts';
import type { KnownForecast } from '../../shared/schedule/known-forecast.ts';
import { weekText } from '../../shared/words/en.ts';
import { exportFileName } from '../actions/export-file-name.ts';

export const EXPORT_FORMATS = [
  { id: 'weekly-markdown', label: 'Weekly Markdown', ending: 'md' },
  { id: 'digest', label: 'Digest', ending: 'txt' },
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number]['id'];

/** `week: null` is all weeks. `forecast: null` is one that is not known yet, of which nothing is said. */
export function exportOf(
  derived: Derived,
  format: ExportFormat,
  week: Week | null,
  forecast: KnownForecast | null = null,
) {
  const options = { ...(week !== null && { week }), ...(forecast !== null && { forecast }) };
  return format === 'digest' ? digest(derived, options) : weeklyMarkdown(derived, options);
}

/** `Donor churn, Week 48.md`: a name that every file system takes. */
export function formatFileName(title: string, format: ExportFormat, week: Week | null): string {
  const { ending, label } = EXPORT_FORMATS.find(({ id }) => id === format) ?? EXPORT_FORMATS[0];
  return exportFileName(title, week === null ? label.toLowerCase() : `${week.slice(0, 4)} ${weekText(week)}`, ending);
}
