import { err } from '../../shared/result.ts';
import { REPORT_LIMIT_BYTES } from '../../shared/words/report-refusal-text.ts';
import { startReportWorker } from '../workers.ts';
import type { ReportReply } from './report-in-file.ts';
import type { ReportQuestion } from './report-worker.ts';

/** 50 MB take a few seconds; a worker that takes longer than this has died without a word. */
const LONGEST_MS = 60_000;

/**
 * The summary of a data report, read in a worker of its own. Its size is checked before a byte is read. `signal` ends
 * the worker at once; what comes back then is of no use.
 */
export function readReport(file: File, signal: AbortSignal): Promise<ReportReply> {
  if (file.size > REPORT_LIMIT_BYTES) return Promise.resolve(err({ code: 'too-large', bytes: file.size }));
  return new Promise((resolve) => {
    let worker: Worker | null = null;
    const limit = setTimeout(fail, LONGEST_MS);
    signal.addEventListener('abort', fail);
    function fail(): void {
      settle(err({ code: 'reader-failed' }));
    }
    function settle(reply: ReportReply): void {
      clearTimeout(limit);
      signal.removeEventListener('abort', fail);
      worker?.terminate();
      resolve(reply);
    }
    try {
      worker = startReportWorker();
      worker.addEventListener('message', ({ data }: MessageEvent<ReportReply>) => settle(data));
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      const question: ReportQuestion = { file };
      worker.postMessage(question);
    } catch {
      // There are no workers, or the file cannot be handed to one.
      fail();
    }
  });
}
