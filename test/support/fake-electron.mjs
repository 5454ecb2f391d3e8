#!/usr/bin/env node
// What stands in for Electron's binary where the harness of the end-to-end tests is tried out: the browser shell and a
// Chromium behind the two debugging ports that Playwright expects of Electron. It shows that the harness works, and
// nothing about the desktop shell. Not for Windows.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import inspector from 'node:inspector';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = process.cwd();
const args = process.argv
  .slice(2)
  .filter((word) => word !== root && !/^--(no-sandbox$|inspect=|remote-debugging-port=)/.test(word));
const profile = mkdtempSync(join(tmpdir(), 'carpaccio-fake-electron-'));

// The harness asks for this module through the debugger; the real one would be downloaded.
const load = Module._load;
Module._load = (name, ...rest) => (name === 'electron' ? { app: { quit } } : load(name, ...rest));

const address = await startBrowserShell();
const browser = startBrowser(address);
browser.once('exit', () => process.exit());
inspector.open(0, '127.0.0.1');

/** In this process, so that killing it kills the app as well. */
async function startBrowserShell() {
  const web = join(root, 'out', 'main', 'web.js');
  process.argv = [process.execPath, web, ...args];
  const print = console.log;
  const printed = new Promise((resolve) => {
    console.log = (text) => {
      print(text);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(text);
      if (found !== null) resolve(found[0]);
    };
  });
  await import(pathToFileURL(web).href);
  return await printed;
}

/** A browser that ends when this process does, however that happens: its input then ends. */
function startBrowser(url) {
  const switches = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-sandbox'];
  const quiet = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--window-size=1440,900'];
  const line = '"$0" "$@" <&- & browser=$!; cat >/dev/null; kill $browser; wait $browser';
  const command = ['-c', line, findBrowser(), ...switches, ...quiet, url];
  return spawn('sh', command, { stdio: ['pipe', 'ignore', 'inherit'] });
}

function quit() {
  browser.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  browser.stdin.end();
  process.kill(process.pid, 'SIGTERM');
}
