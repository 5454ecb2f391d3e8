import { assert } from '../../shared/assert.ts';

/** Red, green and blue of 0 to 255, and how much of it there is. */
export type Colour = { readonly channels: readonly [number, number, number]; readonly alpha: number };

export type Tokens = { readonly [name: string]: string };

/**
 * The values of tokens.css as they are declared for one selector, by name. `light-dark()` and `var()` are resolved;
 * what is no colour is left as it is.
 */
export function tokensOf(css: string, theme: 'light' | 'dark' | 'contrast light' | 'contrast dark'): Tokens {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const declared = { ...declarations(plain, ':root') };
  if (theme.startsWith('contrast')) Object.assign(declared, declarations(plain, ':root[data-theme="contrast"]'));
  const isDark = theme.endsWith('dark');
  function resolve(value: string): string {
    const chosen = /^light-dark\((.+?\)?),\s*((?:rgba?\(.+\))|[^,()]+)\)$/s.exec(value);
    const one = chosen === null ? value : ((isDark ? chosen[2] : chosen[1]) ?? value);
    return one.trim().replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const other = declared[name];
      return other === undefined ? whole : resolve(other);
    });
  }
  return Object.fromEntries(Object.entries(declared).map(([name, value]) => [name, resolve(value)]));
}

function declarations(css: string, selector: string): { [name: string]: string } {
  const start = css.indexOf(`${selector} {`);
  assert(start >= 0, `tokens.css has no ${selector}.`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** `#rrggbb` or `rgba(r, g, b, a)`. */
export function colourOf(text: string): Colour {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex !== null) return { channels: [hexOf(hex[1]), hexOf(hex[2]), hexOf(hex[3])], alpha: 1 };
  const parts = /^rgba?\(([^)]+)\)$/.exec(text)?.[1]?.split(',').map(Number) ?? [];
  const [red, green, blue, alpha = 1] = parts;
  assert(red !== undefined && green !== undefined && blue !== undefined, `“${text}” is no colour.`);
  return { channels: [red, green, blue], alpha };
}

function hexOf(digits: string | undefined): number {
  return Number.parseInt(digits ?? '0', 16);
}

/** The contrast of WCAG 2: 1 to 21. `front` may be transparent; `back` is not. */
export function contrastOf(front: Colour, back: Colour): number {
  const [one, other] = [luminance(over(front, back)), luminance(back.channels)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function over({ channels, alpha }: Colour, back: Colour): readonly number[] {
  return channels.map((channel, place) => channel * alpha + (back.channels[place] ?? 0) * (1 - alpha));
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
