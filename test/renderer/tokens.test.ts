import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colourOf, contrastOf, tokensOf } from '../support/token-colours.ts';

const CSS = readFileSync(resolve('renderer/tokens.css'), 'utf8');

const GROUNDS = ['--paper', '--surface', '--sunken'] as const;
const INKS = ['--ink', '--ink-2', '--ink-3', '--accent-ink', '--risk', '--watch', '--done'] as const;

/** Which text stands on which ground, and which mark. */
const TEXTS: readonly (readonly [front: string, back: string])[] = [
  ...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...['--accent-soft', '--risk-soft', '--watch-soft', '--done-soft'].flatMap((ground) =>
    ['--ink', '--ink-2', '--ink-3'].map((ink) => [ink, ground] as const),
  ),
  // On a selected card.
  ...['--accent-ink', '--watch', '--done', '--risk'].map((ink) => [ink, '--accent-soft'] as const),
  ['--risk', '--risk-soft'],
  ['--watch', '--watch-soft'],
  ['--done', '--done-soft'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-hover'],
  // Messages and the strip of a drag stand on ink.
  ['--paper', '--ink'],
];

/** The edge of what is selected, and the ring of the focus, are seen on its ground too. */
const ON_SELECTED = ['--accent', '--focus', '--risk', '--watch-fill', '--done-fill', '--ink-2'];

const MARKS = [
  '--accent',
  '--focus',
  '--risk',
  '--watch-fill',
  '--done-fill',
  '--ink-2',
  '--t1',
  '--t2',
  '--t3',
  '--t4',
  '--t5',
];

describe.each([
  ['light', 4.5, 3],
  ['dark', 4.5, 3],
  ['contrast light', 7, 4.5],
  ['contrast dark', 7, 4.5],
] as const)('the colours of the theme %s', (theme, text, mark) => {
  const tokens = tokensOf(CSS, theme);

  function tooWeak(pairs: readonly (readonly [string, string])[], least: number): string[] {
    return pairs.flatMap(([front, back]) => {
      const ratio = contrastOf(colourOf(tokens[front] ?? ''), colourOf(tokens[back] ?? ''));
      return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`];
    });
  }

  it(`lets every text be read on every ground that it stands on, at ${text}:1`, () => {
    expect(tooWeak(TEXTS, text)).toEqual([]);
  });

  it(`shows every mark and the ring of the focus, at ${mark}:1`, () => {
    expect(
      tooWeak(
        [
          ...MARKS.flatMap((front) => GROUNDS.map((back) => [front, back] as const)),
          ...ON_SELECTED.map((front) => [front, '--accent-soft'] as const),
        ],
        mark,
      ),
    ).toEqual([]);
  });
});

describe.each(['contrast light', 'contrast dark'] as const)('the theme %s', (theme) => {
  const tokens = tokensOf(CSS, theme);
  const ratio = (front: string, back: string) =>
    contrastOf(colourOf(tokens[front] ?? ''), colourOf(tokens[back] ?? ''));

  it('has lines that are seen, and fills that differ from the empty part of their bar', () => {
    for (const line of ['--line', '--line-strong', '--empty'])
      expect(ratio(line, '--paper'), line).toBeGreaterThanOrEqual(3);
    for (const fill of ['--ink-2', '--accent', '--done-fill'])
      expect(ratio(fill, '--empty'), fill).toBeGreaterThanOrEqual(3);
  });

  it('has a ring of the focus that is thick', () => {
    expect(Number.parseInt(tokens['--focus-width'] ?? '', 10)).toBeGreaterThanOrEqual(3);
  });
});

describe('the measuring', () => {
  it('knows the ratios that WCAG gives as examples', () => {
    expect(contrastOf(colourOf('#000000'), colourOf('#ffffff'))).toBeCloseTo(21);
    expect(contrastOf(colourOf('#777777'), colourOf('#ffffff'))).toBeCloseTo(4.48, 2);
    expect(contrastOf(colourOf('rgba(0, 0, 0, 0)'), colourOf('#ffffff'))).toBeCloseTo(1);
  });
});
