import { forecast } from '../../shared/schedule/forecast.ts';
import type { ForecastAnswer, ForecastInput } from '../../shared/schedule/forecast-types.ts';

/** `run` comes back with the answer, so that the page knows which question it belongs to. */
export type ForecastQuestion = { readonly run: number; readonly input: ForecastInput };
export type ForecastReply = { readonly run: number; readonly answer: ForecastAnswer };

// A fault goes to the page by itself, as the worker's `error` event.
self.addEventListener('message', ({ data }: MessageEvent<ForecastQuestion>) => {
  const reply: ForecastReply = { run: data.run, answer: forecast(data.input) };
  self.postMessage(reply);
});
