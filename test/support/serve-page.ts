import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** A page on loopback, under the policy for styles that the app has. */
export type ServedPage = { readonly address: string; readonly close: () => Promise<void> };

const NONCE = 'a-nonce-of-this-test';
const POLICY = `default-src 'self'; style-src 'self' 'nonce-${NONCE}'; require-trusted-types-for 'script'`;

const TYPES: { readonly [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
};

/** Builds a folder with an `index.html`, as the app is built, and serves it from memory. Names survive the build. */
export async function servePage(folder: string): Promise<ServedPage> {
  const files = new Map<string, string | Uint8Array>();
  const built = await build({
    root: resolve(folder),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: { write: false, minify: false, target: 'es2022', assetsInlineLimit: 0 },
  });
  for (const { output } of [built].flat().filter((each) => 'output' in each)) {
    for (const file of output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = pathname === '/' ? '/index.html' : pathname;
    const found = files.get(name);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
    response.end(typeof found === 'string' ? found.replaceAll('__CSP_NONCE__', NONCE) : found);
  });
  await new Promise<void>((fulfil) => {
    server.listen(0, '127.0.0.1', fulfil);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((fulfil) => server.close(() => fulfil())),
  };
}
