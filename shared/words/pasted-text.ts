import { countText, listText } from './en.ts';

/** What came of copied slices. Names are those of the plan that they come from. */
export type PastedOutcome = {
  /** Groups and leaves. */
  readonly slices: number;
  /** People and sources that the plan does not have. */
  readonly people: readonly string[];
  readonly sources: readonly string[];
  /** Needs that point to slices which were not copied. */
  readonly needs: number;
};

const MOST_NAMES = 3;

/** What could not come along, as sentences; empty when everything did. */
export function leftBehindText({ people, sources, needs }: Omit<PastedOutcome, 'slices'>): string {
  return [
    people.length === 0 ? '' : `Not among the people here: ${named(people)}. Whoever can does their slices.`,
    sources.length === 0 ? '' : `This plan has no source ${named(sources)}.`,
    needs === 0 ? '' : `${countText(needs, 'need')} outside of the copy ${needs === 1 ? 'was' : 'were'} left out.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** `3 slices added.`, and what could not come along. */
export function pastedText(outcome: PastedOutcome): string {
  return [`${countText(outcome.slices, 'slice')} added.`, leftBehindText(outcome)]
    .filter((part) => part !== '')
    .join(' ');
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  return listText(more === 0 ? shown : [...shown, countText(more, 'other')]);
}
