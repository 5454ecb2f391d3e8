import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** An answer to a request for a file of the page, the same for `app://planner/` and for the loopback server. */
export type PageResponse = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: Uint8Array<ArrayBuffer>;
};

export type PageFiles = {
  /** `pathname` as it stands in a parsed address; it is looked up to the letter and never becomes a path on the disk. */
  respond(pathname: string): PageResponse;
};

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const THEME_OF_PAGE = 'data-theme="system"';

const CONTENT_TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.carpaccio': 'application/json',
};

/** Sent with whatever we answer, refusals included. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** What the page may load and do; the nonce is for the style elements that libraries inject. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types carpaccio-worker',
  ].join('; ');
}

/**
 * Reads the built page once. What is not among its files then does not exist, whatever an address says: there is no
 * path to be walked at the time of a request.
 *
 * @param themeNow the theme that the page shows from its first moment on, one of those of the settings
 */
export async function readPageFiles(folder: string, themeNow: () => string = () => 'system'): Promise<PageFiles> {
  const files = new Map<string, { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`;
    files.set(address, { type, bytes: new Uint8Array(await readFile(path)) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error(`There is no index.html in ${folder}; run npm run build.`);
  const html = new TextDecoder().decode(index.bytes);

  return {
    respond(pathname) {
      if (pathname === '/' || pathname === '/index.html')
        return pageWithNonce(html.replace(THEME_OF_PAGE, `data-theme="${themeNow()}"`));
      const file = files.get(pathname);
      if (file === undefined) return notFound();
      // The names carry a hash of the contents, but the port may serve another build tomorrow.
      return { status: 200, headers: { ...headersFor(file.type), 'cache-control': 'no-cache' }, body: file.bytes };
    },
  };
}

function pageWithNonce(html: string): PageResponse {
  const nonce = randomBytes(16).toString('base64url');
  return {
    status: 200,
    headers: {
      ...headersFor('text/html; charset=utf-8'),
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(html.replaceAll(NONCE_PLACEHOLDER, nonce)),
  };
}

function notFound(): PageResponse {
  return {
    status: 404,
    headers: headersFor('text/plain; charset=utf-8'),
    body: new TextEncoder().encode('There is no such page.\n'),
  };
}

/**
 * Files other than the page get a policy too: opened by itself an SVG is a document that could run scripts, and a
 * worker goes by the policy of its own file.
 */
function headersFor(contentType: string): { [name: string]: string } {
  return {
    'content-type': contentType,
    'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
    ...SECURITY_HEADERS,
  };
}
