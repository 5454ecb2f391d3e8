import forecastWorkerUrl from './forecast/forecast-worker.ts?worker&url';
import reportWorkerUrl from './sources/report-worker.ts?worker&url';

/** What the policy of the page asks for where an address is about to become code; the type library does not have it. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): URL };
};

const OUR_SCRIPTS: readonly string[] = [forecastWorkerUrl, reportWorkerUrl];

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** A worker of our own that plays forecasts; see `forecast/forecast-worker.ts`. Throws where there are no workers. */
export function startForecastWorker(): Worker {
  return new Worker(ownScript(forecastWorkerUrl), { type: 'module', name: 'forecast' });
}

/** A worker of our own that reads data reports; see `sources/report-worker.ts`. Throws where there are no workers. */
export function startReportWorker(): Worker {
  return new Worker(ownScript(reportWorkerUrl), { type: 'module', name: 'report' });
}

/**
 * The one Trusted Types policy of the page: an address may become the script of a worker when it is one that the build
 * has put into this module. Nothing that comes from a plan, a file or an address ever gets here.
 */
function ownScript(address: string): URL | string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy('carpaccio-worker', { createScriptURL: onlyOurs });
  return policy.createScriptURL(address);
}

function onlyOurs(address: string): string {
  if (!OUR_SCRIPTS.includes(address)) throw new TypeError('This is no script of ours.');
  return address;
}
