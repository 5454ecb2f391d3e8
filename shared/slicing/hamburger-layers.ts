import type { Plan, Slice } from '../plan/plan.ts';

/** One step on the way from the data to the reader, with ways to take it from poor to rich. */
export type Layer = { readonly name: string; readonly options: readonly string[] };

/**
 * One option of every layer, by its place from poor (0) to rich, in the order of the layers. A layer without options
 * is chosen as 0.
 */
export type Bite = readonly number[];

/** The same by names, as a slice keeps it; the layers may be edited, and it still means the same. */
export type NamedBite = NonNullable<Slice['bite']>;

/** The layers of a goal that has none of its own: 4 × 4 × 4 × 5 × 4 × 4 combinations (our own; after Adzic's method). */
export const DEFAULT_LAYERS: readonly Layer[] = [
  { name: 'Get data', options: ['copy-paste export', 'one file', 'query', 'scheduled feed'] },
  { name: 'Shape', options: ['none', 'drop bad rows', 'three checks', 'contract'] },
  { name: 'Decide', options: ['human guess', 'rule', 'simple model', 'tuned model'] },
  { name: 'Reach', options: ['say it', 'e-mail', 'sheet', 'page', 'in the system itself'] },
  { name: 'Timing', options: ['once', 'weekly by hand', 'nightly', 'live'] },
  { name: 'Learn', options: ['ask', 'tally', 'baseline table', 'experiment'] },
];

/**
 * The layers of a plan, its own or the default ones. Names are trimmed; what a hand-edited file repeats or leaves
 * empty counts once or not at all, so that a name always means one layer, and one option in it.
 */
export function layersOf({ goal }: Pick<Plan, 'goal'>): readonly Layer[] {
  if (goal.layers === null) return DEFAULT_LAYERS;
  const layers = new Map<string, readonly string[]>();
  for (const { name, options } of goal.layers) {
    const plain = plainName(name);
    if (plain !== '' && !layers.has(plain)) layers.set(plain, uniqueNames(options));
  }
  return [...layers].map(([name, options]) => ({ name, options }));
}

/** How many bites there are: the product of the options of all layers; 0 while no layer has any. */
export function combinationCount(layers: readonly Layer[]): number {
  if (layers.every(({ options }) => options.length === 0)) return 0;
  return layers.reduce((product, { options }) => product * Math.max(1, options.length), 1);
}

/** A name as it is compared. */
export function plainName(name: string): string {
  return name.trim();
}

/** Two bites are the same exactly when their keys are. */
export function biteKey(bite: Bite): string {
  return bite.join(',');
}

/** The options of a bite by name, for the slice that is made of it. */
export function namedBite(layers: readonly Layer[], bite: Bite): NamedBite {
  return layers.flatMap(({ name, options }, place) => {
    const option = options[bite[place] ?? 0];
    return option === undefined ? [] : [{ layer: name, option }];
  });
}

/** A bite as the layers are now, and what of it no longer exists there. */
export type ReadBite = { readonly bite: Bite; readonly gone: NamedBite };

/**
 * Reads a bite by its names. A layer about which it says nothing, or names an option that no longer exists, counts as
 * its poorest option; layers that no longer exist are left out.
 */
export function readBite(layers: readonly Layer[], named: NamedBite): ReadBite {
  const gone: NamedBite[number][] = [];
  const bite = layers.map(() => 0);
  const read = new Set<number>();
  for (const part of named) {
    const place = layers.findIndex(({ name }) => name === plainName(part.layer));
    const option = layers[place]?.options.indexOf(plainName(part.option)) ?? -1;
    if (option < 0) gone.push(part);
    else if (!read.has(place)) {
      bite[place] = option;
      read.add(place);
    }
  }
  return { bite, gone };
}

function uniqueNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(plainName))].filter((name) => name !== '');
}
