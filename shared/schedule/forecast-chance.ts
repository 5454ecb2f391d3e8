import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers by chance, the same for the same seed. */
export type Chance = {
  /** At least 0 and below 1. */
  readonly draw: () => number;
  /** A whole number at least 0 and below `count`, which is far below 2³²: none is preferred by more than count ÷ 2³². */
  readonly pick: (count: number) => number;
};

const RANGE = 2 ** 32;
/** The first numbers of neighbouring seeds resemble each other. */
const PASSED_OVER = 32;

/** xoroshiro128+ (D. Blackman and S. Vigna). `seed` is a whole number below 2³². */
export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  for (let count = 0; count < PASSED_OVER; count += 1) generator.next();
  return {
    draw: () => (generator.next() >>> 0) / RANGE,
    pick: (count) => Math.floor(((generator.next() >>> 0) / RANGE) * count),
  };
}
