import type { PageFiles, PageResponse } from './page-files.ts';

/** Where our page is in the desktop shell. `file:` is not used: a page there could read every file of the person. */
export const PAGE_ORIGIN = 'app://planner';
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`;

/**
 * Whether an address is one of our page's, in the desktop shell. The parts of the parsed address are compared: a
 * prefix lets `app://planner.evil` through, and the origin of such schemes is `'null'` in Node, for all of them.
 */
export function isOurUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'app:' && host === 'planner' && username === '' && password === '';
}

/**
 * Answers a request for `app://planner/…` from the files of the built page, and from nothing else but the pages that
 * `respondFirst` makes.
 */
export function respondToPage(
  files: PageFiles,
  request: { readonly method: string; readonly url: string },
  respondFirst: (pathname: string) => PageResponse | null = () => null,
): Response {
  if (!isOurUrl(request.url)) return new Response(null, { status: 404 });
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  const { pathname } = new URL(request.url);
  const { status, headers, body } = respondFirst(pathname) ?? files.respond(pathname);
  return new Response(request.method === 'HEAD' ? null : body, { status, headers });
}
