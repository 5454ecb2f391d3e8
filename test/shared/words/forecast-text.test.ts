import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import type { ForecastAnswer, ForecastInput, MilestoneAnswer } from '../../../shared/schedule/forecast-types.ts';
import {
  basisText,
  beyondHorizonText,
  blindSpotText,
  calibrationText,
  cameTrueText,
  chanceText,
  countedText,
  namesText,
  noForecastText,
  splitText,
  sureText,
  sureWithTargetText,
  truthText,
} from '../../../shared/words/forecast-text.ts';

const TODAY = asDay('2026-11-24');

function inputWith(sketch: Partial<ForecastInput> & { readonly counts?: readonly number[] } = {}): ForecastInput {
  const { counts = [3, 0, 5, 4, 6], ...fields } = sketch;
  return {
    from: TODAY,
    target: null,
    basis: 'weeks',
    weeks: counts.map((delivered) => ({ week: asWeek('2026-W45'), delivered })),
    splitRate: { sample: [1, 2, 3, 3, 3, 2], measured: 14 / 6 },
    isPiece: Uint8Array.from([1, 0, 0]),
    quarterDays: Uint32Array.from([4, 4, 4]),
    milestones: [],
    offered: new Uint32Array(7),
    ...fields,
  };
}

function answerWith(goal: Partial<MilestoneAnswer> = {}, rest: Partial<ForecastAnswer> = {}): ForecastAnswer {
  const days = { p50: asDay('2026-12-09'), p85: asDay('2026-12-16'), p95: asDay('2026-12-22') };
  return {
    state: 'dates',
    goal: { id: null, remaining: 3, ...days, chance: null, ...goal },
    groups: [],
    p85Unsplit: null,
    ...rest,
  };
}

describe('A forecast in words', () => {
  it('says how sure which day is, with the year where it is another one', () => {
    const whole = { input: inputWith(), answer: answerWith() };
    expect(sureText(whole, TODAY)).toBe('85 % sure by 16 Dec');
    expect(sureText(whole, asDay('2027-01-01'))).toBe('85 % sure by 16 Dec 2026');
    expect(sureWithTargetText(whole, asDay('2026-12-18'), TODAY)).toBe('85 % sure by 16 Dec, target 18 Dec');
  });

  it('gives no made-up date', () => {
    const say = (answer: ForecastAnswer, counts = [0, 0, 0, 0, 0]) => {
      const whole = { input: inputWith({ counts }), answer };
      return [sureText(whole, TODAY), noForecastText(whole)];
    };
    expect(say(answerWith({}, { state: 'nobody-works' }))).toEqual([
      'No forecast: nobody has time',
      'Nobody offers a quarter within the next five years, so it would never be done. Give somebody time in People.',
    ]);
    expect(say(answerWith({}, { state: 'nothing-delivered' }))).toEqual([
      'No forecast: nothing delivered in 5 weeks',
      'In the 5 complete weeks so far nothing was delivered. At that pace it would never be done, and any date would be made up.',
    ]);
    expect(say(answerWith({}, { state: 'nothing-left' }))).toEqual([
      '',
      'Nothing is left to be delivered on the board, so there is nothing to forecast.',
    ]);
    expect(say(answerWith({ p85: null, p95: null }))).toEqual(['No date is 85 % sure', null]);
    expect(beyondHorizonText(answerWith({ p85: null, p95: null }).goal)).toBe(
      'In more than 15 of 100 trials it is not done within five years.',
    );
    expect(beyondHorizonText(answerWith().goal)).toBeNull();
  });

  it('calls nothing certain that is only nearly so', () => {
    expect([0, 0.004, 0.5, 0.914, 0.996, 1].map(chanceText)).toEqual([
      'less than 1 %',
      'less than 1 %',
      '50 %',
      '91 %',
      'more than 99 %',
      'more than 99 %',
    ]);
  });

  it('says which weeks it was drawn from, zeros included', () => {
    expect(basisText(inputWith())).toBe(
      'Drawn from the last 5 complete weeks in which somebody had time: 3.6 deliveries a week, from 0 to 6. One of them has none, and counts as that.',
    );
    expect(basisText(inputWith({ counts: [0, 0, 2, 2, 2] }))).toMatch(/ 2 have none, and count as that\.$/);
    expect(basisText(inputWith({ counts: [2, 2, 2, 2, 2] }))).toMatch(/from 2 to 2\.$/);
  });

  it('says that sizes are used, and with which ranges', () => {
    expect(basisText(inputWith({ basis: 'sizes', counts: [3] }))).toBe(
      'Only 1 complete week has gone by; from 5 on they are what counts. Until then it goes by the sizes: what is not sized takes 1 to 5 days, what is sized 0.75 to 2 times its size, and the team has 60 % to 100 % of its quarters for it. All three are our choice.',
    );
    expect(basisText(inputWith({ basis: 'sizes', counts: [] }))).toMatch(/^No complete week has gone by yet; /);
  });

  it('says how often slices were split, and what the day would be without that', () => {
    const say = (days: string | null, input = inputWith()) =>
      splitText({ input, answer: answerWith({}, { p85Unsplit: days === null ? null : asDay(days) }) });
    expect(say('2026-11-25')).toBe(
      'You split 2.3× on average: 6 slices became 14 deliveries. Without that the date would read 3 weeks earlier.',
    );
    expect(say('2026-12-14')).toMatch(/read 2 days earlier\.$/);
    expect(say('2026-12-16')).toMatch(/read the same\.$/);
    const few = inputWith({ splitRate: { sample: [2, 1], measured: null } });
    expect(say('2026-12-09', few)).toBe(
      'Only 2 slices are done with all their pieces; from 5 on your own split rate is measured. Until then a slice counts 1 to 2.5 times, which is our choice. Without that the date would read 1 week earlier.',
    );
    expect(say(null, inputWith({ isPiece: Uint8Array.from([1, 1]) }))).toMatch(
      /all cut already and counts as it is\.$/,
    );
    expect(say(null, inputWith({ basis: 'sizes' }))).toBe(
      'To cut a slice does not make it more work, so how often you split plays no part here.',
    );
  });

  it('says what it does not look at', () => {
    expect(blindSpotText(inputWith())).toMatch(
      /^The forecast counts deliveries, as many in a short week as in any other, and looks neither at needs /,
    );
    expect(blindSpotText(inputWith({ basis: 'sizes' }))).toMatch(/^The forecast adds up sizes and looks neither /);
  });

  it('says what counts, and how often', () => {
    const say = (...isPiece: readonly number[]) => countedText(inputWith({ isPiece: Uint8Array.from(isPiece) }));
    expect(say(1, 0, 0)).toBe(
      '3 open slices count: 1 is a piece of what was cut and counts once, the other 2 as often as slices are split.',
    );
    expect(say(1, 1, 0)).toMatch(/^3 open slices count: 2 are pieces of what was cut and count once, the other 1 /);
    expect(say(1, 1)).toBe('2 open slices count, once each.');
    expect(say(0)).toBe('1 open slice counts, as often as slices are split.');
    expect(namesText(['a', '', 'c\nd', 'e', 'f', 'g', 'h'])).toBe('a, a slice without a title, c d, e, f and 2 more');
  });

  it('says how often the 85 % came true with as short a history, as it was measured', () => {
    const weeks = (count: number) => Array.from({ length: count }, () => 4);
    expect(truthText(inputWith({ counts: weeks(9) }))).toBe(
      'For a simulated team with 8 weeks of history our 85 % came true in 84.6 % of 500 runs, and had the split rate been left out, 5 %. A real team changes, so a little less is to be expected.',
    );
    expect(truthText(inputWith({ counts: weeks(5) }))).toMatch(/with 6 weeks .* Yours is shorter still\. /);
    expect(truthText(inputWith({ counts: weeks(30), isPiece: Uint8Array.from([1]) }))).toMatch(
      /with 20 weeks of history our 85 % came true in 86 % of 500 runs\. /,
    );
    expect(truthText(inputWith({ basis: 'sizes' }))).toMatch(/has not been measured: take it as a guess\.$/);
  });

  it('says how past forecasts came out, and that few say little', () => {
    expect(calibrationText({ times: 7, of: 10 })).toBe(
      'Our 85 % came true 7 times of 10. All are about the same goal, so they come out well or badly together.',
    );
    expect(calibrationText({ times: 1, of: 1 })).toMatch(
      /^Our 85 % came true 1 time of 1\. One is too few to say much\. /,
    );
    expect(calibrationText({ times: 0, of: 0 })).toMatch(/^None of them has come out yet/);
    const none = { times: 0, of: 0 };
    expect(cameTrueText({ forecasts: [], p50: { times: 3, of: 10 }, p85: none, p95: none })).toBe(
      'It came true for the 50 % 3 times of 10.',
    );
    expect(cameTrueText({ forecasts: [], p50: none, p85: none, p95: none })).toBe('');
  });
});
