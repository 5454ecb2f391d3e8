import { readdir, readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holidayCountries, holidaysOf } from '../../../electron/core/holidays.ts';
import { type Holiday, regionName } from '../../../shared/calendar/holidays.ts';

const FOLDER = 'test/fixtures/holidays';
const YEARS = ['2024', '2025', '2026', '2027', '2028'];

/** What a state has published, and where the package knows better or worse. */
type Official = {
  readonly country: string;
  readonly region: string | null;
  readonly source: string;
  readonly official: { readonly [year: string]: readonly string[] };
  readonly onlyFromPackage: readonly Difference[];
  readonly onlyOfficial: readonly Difference[];
};
type Difference = { readonly days: readonly string[]; readonly why: string };

const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));
const lists = await Promise.all(
  names.map(async (name) => JSON.parse(await readFile(`${FOLDER}/${name}`, 'utf8')) as Official),
);

/** Every single day of the public holidays, in order. */
async function publicDays(country: string, region: string | null): Promise<readonly string[]> {
  const { holidays } = await holidaysOf(country, region, 2024, 2028);
  return holidays.filter(({ type }) => type === 'public').map(({ from, to }) => (from === to ? from : `${from}/${to}`));
}

const named = (differences: readonly Difference[]) => differences.flatMap(({ days }) => days).sort();

describe('the holidays of five years, beside what the states have published:', () => {
  it('ten regions at least', () => {
    expect(lists.length).toBeGreaterThanOrEqual(10);
    expect(lists.filter(({ source }) => source.length < 10)).toEqual([]);
  });

  it.each(lists.map((list) => [[list.country, list.region].filter((part) => part !== null).join('-'), list] as const))(
    '%s',
    async (_name, { country, region, official, onlyFromPackage, onlyOfficial }) => {
      const ours = await publicDays(country, region);
      const theirs = YEARS.flatMap((year) => (official[year] ?? []).map((day) => `${year}-${day}`));
      expect(Object.keys(official)).toEqual(YEARS);
      expect(ours.filter((day) => !theirs.includes(day))).toEqual(named(onlyFromPackage));
      expect(theirs.filter((day) => !ours.includes(day))).toEqual(named(onlyOfficial));
    },
  );
});

describe('a holiday', () => {
  it('of several days is one, from its first day to its last', async () => {
    const { holidays } = await holidaysOf('CN', null, 2026, 2026);
    const springs = holidays.filter(({ name, type }) => name === 'Spring Festival' && type === 'public');
    expect(springs.map(({ from, to }) => [from, to])).toEqual([['2026-02-16', '2026-02-18']]);
    const eid = (await holidaysOf('SA', null, 2026, 2026)).holidays.find(({ name }) => name.includes('Eid al-Fitr'));
    expect([eid?.from, eid?.to]).toEqual(['2026-03-19', '2026-03-22']);
  });

  it('that stands in for one on the weekend is told apart from that one', async () => {
    const { holidays } = await holidaysOf('US', null, 2026, 2026);
    const fourth = holidays.filter(({ name }) => name.startsWith('Independence Day'));
    expect(fourth.map(({ from, isSubstitute, isWeekend }) => [from, isSubstitute, isWeekend])).toEqual([
      ['2026-07-03', true, false],
      ['2026-07-04', false, true],
    ]);
  });

  it('that begins at noon leaves a part of the day', async () => {
    const { holidays } = await holidaysOf('CN', null, 2026, 2026);
    expect(holidays.filter(({ isPartOfDay }) => isPartOfDay).map(({ from }) => from)).toContain('2026-05-04');
    expect(holidays.find(({ from }) => from === '2026-05-01')?.isPartOfDay).toBe(false);
  });

  it('on the same day as another one of its kind is told with both names', async () => {
    const { holidays } = await holidaysOf('DE', 'BE', 2008, 2008);
    const first = holidays.filter(({ from, type }) => from === '2008-05-01' && type === 'public');
    expect(first.map(({ name }) => name)).toEqual(['Labour Day · Ascension Day']);
  });
});

describe('calendar days are the same wherever the machine is', () => {
  const home = process.env.TZ;

  /** Nothing is known from before. */
  async function computedAnew() {
    vi.resetModules();
    const fresh = await import('../../../electron/core/holidays.ts');
    const countries = ['GB', 'BR', 'AU', 'WS', 'SA', 'JP'];
    return Promise.all(countries.map((country) => fresh.holidaysOf(country, null, 2024, 2028)));
  }

  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it.each(['Europe/London', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati'])(
    '%s',
    async (zone) => {
      process.env.TZ = 'UTC';
      const expected = await computedAnew();
      process.env.TZ = zone;
      expect(new Date(2026, 6, 1).getTimezoneOffset()).not.toBe(0);
      expect(await computedAnew()).toEqual(expected);
    },
  );
});

describe('the countries', () => {
  it('are there by name, with their parts and the parts of those', () => {
    const countries = holidayCountries();
    expect(countries.length).toBeGreaterThan(190);
    expect(countries.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en'))).toEqual(
      countries.map(({ name }) => name),
    );
    expect([
      regionName(countries, 'DE'),
      regionName(countries, 'DE-BY'),
      regionName(countries, 'DE-BY.A'),
      regionName(countries, 'DE-XX'),
      regionName(countries, 'nowhere'),
    ]).toEqual(['Germany', 'Germany, Bayern', expect.stringMatching(/^Germany, Bayern, /), null, null]);
  });

  it('answer with holidays of the year that was asked for, and so do parts of them', async () => {
    const places = holidayCountries().flatMap(({ code, regions }) =>
      [null, ...regions.slice(-2).map((region) => region.code)].map((region) => ({ code, region })),
    );
    const wrong: unknown[] = [];
    for (const { code, region } of places) {
      const { holidays } = await holidaysOf(code, region, 2028, 2028);
      const isWrong = ({ from, to }: Holiday) => to < from || from > '2028-12-31' || to < '2028-01-01';
      if (holidays.length === 0 || holidays.some(isWrong)) wrong.push({ code, region });
    }
    expect(wrong).toEqual([]);
  });

  it('that do not exist have none, and it is said which part is unknown', async () => {
    const unknown = [
      ['XX', null],
      ['constructor', null],
      ['__proto__', 'BY'],
      ['de', null],
      ['DE', 'XX'],
      ['DE', 'constructor'],
      ['DE', 'BY.constructor'],
      ['DE', ''],
      ['', null],
    ] as const;
    const answers = await Promise.all(unknown.map(([country, region]) => holidaysOf(country, region, 2026, 2027)));
    expect(answers).toEqual(
      unknown.map(([country]) => ({ holidays: [], unknown: country === 'DE' ? 'region' : 'country' })),
    );
  });
});
