import { vi } from 'vitest';
import type { ReportQuestion, ReportReply } from '../../renderer/sources/report-worker.ts';
import { readDataReport } from '../../shared/imports/data-report/data-report.ts';

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
    const data: ReportReply = readDataReport(await this.file.text());
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
