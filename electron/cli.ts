#!/usr/bin/env node
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readVersion } from './app-root.ts';
import { systemClock } from './core/clock.ts';
import { realFileSystem } from './core/store/file-system.ts';
import { runCli } from './run-cli.ts';

/** A reader that has seen enough, such as `head`, closes the pipe; that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  platform: process.platform,
  home: homedir(),
  documents: null,
  workingFolder: process.cwd(),
  files: realFileSystem,
  version: readVersion(join(import.meta.dirname, '..', '..')),
  today: () => systemClock().today(),
  print: (text) => void process.stdout.write(text),
  printError: (text) => void process.stderr.write(text),
});
