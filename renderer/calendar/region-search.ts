import { type HolidayCountry, regionCode, splitRegionCode } from '../../shared/calendar/holidays.ts';
import { foldText, searchWords } from '../view/fold-text.ts';

/** A country, or a part of one. `code` is as a plan names it; `name` is in full. */
export type RegionOption = { readonly code: string; readonly name: string; readonly isCountry: boolean };

const MOST_OPTIONS = 60;

/**
 * What a search finds: countries and their parts that have all the words in their name or code, those first whose name
 * begins with them. Without a word all countries, first the chosen one with its parts.
 */
export function findRegions(
  countries: readonly HolidayCountry[],
  text: string,
  chosen: string | null,
): { readonly options: readonly RegionOption[]; readonly more: number } {
  const words = searchWords(text);
  const found = words.length === 0 ? unsearched(countries, chosen) : searched(countries, words);
  return { options: found.slice(0, MOST_OPTIONS), more: Math.max(0, found.length - MOST_OPTIONS) };
}

function unsearched(countries: readonly HolidayCountry[], chosen: string | null): readonly RegionOption[] {
  const chosenCountry = chosen === null ? null : splitRegionCode(chosen).country;
  const first = countries.find(({ code }) => code === chosenCountry);
  const others = countries.filter((country) => country !== first).map(countryOption);
  return first === undefined ? others : [...optionsOf(first), ...others];
}

function searched(countries: readonly HolidayCountry[], words: readonly string[]): readonly RegionOption[] {
  const found = countries.flatMap(optionsOf).flatMap((option) => {
    const name = foldText(option.name);
    const code = foldText(option.code);
    if (!words.every((word) => name.includes(word) || code === word)) return [];
    const first = words[0] ?? '';
    const isBeginning = code === words.join(' ') || name.startsWith(first) || name.includes(`, ${first}`);
    return [{ option, weight: isBeginning ? 0 : 1 }];
  });
  return found.sort((a, b) => a.weight - b.weight).map(({ option }) => option);
}

function optionsOf(country: HolidayCountry): readonly RegionOption[] {
  const parts = country.regions.map(({ code, name }) => ({
    code: regionCode(country.code, code),
    name: `${country.name}, ${name}`,
    isCountry: false,
  }));
  return [countryOption(country), ...parts];
}

function countryOption({ code, name }: HolidayCountry): RegionOption {
  return { code, name, isCountry: true };
}

/** The country that the system's languages name (`de-CH`), else the one in which the first of them is mostly spoken. */
export function guessedCountry(languages: readonly string[], countries: readonly HolidayCountry[]): string | null {
  const locales = languages.flatMap(localeOf);
  const guesses = [...locales.map(({ region }) => region), locales[0]?.maximize().region];
  return guesses.find((guess) => countries.some(({ code }) => code === guess)) ?? null;
}

function localeOf(language: string): readonly Intl.Locale[] {
  try {
    return [new Intl.Locale(language)];
  } catch {
    // What a system calls its language is not always one.
    return [];
  }
}
