import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readShellOptions } from '../../electron/shell-options.ts';

describe('the command line of both shells', () => {
  it('has a sensible answer when nothing is said', () => {
    expect(readShellOptions([], '/home')).toEqual({
      planPaths: [],
      today: null,
      port: 0,
      mayOpenBrowser: false,
      isHelp: false,
    });
  });

  it('takes plans, relative to the folder in which they were typed, and options before and after them', () => {
    const argv = [
      '--data',
      'd',
      'Goal.carpaccio',
      '../Other.carpaccio',
      '--today=2026-11-24',
      '--port',
      '8080',
      '--open',
    ];
    expect(readShellOptions(argv, '/home')).toEqual({
      planPaths: [resolve('/home', 'Goal.carpaccio'), resolve('/Other.carpaccio')],
      today: '2026-11-24',
      port: 8080,
      mayOpenBrowser: true,
      isHelp: false,
    });
  });

  it('takes the addresses that file managers on Linux hand over', () => {
    const path = resolve('/home/me/Über alles.carpaccio');
    expect(readShellOptions([pathToFileURL(path).href], '/').planPaths).toEqual([path]);
    expect(readShellOptions(['file://elsewhere/Goal.carpaccio'], '/').planPaths).toHaveLength(1);
  });

  it('leaves Chromium’s switches alone', () => {
    expect(readShellOptions(['--disable-gpu', '--inspect=0'], '/').planPaths).toEqual([]);
  });

  it.each([
    ['--today', 'tomorrow'],
    ['--today', '2026-02-30'],
    ['--port', '-1'],
    ['--port', '65536'],
    ['--port', 'http'],
    ['--port', '1.5'],
  ])('says what it wants for %s %s', (name, value) => {
    expect(() => readShellOptions([`${name}=${value}`], '/')).toThrow(`${name} wants`);
  });
});
