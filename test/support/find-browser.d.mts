/** The absolute path of a Chromium on this machine, or `null`; `CHROMIUM_PATH` wins. */
export function findBrowser(): string | null;
