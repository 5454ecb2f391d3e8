import { readDataReport } from '../../shared/imports/data-report/data-report.ts';
import type { ReportSummary } from '../../shared/imports/data-report/report-values.ts';
import { err, type Result } from '../../shared/result.ts';
import { REPORT_LIMIT_BYTES, type ReportRefusal } from '../../shared/words/report-refusal-text.ts';

/** The file alone: it is read here, and of what is in it nothing but the summary leaves this worker. */
export type ReportQuestion = { readonly file: File };
export type ReportReply = Result<ReportSummary, ReportRefusal>;

// A fault goes to the page by itself, as the worker's `error` event.
self.addEventListener('message', ({ data }: MessageEvent<ReportQuestion>) => {
  void summaryOf(data.file).then((reply) => self.postMessage(reply));
});

async function summaryOf(file: File): Promise<ReportReply> {
  if (file.size > REPORT_LIMIT_BYTES) return err({ code: 'too-large', bytes: file.size });
  try {
    return readDataReport(await file.text());
  } catch {
    // The disk or the permission failed, or it is a folder; the browser does not say which.
    return err({ code: 'unreadable' });
  }
}
