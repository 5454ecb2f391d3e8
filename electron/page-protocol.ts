import type { PageFiles } from './page-files.ts';

/** The page's address in the desktop shell. `file:` is not used: a page there could read every file of the person. */
export const PAGE_ADDRESS = 'app://planner/';

/**
 * Whether an address is one of our page's, in the desktop shell. The parts of the parsed address are compared: a
 * prefix lets `app://planner.evil` through, and the origin of such schemes is `'null'` in Node, for all of them.
 */
export function isOurUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'app:' && host === 'planner' && username === '' && password === '';
}

/** Answers a request for `app://planner/…` from the files of the built page, and from nothing else. */
export function respondToPage(files: PageFiles, request: { readonly method: string; readonly url: string }): Response {
  if (!isOurUrl(request.url)) return new Response(null, { status: 404 });
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  const { status, headers, body } = files.respond(new URL(request.url).pathname);
  return new Response(request.method === 'HEAD' ? null : body, { status, headers });
}
