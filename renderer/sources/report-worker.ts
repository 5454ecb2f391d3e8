import { err } from '../../shared/result.ts';
import { type ReportReply, reportInFile } from './report-in-file.ts';

/** The file alone: it is read here, and of what is in it nothing but the summary leaves this worker. */
export type ReportQuestion = { readonly file: File };

self.addEventListener('message', ({ data }: MessageEvent<ReportQuestion>) => {
  // A fault within a promise never reaches the page by itself: it would wait there until its time is over.
  const failed: ReportReply = err({ code: 'reader-failed' });
  void reportInFile(data.file)
    .catch(() => failed)
    .then((reply) => self.postMessage(reply));
});
