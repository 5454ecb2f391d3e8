import type { QuarterDays } from '../plan/plan.ts';
import { err, ok, type Result } from '../result.ts';
import { SIZE_LIMIT_DAYS, type SizeProblem } from '../words/size-problem.ts';

/** A fraction of whole numbers, so that no rounding happens before the one at the end. */
type Fraction = { readonly over: bigint; readonly under: bigint };

/** Quarters of a day in one unit: 8 hours are a day, 5 days a week. */
const QUARTERS_IN_UNIT: { readonly [unit: string]: Fraction } = {
  w: { over: 20n, under: 1n },
  d: { over: 4n, under: 1n },
  h: { over: 1n, under: 2n },
  m: { over: 1n, under: 120n },
};

const UNIT_WORDS: { readonly [word: string]: string } = {
  w: 'w',
  wk: 'w',
  wks: 'w',
  week: 'w',
  weeks: 'w',
  d: 'd',
  day: 'd',
  days: 'd',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
};

const LIMIT_QUARTERS = BigInt(SIZE_LIMIT_DAYS) * 4n;
const LONGEST_TEXT = 60;
const VULGAR_FRACTIONS = /[¼½¾⅐-⅞↉]/gu;
/** A mixed number, a fraction, or a decimal number, then perhaps a unit: `1 1/2 d`, `1/2`, `0,5d`. */
const PART = /\s*(?:(\d+)\s+)?(\d+)\/(\d+)\s*([a-z]*)|\s*(\d*[.,]\d+|\d+)\s*([a-z]*)/y;

/**
 * The size that a text means, in quarters of a day; `null` for an empty text or `?`, which is not sized. Without a
 * unit it is in days: `1/2`, `½`, `1½`, `0.5d`, `0,5 d`, `4h`, `2 days`, `1w`, `1d 4h`, `~2d`.
 * What is no whole number of quarters goes up to the next one, so `1h` and `⅓` give ¼ and ½: a slice never looks
 * thinner than it was said to be.
 */
export function parseSize(text: string): Result<QuarterDays | null, SizeProblem> {
  const plain = normalised(text);
  if (plain === '' || plain === '?') return ok(null);
  if (/^-\s*[\d.,]/.test(plain)) return err({ code: 'negative' });
  if (/^\d+e\+?\d+$/.test(plain) || /^\d{16,}/.test(plain)) return err({ code: 'too-large' });
  if (plain.length > LONGEST_TEXT || /^[1-9]\d{0,2},\d{3}(?!\d)/.test(plain)) return err({ code: 'not-a-size' });
  const quarters = quartersIn(plain);
  if (quarters === null) return err({ code: 'not-a-size' });
  const roundedUp = (quarters.over + quarters.under - 1n) / quarters.under;
  if (roundedUp === 0n) return err({ code: 'zero' });
  return roundedUp > LIMIT_QUARTERS ? err({ code: 'too-large' }) : ok(Number(roundedUp));
}

/** True when the text says its unit: `2d` and `4 h` do, `2` and `½` do not. */
export function namesUnit(text: string): boolean {
  return /[a-z]/.test(normalised(text));
}

/** Full-width digits, fraction signs and the like become plain ones; a sign such as ½ is kept off the number before it. */
function normalised(text: string): string {
  return text
    .replaceAll(VULGAR_FRACTIONS, ' $&')
    .normalize('NFKC')
    .replaceAll('⁄', '/')
    .replaceAll(/[−–]/gu, '-')
    .trim()
    .replace(/^[~≈]\s*/u, '')
    .toLowerCase();
}

function quartersIn(text: string): Fraction | null {
  let sum: Fraction = { over: 0n, under: 1n };
  let parts = 0;
  let unnamed = 0;
  for (PART.lastIndex = 0; PART.lastIndex < text.length; parts++) {
    const [found, whole, over, under, fractionUnit, decimal, decimalUnit] = PART.exec(text) ?? [];
    if (found === undefined) return null;
    const word = fractionUnit || decimalUnit || '';
    const unit = QUARTERS_IN_UNIT[word === '' ? 'd' : (UNIT_WORDS[word] ?? '')];
    const number = decimal === undefined ? mixed(whole, over, under) : decimalFraction(decimal);
    if (unit === undefined || number === null) return null;
    if (word === '') unnamed++;
    sum = add(sum, { over: number.over * unit.over, under: number.under * unit.under });
  }
  // Two numbers without units, as in “1 2”, are no sum of anything.
  return parts > 1 && unnamed > 0 ? null : sum;
}

function mixed(whole: string | undefined, over: string | undefined, under: string | undefined): Fraction | null {
  const denominator = BigInt(under ?? '0');
  if (denominator === 0n) return null;
  return { over: BigInt(whole ?? '0') * denominator + BigInt(over ?? '0'), under: denominator };
}

function decimalFraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split(/[.,]/);
  return { over: BigInt(`${whole}${decimals}`), under: 10n ** BigInt(decimals.length) };
}

function add(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}
