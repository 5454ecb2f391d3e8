import { err } from '../../shared/result.ts';
import { REPORT_LIMIT_BYTES } from '../../shared/words/report-refusal-text.ts';
import { startReportWorker } from '../workers.ts';
import type { ReportQuestion, ReportReply } from './report-worker.ts';

/** 50 MB take a few seconds; a worker that takes longer than this has died without a word. */
const LONGEST_MS = 60_000;

/** The summary of a data report, read in a worker of its own. Its size is checked before a byte is read. */
export function readReport(file: File): Promise<ReportReply> {
  if (file.size > REPORT_LIMIT_BYTES) return Promise.resolve(err({ code: 'too-large', bytes: file.size }));
  return new Promise((resolve) => {
    let worker: Worker | null = null;
    const limit = setTimeout(() => settle(err({ code: 'reader-failed' })), LONGEST_MS);
    function settle(reply: ReportReply): void {
      clearTimeout(limit);
      worker?.terminate();
      resolve(reply);
    }
    try {
      worker = startReportWorker();
      worker.addEventListener('message', ({ data }: MessageEvent<ReportReply>) => settle(data));
      worker.addEventListener('error', () => settle(err({ code: 'reader-failed' })));
      worker.addEventListener('messageerror', () => settle(err({ code: 'reader-failed' })));
      const question: ReportQuestion = { file };
      worker.postMessage(question);
    } catch {
      // There are no workers, or the file cannot be handed to one.
      settle(err({ code: 'reader-failed' }));
    }
  });
}
