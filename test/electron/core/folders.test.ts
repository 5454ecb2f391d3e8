import { describe, expect, it } from 'vitest';
import { resolveFolders, type Surroundings } from '../../../electron/core/folders.ts';

function foldersWith(changes: Partial<Surroundings>) {
  return resolveFolders({
    argv: [],
    env: {},
    platform: 'linux',
    home: '/home/ada',
    documents: null,
    workingFolder: '/srv',
    ...changes,
  });
}

describe('the data folder', () => {
  const cases: readonly [string, Partial<Surroundings>, string][] = [
    ['is in the configuration folder on Linux', {}, '/home/ada/.config/Carpaccio'],
    ['follows XDG_CONFIG_HOME', { env: { XDG_CONFIG_HOME: '/conf' } }, '/conf/Carpaccio'],
    ['ignores an empty XDG_CONFIG_HOME', { env: { XDG_CONFIG_HOME: '' } }, '/home/ada/.config/Carpaccio'],
    [
      'is in Application Support on a Mac',
      { platform: 'darwin', home: '/Users/ada' },
      '/Users/ada/Library/Application Support/Carpaccio',
    ],
    [
      'is in %APPDATA% on Windows',
      { platform: 'win32', home: 'C:\\Users\\ada', env: { APPDATA: 'D:\\Roaming' }, workingFolder: 'C:\\' },
      'D:\\Roaming\\Carpaccio',
    ],
    ['is where CARPACCIO_DATA says', { env: { CARPACCIO_DATA: '/data' } }, '/data'],
    [
      'is where --data says before anything else',
      { argv: ['--data', 'here'], env: { CARPACCIO_DATA: '/data' } },
      '/srv/here',
    ],
    ['takes --data=DIR too', { argv: ['--open', '--data=/x y'] }, '/x y'],
    ['is not what follows as another option', { argv: ['--data', '--plans'] }, '/home/ada/.config/Carpaccio'],
  ];
  it.each(cases)('%s', (_title, changes, expected) => {
    expect(foldersWith(changes).data).toBe(expected);
  });
});

describe('the folder of new plans', () => {
  it('is in the documents that the shell knows, else in ~/Documents, else where --plans says', () => {
    expect(foldersWith({}).plans).toBe('/home/ada/Documents/Carpaccio');
    expect(foldersWith({ documents: '/home/ada/Dokumente' }).plans).toBe('/home/ada/Dokumente/Carpaccio');
    expect(foldersWith({ argv: ['--plans', '/p'] })).toMatchObject({ plans: '/p', isPlansFolderGiven: true });
  });
});
