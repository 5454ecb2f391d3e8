import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../shared/calendar/day.ts';
import { ELECTRON_LINES, electronProblem } from '../support/electron-lines.ts';

const WINDOW = 'test/electron/shell-window.test.ts';
const MAIN = 'test/electron/shell-main.test.ts';
const WORDS = 'test/electron/forbidden-words.test.ts';
const BUILT = 'test/package/web-shell.test.ts';
const PACKAGE = 'test/package/package.test.ts';
const POLICY = 'test/e2e/policy.spec.ts';
const IPC = 'test/electron/shell-ipc.test.ts';
const PROTOCOL = 'test/electron/page-protocol.test.ts';
const PRELOAD = 'test/electron/shell-preload.test.ts';
const HERE = 'test/electron/security-list.test.ts';

/** The twenty items of Electron's own security list, in its order, and where each of them is held. */
const LIST: readonly (readonly [item: string, ...tests: readonly (readonly [file: string, title: string])[]])[] = [
  [
    'only secure content is loaded',
    [WORDS, 'load nothing from another host'],
    [BUILT, 'loads nothing over the network'],
    [POLICY, 'the page lets nothing in'],
  ],
  ['no Node.js in pages', [WINDOW, 'has every protection written out']],
  ['context isolation', [WINDOW, 'has every protection written out']],
  [
    'sandboxed processes',
    [MAIN, 'does first what is too late afterwards'],
    [PRELOAD, 'imports electron and two files of ours, nothing else'],
    [BUILT, 'has one preload file that requires electron and nothing else'],
  ],
  ['permissions are refused', [WINDOW, 'are all refused, whoever asks'], [MAIN, 'hardens its session']],
  [
    'web security stays on',
    [WINDOW, 'has every protection written out'],
    [WORDS, 'switch no protection of Electron off'],
  ],
  [
    'a strict content security policy',
    [POLICY, 'the page lets nothing in'],
    [PROTOCOL, 'serves the page with its policy'],
  ],
  ['no insecure content', [WORDS, 'switch no protection of Electron off']],
  ['no experimental features', [WORDS, 'switch no protection of Electron off']],
  ['no Blink features', [WORDS, 'switch no protection of Electron off']],
  [
    'no popups from web views',
    [WORDS, 'switch no protection of Electron off'],
    [WINDOW, 'has every protection written out'],
  ],
  ['no web views', [WINDOW, 'open no window and embed no web view']],
  [
    'navigation is limited',
    [WINDOW, 'stay on our page at %s'],
    [PROTOCOL, 'is not any of 44 addresses that look like it'],
  ],
  ['new windows are limited', [WINDOW, 'open no window and embed no web view'], [WORDS, 'make windows in one file']],
  ['nothing is handed to the desktop to open', [WORDS, 'hand nothing to the desktop to open']],
  ['a current Electron', [HERE, 'is one exact version of a line that was mended when it was chosen']],
  [
    'the sender of every message is checked',
    [IPC, 'from any other frame, page or kind are refused'],
    [WORDS, 'use ipcMain in one file'],
  ],
  [
    'a protocol of our own instead of file:',
    [PROTOCOL, 'has nothing at any of 300 paths that try to leave the folder'],
    [WORDS, 'load pages by our own address, never by the address or the path of a file'],
  ],
  ['fuses', [PACKAGE, 'sets the fuses so that the packed binary runs our app']],
  [
    'no API of Electron in the page',
    [PRELOAD, 'gives the page two functions, and no others'],
    [PRELOAD, 'hands on events without Electron’s event object'],
    [WORDS, 'reach for ipcRenderer and contextBridge in the preload alone'],
  ],
];

describe('Electron’s security list', () => {
  it('has twenty items', () => {
    expect(LIST).toHaveLength(20);
  });

  it.each(LIST.map(([item, ...tests], place) => ({ place: place + 1, item, tests })))(
    'item $place, $item, is held by tests that exist',
    ({ tests }) => {
      expect(tests.length).toBeGreaterThan(0);
      const missing = tests.filter(
        ([file, title]) => !new RegExp(`\\(\\s*'[^'\\n]*${escaped(title)}`).test(readFileSync(file, 'utf8')),
      );
      expect(missing).toEqual([]);
    },
  );
});

describe('the Electron that we ship', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const pinned: string = devDependencies.electron;

  it('is one exact version of a line that was mended when it was chosen', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(lock.packages['node_modules/electron'].version).toBe(pinned);
    const releases = ELECTRON_LINES.map(({ released }) => released).sort();
    // On the day on which the newest line that we know of came out, so that whoever adds a line sees whether the pin
    // has to move; a job that runs every week asks for its own day.
    const day = process.env.ELECTRON_CHECKED_ON ?? releases.at(-1) ?? '';
    expect(electronProblem(pinned, day as Day)).toBeNull();
  });

  it('is complained about on the day after its line has ended, and when nobody has looked its line up', () => {
    for (const { major, supportedUntil } of ELECTRON_LINES) {
      const [onItsLastDay, after] = [supportedUntil, addDays(supportedUntil, 1)].map((day) =>
        electronProblem(`${major}.4.1`, day),
      );
      expect([onItsLastDay, after]).toEqual([null, `Electron ${major} has not been mended since ${supportedUntil}.`]);
    }
    expect(electronProblem('99.0.0', '2026-11-24' as Day)).toMatch(/electron-lines/);
    expect(electronProblem('^45.4.1', '2026-11-24' as Day)).toMatch(/not one exact version/);
  });

  it('comes from lines whose ends are 24 weeks after their first release', () => {
    const wrong = ELECTRON_LINES.filter(({ released, supportedUntil }) => addDays(released, 24 * 7) !== supportedUntil);
    expect(wrong).toEqual([]);
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
