import { vi } from 'vitest';
import { reportInFile } from '../../renderer/sources/report-in-file.ts';
import type { ReportQuestion } from '../../renderer/sources/report-worker.ts';

/** A worker that reads reports when a test lets it, or breaks. There are none in jsdom. */
export class FakeReportWorker extends EventTarget {
  /** All that were started since `useFakeReportWorkers`. */
  static started: FakeReportWorker[] = [];
  /** False: an answer waits for `answer`. */
  static answersAtOnce = true;

  file: File | null = null;
  isTerminated = false;

  constructor() {
    super();
    FakeReportWorker.started.push(this);
  }

  postMessage({ file }: ReportQuestion): void {
    this.file = file;
    if (FakeReportWorker.answersAtOnce) void this.answer();
  }

  async answer(): Promise<void> {
    if (this.file === null) throw new Error('Nothing was asked.');
    const data = await reportInFile(this.file);
    // As between a page and its worker: what is no plain value does not come through.
    this.dispatchEvent(Object.assign(new Event('message'), { data: structuredClone(data) }));
  }

  break(): void {
    this.dispatchEvent(new Event('error'));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** Until `vi.unstubAllGlobals`. */
export function useFakeReportWorkers({ answersAtOnce = true } = {}): void {
  FakeReportWorker.started = [];
  FakeReportWorker.answersAtOnce = answersAtOnce;
  vi.stubGlobal('Worker', FakeReportWorker);
}
