import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const REPORT_FILES = [
  'great-expectations-1.json',
  'great-expectations-0-checkpoint.json',
  'great-expectations-described.json',
  'pandera-message.json',
  'pandera-failure-cases.json',
  'pandera-failure-cases-by-column.json',
  'ydata-profiling.json',
] as const;

export type ReportFile = (typeof REPORT_FILES)[number];

/** The text of a report that was written for these tests, in the form in which its tool writes it. */
export function reportText(name: ReportFile): string {
  return readFileSync(resolve('test/fixtures/reports', name), 'utf8');
}

/** What stands in rows of the data that the reports are about: nothing of it may be found anywhere else. */
export const ROW_VALUES = [
  ...['Vantongeren', 'Ottoline', 'Brackenbury', 'donors.invalid', '7700 900461', 'GB29NWBK60161331926819'],
  ...['918273', '77001', '17004', '31988', '40113'],
] as const;
