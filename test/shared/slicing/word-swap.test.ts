import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReaderWord } from '../../../shared/plan/plan.ts';
import { swapped, wordSwap } from '../../../shared/slicing/word-swap.ts';

type Pairs = readonly (readonly [word: string, instead: string])[];

function listOf(pairs: Pairs): readonly ReaderWord[] {
  return pairs.map(([word, instead]) => ({ word, instead }));
}

function told(text: string, ...pairs: Pairs): string {
  return swapped(text, wordSwap(listOf(pairs)).find(text));
}

function foundIn(text: string, ...words: string[]): string[] {
  const swap = wordSwap(words.map((word) => ({ word, instead: 'x' })));
  return swap.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('a word that readers do not use', () => {
  it('is replaced wherever it stands by itself, and not within other words', () => {
    expect(told('A team, two teams, teamwork, steam, my_team: team.', ['team', 'crew'])).toBe(
      'A crew, two teams, teamwork, steam, my_team: crew.',
    );
    expect(told('Über das Über-Ich, überall', ['über', 'on'])).toBe('On das On-Ich, überall');
    expect(told('naïve, na, naï', ['na', 'no'])).toBe('naïve, no, naï');
  });

  it('is one word with its accents, however they are written, and another without them', () => {
    expect(foundIn('cafe\u0301 café cafe', 'café')).toEqual(['cafe\u0301', 'café']);
    expect(foundIn('cafe\u0301 café cafe', 'cafe')).toEqual(['cafe']);
  });

  it('keeps the capital that it has in the text', () => {
    expect(told('Sprint of a sprint, SPRINT', ['sprint', 'week'])).toBe('Week of a week, Week');
    expect(told('Sprint', ['sprint', 'économie'])).toBe('Économie');
  });

  it('that is listed with a capital is a name, and gives its capital away only where a sentence begins', () => {
    expect(told('EDA first. EDA again, an EDA', ['EDA', 'first look'])).toBe(
      'First look first. First look again, an first look',
    );
  });

  it('is found over more spaces and line breaks than it is listed with', () => {
    expect(foundIn('agile  team, agile\nteam, agileteam', ' agile team ')).toEqual(['agile  team', 'agile\nteam']);
  });

  it('may be made of signs that mean something elsewhere', () => {
    const signs = ['c++', '(beta)', 'a.b', '[x]', '$1', '^', 'a|b', '\\d', '.*', '{2}', 'a/b', 'what?'];
    const text = 'c++ (beta) a.b [x] $1 ^ a|b \\d .* {2} a/b what?';
    expect(foundIn(text, ...signs)).toEqual(text.split(' '));
    expect(foundIn('ccc beta aXb x d anything aa', ...signs)).toEqual([]);
    expect(told('pay $5 for a', ['a', '$&$1$$'])).toBe('pay $5 for $&$1$$');
  });

  it('may be a sign or an emoji, with its tone another one', () => {
    expect(told('🔴 at risk, 👍🏽 👍', ['🔴', 'Risk:'], ['👍', 'yes'])).toBe('Risk: at risk, 👍🏽 yes');
  });

  it('is found in scripts without spaces between words', () => {
    expect(foundIn('我们的敏捷团队', '敏捷')).toEqual(['敏捷']);
    expect(foundIn('新しいAIモデル', 'AI')).toEqual(['AI']);
  });
});

describe('a list of words', () => {
  it('takes the longest of those that begin together', () => {
    expect(told('the agile team and the team', ['team', 'crew'], ['agile team', 'squad'])).toBe(
      'the squad and the crew',
    );
  });

  it('never replaces what it has put there, in whatever order it stands', () => {
    const pairs: Pairs = [
      ['delivered', 'shown'],
      ['shown', 'seen'],
      ['seen', 'delivered'],
    ];
    expect(told('delivered, shown, seen', ...pairs)).toBe('shown, seen, delivered');
    expect(told('delivered, shown, seen', ...[...pairs].reverse())).toBe('shown, seen, delivered');
  });

  it('leaves alone what is already said in the words of the readers', () => {
    const pairs: Pairs = [['team', 'cross-functional team']];
    expect(told('A team', ...pairs)).toBe('A cross-functional team');
    expect(told('A cross-functional team', ...pairs)).toBe('A cross-functional team');
  });

  it('uses the first entry of a word that stands in it twice, and passes over empty ones', () => {
    expect(told('a Team', ['team', 'crew'], ['TEAM', 'squad'], ['', 'x'], [' \n', 'y'])).toBe('a Crew');
  });

  it('leaves a word out that has nothing in its place, with one of the spaces around it', () => {
    expect(told('3 slices still to cut', ['still', ''])).toBe('3 slices to cut');
    expect(told('Still to cut', ['still', ' '])).toBe('to cut');
    expect(told('to cut still', ['still', ''])).toBe('to cut');
  });

  it('keeps a replacement on one line', () => {
    expect(told('a team', ['team', 'one\n# two\u2028\u0000'])).toBe('a one # two');
  });

  it('may have a thousand entries', () => {
    const many = Array.from({ length: 1000 }, (_, at): readonly [string, string] => [`word ${at}`, `text ${at}`]);
    expect(told('word 7, word 999, word 1000', ...many)).toBe('text 7, text 999, word 1000');
  });

  it('never fails and finds what it is given, whatever the words are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), text, (pairs, other) => {
        const list = listOf(pairs);
        for (const said of [...pairs.map(([word]) => word.trim()), other]) {
          const found = wordSwap(list).find(said);
          expect(swapped(said, found)).toBeTypeOf('string');
          for (const { start, end } of found) expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});
