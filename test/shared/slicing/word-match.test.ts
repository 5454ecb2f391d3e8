import { describe, expect, it, vi } from 'vitest';
import { isInAnotherLanguage } from '../../../shared/slicing/word-lists.ts';
import {
  matchesIn,
  quotedFrom,
  sharedPart,
  titleWords,
  wordList,
  wordsOf,
} from '../../../shared/slicing/word-match.ts';
import { planWith } from '../../support/plan-builder.ts';

function found(text: string, entries: readonly string[], options?: { isWithinCompounds: boolean }): readonly string[] {
  const words = wordsOf(text);
  return quotedFrom(text, words, matchesIn(words, wordList(entries, options)));
}

describe('a list of words', () => {
  it('is found as whole words, whatever their case, and quoted as they stand', () => {
    expect(found('SHOW the Showroom what we showed', ['show'])).toEqual(['SHOW']);
    expect(found('Die Straße und die STRASSE', ['strasse'])).toEqual(['Straße']);
    expect(found('ＡＬＬ depots', ['all'])).toEqual(['ＡＬＬ']);
    expect(found('The reader’s list, the reader list', ['reader'])).toEqual(['reader’s']);
  });

  it('may have entries of several words, of which the longest counts', () => {
    expect(found('Clean the data, then the data  set', ['data', 'data set', 'clean the data'])).toEqual([
      'Clean the data',
      'data  set',
    ]);
    expect(found('scikit-learn and scikit learn', ['scikit-learn'])).toEqual(['scikit-learn', 'scikit learn']);
  });

  it('is not found within compounds, e-mail among them, unless it may be', () => {
    expect(
      found('A show-stopper, all_customers, x.any(y), a hand-picked e-mail-list', [
        'show',
        'all',
        'any',
        'hand',
        'e-mail',
      ]),
    ).toEqual([]);
    expect(found('Send an e-mail', ['e-mail'])).toEqual(['e-mail']);
    expect(found('An xgboost-based list', ['xgboost'])).toEqual([]);
    expect(found('An xgboost-based list', ['xgboost'], { isWithinCompounds: true })).toEqual(['xgboost']);
    expect(found('Publish/Deliver it', ['publish', 'deliver'])).toEqual(['Publish', 'Deliver']);
  });

  it('knows no words in pictures, and reads scripts without spaces character by character', () => {
    expect(wordsOf('📌️ 👩‍🔬 — …')).toEqual([]);
    expect(wordsOf('顧客の一覧').map(({ folded }) => folded)).toEqual(['顧', '客', 'の', '一', '覧']);
    expect(sharedPart(wordsOf('顧客の一覧'), wordsOf('顧客の地図'))).toBe(0.6);
  });

  it('is read when it is first looked into, and once', () => {
    const readings = vi.fn(() => ['show', 'show off'].values());
    const entries: readonly string[] = Object.assign(['show', 'show off'], { [Symbol.iterator]: readings });
    const list = wordList(entries);
    expect(readings).toHaveBeenCalledTimes(0);
    for (let time = 0; time < 3; time += 1) expect(matchesIn(wordsOf('Show off'), list)).toHaveLength(1);
    expect(readings).toHaveBeenCalledTimes(1);
  });

  it('reads each title once for each state of a slice', () => {
    const [slice] = Object.values(planWith({ slices: [{ id: 'a', title: 'Show it' }] }).slices);
    if (slice === undefined) throw new Error('There is one.');
    expect(titleWords(slice)).toBe(titleWords(slice));
    expect(titleWords({ ...slice, title: 'Ask' }).map(({ folded }) => folded)).toEqual(['ask']);
  });
});

it('a title of another language is known by its script, its little words or its letters', () => {
  const others = [
    'Kündigungen zeigen',
    'Liste der Kunden mit Beschwerden',
    'Montrer la liste des clients',
    'Enseñar las bajas',
    '顧客の一覧を見せる',
    'Показать список',
    '给客户看 CRM 的名单',
  ];
  const english = [
    'Churn list',
    'Show the café owners their list',
    'EDA',
    'List von Neumann and the others',
    '42',
    '',
    '🙂',
  ];
  expect(others.filter((title) => !isInAnotherLanguage(wordsOf(title)))).toEqual([]);
  expect(english.filter((title) => isInAnotherLanguage(wordsOf(title)))).toEqual([]);
});
