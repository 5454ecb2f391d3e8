// Draws `assets/icons/` anew from the SVG files beside this script: `node assets/draw-icons.mjs`. The pictures are
// committed, so that packaging needs no browser and no tool. Chromium draws; .ico and .icns are containers of PNGs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../test/support/find-browser.mjs';

/** What Linux looks for, by file name. */
const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names for the sizes; some sizes have two, one of them for screens of twice the density. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];
/** Up to this size the drawing on sixteen pixels is clearer. */
const LARGEST_SMALL = 24;
/** The icons of a Mac stand a little apart from their edge. */
const MAC_MARGIN = 0.08;

const folder = join(import.meta.dirname, 'icons');
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
const page = await browser.newPage();

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const size of PNG_SIZES) writeFileSync(join(folder, `${size}x${size}.png`), await draw(appDrawing(size), size));
writeFileSync(join(folder, 'icon.ico'), ico(await drawAll(ICO_SIZES, (size) => draw(appDrawing(size), size))));
writeFileSync(
  join(folder, 'icon.icns'),
  icns(await drawAll(icnsSizes(), (size) => draw('icon', size, size > LARGEST_SMALL * 2 ? MAC_MARGIN : 0))),
);
writeFileSync(join(folder, 'document.ico'), ico(await drawAll(ICO_SIZES, (size) => draw('document', size))));
writeFileSync(join(folder, 'document.icns'), icns(await drawAll(icnsSizes(), (size) => draw('document', size))));
writeFileSync(join(folder, 'document.png'), await draw('document', 256));
await browser.close();

function appDrawing(size) {
  return size <= LARGEST_SMALL ? 'icon-small' : 'icon';
}

/** One drawing as a PNG of so many pixels, on nothing; `margin` is a part of the size. */
async function draw(name, size, margin = 0) {
  const svg = readFileSync(join(import.meta.dirname, `${name}.svg`)).toString('base64');
  const inner = Math.round(size * (1 - 2 * margin));
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center}img{display:block}</style>
     <img width="${inner}" height="${inner}" src="data:image/svg+xml;base64,${svg}">`,
  );
  return await page.screenshot({ omitBackground: true, type: 'png' });
}

async function drawAll(sizes, drawOne) {
  const pictures = new Map();
  for (const size of sizes) pictures.set(size, await drawOne(size));
  return pictures;
}

function icnsSizes() {
  return [...new Set(ICNS_TYPES.map(([, size]) => size))];
}

/** The icon file of Windows: a header, one entry of 16 bytes a picture, the pictures. 256 pixels are written as 0. */
function ico(pictures) {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.size, 4);
  let offset = 6 + 16 * pictures.size;
  const entries = [...pictures].map(([size, png]) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.values()]);
}

/** The icon file of a Mac: blocks of a name, a length that counts the block's own header, and a picture. */
function icns(pictures) {
  const blocks = ICNS_TYPES.map(([type, size]) => block(type, pictures.get(size)));
  return block('icns', Buffer.concat(blocks));
}

function block(type, contents) {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(contents.length + 8, 4);
  return Buffer.concat([header, contents]);
}
