import { readDataReport } from '../../shared/imports/data-report/data-report.ts';
import type { ReportSummary } from '../../shared/imports/data-report/report-values.ts';
import { err, type Result } from '../../shared/result.ts';
import { REPORT_LIMIT_BYTES, type ReportRefusal } from '../../shared/words/report-refusal-text.ts';
import { fileText } from '../ui/file-text.ts';

export type ReportReply = Result<ReportSummary, ReportRefusal>;

/** The summary of the data report in a file. Takes seconds for a large one: it is called in a worker. */
export async function reportInFile(file: File): Promise<ReportReply> {
  if (file.size > REPORT_LIMIT_BYTES) return err({ code: 'too-large', bytes: file.size });
  let text: string;
  try {
    text = await fileText(file);
  } catch {
    // The disk or the permission failed, or it is a folder; the browser does not say which.
    return err({ code: 'unreadable' });
  }
  return readDataReport(text);
}
