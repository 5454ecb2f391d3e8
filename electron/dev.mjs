// `npm run dev`: Vite's server with hot replacement in front of the browser shell's API, without Electron. Changes of
// the Node side need a restart.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { buildIfStale, installIfStale, root } from './install.mjs';

await installIfStale();
await buildIfStale();

const shell = spawn(process.execPath, ['out/main/web.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['inherit', 'pipe', 'inherit'],
});
shell.on('exit', (code) => process.exit(code ?? 1));
const address = await printedAddress(shell.stdout);
const cookie = (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';

const server = await createServer({
  configFile: false,
  root: `${root}/renderer`,
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': {
        target: address.origin,
        changeOrigin: true,
        headers: { cookie, origin: address.origin, 'sec-fetch-site': 'same-origin' },
      },
    },
  },
});
await server.listen();
server.printUrls();

/** The shell's output goes on to the terminal; its first address is ours. */
function printedAddress(stream) {
  return new Promise((resolve) => {
    createInterface({ input: stream }).on('line', (line) => {
      console.log(line);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line);
      if (found !== null) resolve(new URL(found[0]));
    });
  });
}
