import { vi } from 'vitest';
import type { ForecastQuestion, ForecastReply } from '../../renderer/forecast/forecast-worker.ts';
import { forecast } from '../../shared/schedule/forecast.ts';

/** A worker of which a test says when it answers, or that it breaks. There are none in jsdom. */
export class FakeWorker extends EventTarget {
  /** All that were started since `useFakeWorkers`. */
  static started: FakeWorker[] = [];
  /** False: an answer waits for `answer`. */
  static answersAtOnce = true;

  readonly address: string;
  readonly questions: ForecastQuestion[] = [];
  isTerminated = false;

  constructor(address: URL | string) {
    super();
    this.address = String(address);
    FakeWorker.started.push(this);
  }

  postMessage(question: ForecastQuestion): void {
    this.questions.push(structuredClone(question));
    if (FakeWorker.answersAtOnce) queueMicrotask(() => this.answer(question));
  }

  answer({ run, input }: ForecastQuestion): void {
    const data: ForecastReply = { run, answer: forecast(input, { trials: 500 }) };
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }

  break(): void {
    this.dispatchEvent(new Event('error'));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** Until `vi.unstubAllGlobals`. */
export function useFakeWorkers({ answersAtOnce = true } = {}): void {
  FakeWorker.started = [];
  FakeWorker.answersAtOnce = answersAtOnce;
  vi.stubGlobal('Worker', FakeWorker);
}
