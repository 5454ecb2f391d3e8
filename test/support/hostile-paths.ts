/** Paths that try to leave a folder: at least 200 of them, in every spelling that some server once fell for. */
export function hostilePaths(): readonly string[] {
  const up = [
    '..',
    '%2e%2e',
    '%2E%2E',
    '.%2e',
    '%2e.',
    '%252e%252e',
    '..%00',
    '..;',
    '%c0%ae%c0%ae',
    '%uff0e%uff0e',
    '....',
    '..%20',
  ];
  const separators = ['/', '%2f', '%2F', '%5c', '\\', '%252f', '//', '%c0%af'];
  const targets = ['etc/passwd', 'package.json', 'index.html%00.js'];
  const climbing = up.flatMap((step) =>
    separators.flatMap((separator) => targets.map((target) => `/${[step, step, step, target].join(separator)}`)),
  );
  const absolute = [
    '//etc/passwd',
    '///etc/passwd',
    '/C:/Windows/win.ini',
    '/C:%5cWindows%5cwin.ini',
    '/c|/Windows/win.ini',
    '\\\\server\\share\\file',
    '/%5c%5cserver%5cshare%5cfile',
    '/\\server\\share',
    '/file:///etc/passwd',
    '/%00',
    '/main.js%00',
    '/main.js/',
    '/main.js/..%2f..%2fpackage.json',
    '/./../package.json',
    '/~/.ssh/id_rsa',
    '/.git/config',
    '/CON',
    '/main.js::$DATA',
    '/MAIN.JS',
    '/main.js%20',
    '/main.js.',
    '/__proto__',
    '/constructor',
  ];
  return [...climbing, ...absolute];
}
