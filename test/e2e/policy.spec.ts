import { expect, type Request, test } from '@playwright/test';
import { makeAppFolders, removeAppFolders, startRunningApp } from '../support/running-app.ts';

test('the page lets nothing in: no foreign script, text as a program, picture, request, frame or form', {
  tag: '@browser',
}, async ({ page }) => {
  const folders = await makeAppFolders();
  const app = await startRunningApp(folders, { today: '2026-11-24' });
  const foreign: Request[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(app.address).origin) foreign.push(request);
  });
  const [first, again] = [await page.goto(app.address), await page.reload()].map((response) => {
    return /'nonce-([\w-]{20,})'/.exec(response?.headers()['content-security-policy'] ?? '')?.[1];
  });
  expect(first).toBeDefined();
  // Whoever has seen one page cannot put styles into the next.
  expect(again).not.toBe(first);
  await expect(page).toHaveTitle(/Carpaccio/);
  expect(page.url()).not.toContain('token');

  const blocked = await page.evaluate(async () => {
    const directives = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective));
    const attempts: (() => unknown)[] = [
      () => document.body.append(Object.assign(document.createElement('script'), { src: 'https://evil.example/a.js' })),
      () =>
        document.body.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = 1' })),
      () => Object.assign(document.createElement('div'), { innerHTML: '<img src=x onerror="globalThis.ran = 2">' }),
      () => {
        const link = { rel: 'modulepreload', href: 'https://evil.example/a.js' };
        document.head.append(Object.assign(document.createElement('link'), link));
      },
      () => setTimeout('globalThis.ran = 3', 0),
      () => document.body.append(Object.assign(new Image(), { src: 'https://evil.example/a.png' })),
      () => fetch('https://evil.example/').catch(() => undefined),
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' })),
      () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://evil.example/' })),
      () =>
        document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' })),
      () => {
        const form = Object.assign(document.createElement('form'), { action: 'https://evil.example/', method: 'post' });
        document.body.append(form);
        form.submit();
      },
    ];
    for (const attempt of attempts) {
      try {
        await attempt();
      } catch {
        // Trusted Types refuse by throwing; the violation is reported as well.
      }
    }
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    // On a busy machine the last of them may be long in coming; what ought not to come has a moment more.
    for (let waited = 0; directives.size < 8 && waited < 10_000; waited += 50) await pause(50);
    await pause(300);
    return { directives: [...directives].sort(), ran: (globalThis as { ran?: number }).ran ?? null };
  });

  expect(blocked).toEqual({
    directives: [
      'base-uri',
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
      'script-src-elem',
      'style-src-elem',
    ],
    ran: null,
  });
  // Chromium reports what it did not send, too.
  expect(foreign.filter((request) => request.failure()?.errorText !== 'csp').map((request) => request.url())).toEqual(
    [],
  );
  await app.stop();
  await removeAppFolders(folders);
});
