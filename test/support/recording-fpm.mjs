#!/usr/bin/env node
// What stands in for fpm, which makes Debian packages: it writes down which files would go where, and their text.
import { readFileSync, writeFileSync } from 'node:fs';

const args = process.argv.slice(2);
const placed = args
  .map((arg) => /^(.+)=(\/.+)$/.exec(arg))
  .filter((match) => match !== null && !match[1].startsWith('--'))
  .map(([, from, to]) => ({ from, to, text: /\.(desktop|xml)$/.test(to) ? readFileSync(from, 'utf8') : null }));
writeFileSync(process.env.RECORDED_TO, JSON.stringify({ args, placed }));
const output = args[args.indexOf('--package') + 1];
writeFileSync(output, '');
