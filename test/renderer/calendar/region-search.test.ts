import { expect, it } from 'vitest';
import { findRegions, guessedCountry } from '../../../renderer/calendar/region-search.ts';

const COUNTRIES = [
  { code: 'CH', name: 'Switzerland', regions: [{ code: 'ZH', name: 'Canton of Zürich' }] },
  { code: 'CI', name: 'Côte d’Ivoire', regions: [] },
  { code: 'US', name: 'United States', regions: [{ code: 'LA', name: 'Louisiana' }] },
];

const found = (text: string, chosen: string | null = null) =>
  findRegions(COUNTRIES, text, chosen).options.map(({ code }) => code);

it.each([
  ['zurich', ['CH-ZH']],
  ['COTE', ['CI']],
  ['switz can', ['CH-ZH']],
  ['us-la', ['US-LA']],
  ['  ', ['CH', 'CI', 'US']],
  ['constructor', []],
])('a search for %j finds what has its words, without accents', (text, codes) => {
  expect(found(text)).toEqual(codes);
});

it('without a search the chosen country comes first, with its parts', () => {
  expect(found('', 'US-LA')).toEqual(['US', 'US-LA', 'CH', 'CI']);
});

it('at most sixty are shown, and it is said how many more there are', () => {
  const many = Array.from({ length: 100 }, (_, place) => ({
    code: `C${place}`,
    name: `Country ${place}`,
    regions: [],
  }));
  const { options, more } = findRegions(many, 'country', null);
  expect([options.length, more]).toEqual([60, 40]);
});

it.each([
  [['de-CH', 'en-US'], 'CH'],
  [['de', 'en-US'], 'US'],
  [['en'], 'US'],
  [['xx-ZZ', '', 'not a language', 'fr-CI'], 'CI'],
  [['eo'], null],
  [[], null],
])('of the languages %j the country is %j', (languages, country) => {
  expect(guessedCountry(languages, COUNTRIES)).toBe(country);
});
