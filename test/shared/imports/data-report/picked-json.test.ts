import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Picked, pickJson, type Wanted } from '../../../../shared/imports/data-report/picked-json.ts';

const PLAIN: Wanted = 'plain';

/** All of a value, as deep as the values of these tests are. */
function everything(depth: number): Wanted {
  return depth === 0 ? PLAIN : { each: everything(depth - 1) };
}

function picked(text: string, wanted: Wanted = PLAIN): Picked | undefined {
  const read = pickJson(text, wanted);
  if (!read.ok) throw new Error(`Broken in line ${read.error.line}`);
  return read.value;
}

/** As `JSON.parse` would give it, for objects without a prototype equal no others. */
function plain(value: Picked | undefined): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

const isSound = (text: string) => pickJson(text, PLAIN).ok;

describe('Picking from JSON', () => {
  it('takes the words that Python writes where JSON has none', () => {
    expect(picked('[NaN, Infinity, -Infinity, null, true, false, -0.5e-3]', { each: PLAIN })).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      null,
      true,
      false,
      -0.0005,
    ]);
  });

  it('gives what is wanted and no more', () => {
    const text = '{"a": 1, "b": {"c": "kept", "d": "secret"}, "e": [1, {"c": 2, "d": 3}], "f": ["secret"]}';
    const inner: Wanted = { keys: { c: PLAIN } };
    const value = picked(text, { keys: { a: PLAIN, b: inner, e: { each: inner }, g: PLAIN } });
    expect(plain(value)).toEqual({ a: 1, b: { c: 'kept' }, e: [{ c: 2 }] });
    // A text that was wanted is no list, and a list that was wanted is no text.
    expect(plain(picked(text, { keys: { f: PLAIN, a: { each: PLAIN } } }))).toEqual({});
  });

  it('reads some keys of an object in one way and the others in another', () => {
    const value = picked('{"a": 1, "b": {"c": 2}}', { keys: { a: PLAIN }, each: { keys: { c: PLAIN } } });
    expect(plain(value)).toEqual({ a: 1, b: { c: 2 } });
  });

  it('refuses what is no JSON also where it is not wanted, and says in which line', () => {
    const broken = [
      '',
      '{',
      '{"a"}',
      '{"a": 1,}',
      '[1,]',
      '[1 2]',
      '"open',
      '"\\x"',
      '"\\u12g4"',
      '01',
      '+1',
      '.5',
      'nul',
      '{a: 1}',
      "{'a': 1}",
      '1 2',
      '}',
    ];
    expect(broken.filter(isSound)).toEqual([]);
    expect(broken.filter((text) => isSound(`{"skipped": ${text}}`))).toEqual([]);
    expect(pickJson('{\n"a": [1,\n2,\nx]}', PLAIN)).toEqual({ ok: false, error: { code: 'not-json', line: 4 } });
  });

  it('is not brought down by nesting, nor by names that every object knows', () => {
    expect(isSound('['.repeat(100_000))).toBe(false);
    expect(isSound('{"a":'.repeat(100_000))).toBe(false);
    expect(isSound(`${'['.repeat(300)}${']'.repeat(300)}`)).toBe(true);
    const value = picked('{"__proto__": "mine", "constructor": "too"}', { each: PLAIN });
    expect(JSON.stringify(value)).toBe('{"__proto__":"mine","constructor":"too"}');
    expect(plain(picked('{"toString": 1}', { keys: {} }))).toEqual({});
  });

  it('reads the beginning of a text that is longer than any name, and never half of an escape', () => {
    for (const [code, letter] of [
      ['\\u0041', 'A'],
      ['\\\\', '\\'],
      ['\\n', '\n'],
      ['\\\\\\u0041', '\\A'],
    ] as const) {
      for (const shift of ['', 'x', 'xx', 'xxx', 'xxxx', 'xxxxx', 'xxxxxx', 'xxxxxxx']) {
        const long = picked(`"${shift}${code.repeat(40_000)}"`);
        expect(long, code).toMatch(/^x*[A\\\n]{1990}/);
        expect(`${shift}${letter.repeat(40_000)}`.startsWith(String(long)), code + shift).toBe(true);
      }
    }
  });

  it('reads what JSON.parse reads, and as the same', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify(value, null, indent);
        expect(isSound(text)).toBe(true);
        const depth = depthOf(value);
        if (depth !== null) expect(plain(picked(text, everything(depth)))).toEqual(value);
      }),
    );
  });

  it('refuses every text that JSON.parse refuses, except for the three words', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 2 }),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', '\\', ' ', '0', 'x'),
        (json, at, put) => {
          const place = at % (json.length + 1);
          const text = json.slice(0, place) + put + json.slice(place + 1);
          expect(isSound(text)).toBe(isParsed(text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** How deep a value is everywhere; `null` where its branches differ, as what is wanted cannot say so. */
function depthOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return 0;
  const depths = Object.values(value).map(depthOf);
  const [first = 0] = depths;
  return depths.every((depth) => depth !== null && depth === first) ? (first ?? 0) + 1 : null;
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
