import { randomBytes } from 'node:crypto';
import { type PageResponse, SECURITY_HEADERS } from './page-files.ts';

/** What can happen to a window; `loop`: it has stopped three times within a minute. */
export const TROUBLES = ['gone', 'unresponsive', 'load', 'preload', 'loop'] as const;
export type Trouble = (typeof TROUBLES)[number];

const HAPPENED: { readonly [Name in Trouble]: string } = {
  gone: 'This window stopped working',
  unresponsive: 'This window did not answer and was stopped',
  load: 'This window could not be loaded',
  preload: 'This window could not be connected with the app',
  loop: 'This window stopped three times within a minute',
};

const PREFIX = '/stopped/';

/** The address of the page about a trouble, to be added to the page's own. */
export function crashPath(trouble: Trouble): string {
  return `${PREFIX}${trouble}`;
}

export function isCrashPath(pathname: string): boolean {
  return pathname.startsWith(PREFIX);
}

/**
 * The page in place of one that stopped. It is made of text alone: no script, and no file of the build, which may be
 * what is broken. `null`: the path is not one of its paths.
 */
export function respondWithCrashPage(pathname: string, logFile: string): PageResponse | null {
  const trouble = TROUBLES.find((name) => crashPath(name) === pathname);
  if (trouble === undefined) return null;
  const nonce = randomBytes(16).toString('base64url');
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'nonce-${nonce}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(page(trouble, logFile, nonce)),
  };
}

function page(trouble: Trouble, logFile: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${HAPPENED[trouble]} · Carpaccio</title>
    <style nonce="${nonce}">${STYLE}</style>
  </head>
  <body>
    <main>
      ${MARK}
      <h1>${HAPPENED[trouble]}</h1>
      <p>Nothing that was saved is lost: every change is on the disk before Carpaccio says <em>Saved</em>. Only what was
        typed in the last second may be missing.</p>
      ${
        trouble === 'loop'
          ? '<p>Opening it again would do the same. Quit Carpaccio and start it once more.</p>'
          : '<p><a class="button" href="/">Open again</a></p>'
      }
      <p class="note">What happened is written down here. It names no text of your plans.<br>
        <code>${escaped(logFile)}</code></p>
    </main>
  </body>
</html>
`;
}

/** The app's sign, as in `assets/icon.svg`. */
const MARK = `<svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true">
        <rect x="2" y="2" width="60" height="60" rx="14" fill="#0f6b66"/>
        <path d="M2 44h60v4a14 14 0 0 1-14 14H16A14 14 0 0 1 2 48z" fill="#0a4f4b"/>
        <g fill="#fff"><rect x="9.5" y="17" width="19" height="27" rx="3"/><rect x="32" y="17" width="5" height="27" rx="2.5"/>
        <rect x="40" y="17" width="4" height="27" rx="2" transform="rotate(8 42 44)"/>
        <rect x="46" y="17" width="3" height="27" rx="1.5" transform="rotate(17 47.5 44)"/></g>
      </svg>`;

const STYLE = `
      :root {
        color-scheme: light dark;
        --paper: light-dark(#faf8f4, #17191c);
        --ink: light-dark(#23262b, #e9e7e2);
        --ink-2: light-dark(#585d66, #b3b6bb);
        --line: light-dark(#e3ded4, #30343a);
        --accent: light-dark(#0f6b66, #2fa69e);
        --on-accent: light-dark(#ffffff, #06201e);
        font: 15px/1.5 Inter, "Segoe UI", system-ui, -apple-system, "Liberation Sans", sans-serif;
        color: var(--ink);
        background: var(--paper);
      }
      body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
      main { max-width: 34rem; padding: 32px; }
      h1 { margin: 20px 0 8px; font-size: 22px; line-height: 1.3; font-weight: 650; letter-spacing: -0.01em; }
      p { margin: 0 0 20px; }
      em { font-style: normal; font-weight: 600; }
      .button {
        display: inline-block;
        padding: 8px 18px;
        border-radius: 8px;
        color: var(--on-accent);
        background: var(--accent);
        font-weight: 600;
        text-decoration: none;
      }
      .button:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
      .note { margin: 28px 0 0; padding-top: 16px; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 13px; }
      code { font: 12px/1.6 ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, monospace; overflow-wrap: anywhere; user-select: all; }
      @media (forced-colors: active) { .button { border: 1px solid; } }
    `;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
