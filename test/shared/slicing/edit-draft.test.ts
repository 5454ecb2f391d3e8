import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftChild, emptyChild } from '../../../shared/slicing/cut-draft.ts';
import { blankAround, editTitle, nextBlank, previousBlank } from '../../../shared/slicing/edit-draft.ts';
import { fillTemplate, titleOf } from '../../../shared/slicing/slots.ts';

function child(template: string, fills = {}): DraftChild {
  return { ...emptyChild(4), parts: fillTemplate(template, fills) };
}

/** The titles after the title at `place` was edited from what it was to what `edit` makes of it. */
function titles(children: readonly DraftChild[]): string[] {
  return children.map(({ parts }) => titleOf(parts));
}

/** The caret stands where the old and the new title go on alike. */
function edited(children: readonly DraftChild[], place: number, edit: (title: string) => string) {
  const before = titles(children)[place] ?? '';
  const after = edit(before);
  let same = 0;
  while (same < after.length && before.at(-1 - same) === after.at(-1 - same)) same++;
  return editTitle(children, place, after, after.length - same);
}

const REGIONS = [
  child('Show {audience} it for {segment}'),
  child('Send it for {segment} too'),
  child('Send it for {next-segment}'),
];

describe('what is typed into a blank', () => {
  it('stands in the same blank of the other children too, letter by letter', () => {
    const first = edited(REGIONS, 0, (title) => title.replace('[segment…]', 'L'));
    expect(titles(first)).toEqual(['Show [audience…] it for L', 'Send it for L too', 'Send it for [next segment…]']);
    const second = edited(first, 0, (title) => `${title}eeds and York`);
    expect(titles(second)[1]).toBe('Send it for Leeds and York too');
  });

  it('may have spaces in it, also before a space', () => {
    const half = edited(REGIONS, 1, (title) => title.replace('[segment…]', 'New'));
    const typed = editTitle(half, 1, 'Send it for New  too', 'Send it for New '.length);
    const whole = editTitle(typed, 1, 'Send it for New York too', 'Send it for New York'.length);
    expect(titles(whole).slice(0, 2)).toEqual(['Show [audience…] it for New York', 'Send it for New York too']);
  });

  it('leaves the others alone once they have got something of their own', () => {
    const leeds = edited(REGIONS, 0, (title) => title.replace('[segment…]', 'Leeds'));
    const york = edited(leeds, 1, (title) => title.replace('Leeds', 'York'));
    expect(titles(york).slice(0, 2)).toEqual(['Show [audience…] it for York', 'Send it for York too']);
    const broken = edited(york, 1, () => 'Send it by post');
    const hull = edited(broken, 0, (title) => title.replace('York', 'Hull'));
    expect(titles(hull).slice(0, 2)).toEqual(['Show [audience…] it for Hull', 'Send it by post']);
  });

  it('gives the blank back when it is deleted again, everywhere', () => {
    const filled = edited(REGIONS, 1, (title) => title.replace('[segment…]', 'L'));
    const emptied = edited(filled, 1, (title) => title.replace('for L', 'for '));
    expect(titles(emptied)).toEqual(titles(REGIONS));
  });
});

describe('a blank', () => {
  it('goes when it is deleted as a whole, and only in that title', () => {
    const gone = edited(REGIONS, 1, (title) => title.replace('[segment…]', ''));
    expect(titles(gone).slice(0, 2)).toEqual(['Show [audience…] it for [segment…]', 'Send it for  too']);
  });

  it('stays whole when somebody nibbles at it', () => {
    expect(titles(edited(REGIONS, 0, (title) => title.slice(0, -1)))).toEqual(titles(REGIONS));
  });

  it('is none that somebody typed', () => {
    const typed = edited([child('Show it')], 0, () => 'Show [segment…]');
    expect(nextBlank(typed[0]?.parts ?? [], 0)).toBeNull();
  });

  it('keeps its neighbours: what is typed beside it is text', () => {
    const typed = edited(REGIONS, 0, (title) => `${title}, please`);
    expect(titles(typed)[0]).toBe('Show [audience…] it for [segment…], please');
    expect(titles(typed)[1]).toBe('Send it for [segment…] too');
  });

  it('stays when the text beside it is rewritten', () => {
    const typed = edited(REGIONS, 0, (title) => title.replace('it', 'the list'));
    expect(titles(typed)[0]).toBe('Show [audience…] the list for [segment…]');
    expect(nextBlank(typed[0]?.parts ?? [], 10)).toEqual({ start: 30, end: 40 });
  });
});

describe('walking through the blanks of a title', () => {
  const parts = REGIONS[0]?.parts ?? [];

  it('finds the next and the previous one', () => {
    expect(nextBlank(parts, 0)).toEqual({ start: 5, end: 16 });
    expect(nextBlank(parts, 6)).toEqual({ start: 24, end: 34 });
    expect(nextBlank(parts, 25)).toBeNull();
    expect(previousBlank(parts, 24)).toEqual({ start: 5, end: 16 });
    expect(previousBlank(parts, 15)).toBeNull();
  });

  it('finds the one that somebody clicked into', () => {
    expect(blankAround(parts, 7)).toEqual({ start: 5, end: 16 });
    expect([blankAround(parts, 5), blankAround(parts, 16), blankAround(parts, 20)]).toEqual([null, null, null]);
  });
});

describe('any edit of a title', () => {
  const templates = fc.constantFrom('{a} and {b}', 'Show {a} to {a}', 'Show it', '', '{a}', 'x{a}{b}x');
  const text = fc.string({ unit: fc.constantFrom('x', ' ', '[', 'a', '…', ']', '🐘'), maxLength: 3 });
  const range = fc.record({ from: fc.nat({ max: 20 }), length: fc.nat({ max: 12 }) });

  it('leaves what was typed, or blanks that were nibbled at or emptied', () => {
    fc.assert(
      fc.property(templates, fc.array(fc.tuple(range, text), { maxLength: 8 }), (template, edits) => {
        let children = [child(template), child('{a} or {b}')];
        for (const [{ from, length }, typed] of edits) {
          const before = titles(children)[0] ?? '';
          const wanted = before.slice(0, from) + typed + before.slice(from + length);
          children = [...editTitle(children, 0, wanted, Math.min(from, before.length) + typed.length)];
          const after = titles(children)[0] ?? '';
          const isExcused = isDeletion(before, wanted) || /\[[ab]…\]/.test(before);
          if (after !== wanted) expect(isExcused, `${before} → ${wanted}`).toBe(true);
          // The parts are one title: no piece is lost or doubled.
          expect(children[0]?.parts.every((part) => part.from === 'template' || part.text !== '')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is what was typed, where the title has no blanks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(range, text), { maxLength: 8 }), (edits) => {
        let children: readonly DraftChild[] = [child('Show it to Leeds'), child('')];
        for (const [{ from, length }, typed] of edits) {
          const before = titles(children)[0] ?? '';
          const wanted = before.slice(0, from) + typed + before.slice(from + length);
          children = editTitle(children, 0, wanted, Math.min(from, before.length) + typed.length);
          expect(titles(children)).toEqual([wanted, '']);
        }
      }),
    );
  });
});

describe('a child that gets a title of its own', () => {
  const drafted: readonly DraftChild[] = [
    { ...child('Read the ten aloud'), demo: 'Read them together', doneWhen: ['10 are read'] },
  ];

  it('no longer says how the slice of the pattern is shown and when that is done', () => {
    expect(edited(drafted, 0, () => 'Ring Mina')).toMatchObject([{ demo: '', doneWhen: [] }]);
  });

  it('keeps both while its words are only changed', () => {
    expect(
      edited(
        [{ ...REGIONS[0], ...drafted[0], parts: REGIONS[0]?.parts ?? [] } as DraftChild],
        0,
        (title) => `${title} now`,
      ),
    ).toMatchObject([{ demo: 'Read them together', doneWhen: ['10 are read'] }]);
  });
});

/** Whether nothing but one piece of the text is gone, whatever was typed over it. */
function isDeletion(before: string, after: string): boolean {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  const rest = after.slice(start);
  return after.length < before.length && before.endsWith(rest) && start + rest.length === after.length;
}
