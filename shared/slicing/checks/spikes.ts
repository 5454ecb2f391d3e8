import type { Slice, SliceId } from '../../plan/plan.ts';
import { isThick } from '../../plan/tree.ts';
import { isGenericAudience } from './audience.ts';
import type { CheckFacts, Hit, PlanRules, SliceRules } from './rule.ts';

/** More of the open slices than this may not be spikes. */
const MOST_SPIKES = 0.2;

/** Rules about slices that are there to learn something. */
export const spikeRules = { K1: openEnded } satisfies SliceRules;
export const spikePlanRules = { K2: learningOnly } satisfies PlanRules;

/** True for a title that asks something, also in the scripts that have a question mark of their own. */
export function isQuestion(title: string): boolean {
  return /[?？؟]["'”’»)\]\s]*$/u.test(title);
}

/** K1: a spike needs a question, an end, a decision for each answer, and somebody who hears it. */
function openEnded(slice: Slice): readonly Hit[] {
  if (slice.kind !== 'spike') return [];
  const answers = slice.doneWhen.filter((entry) => entry.trim() !== '').length;
  const parts = [
    isQuestion(slice.title) ? null : 'question',
    isThick(slice) ? 'size' : null,
    answers >= 2 ? null : 'answers',
    isGenericAudience(slice.audience) ? 'listener' : null,
  ];
  return parts.flatMap((part) => (part === null ? [] : { rule: 'K1', sliceId: slice.id, part }));
}

/** K2: too many spikes, or two that follow each other. */
function learningOnly({ boardLeaves, openLeaves }: CheckFacts): readonly Hit[] {
  const hits: Hit[] = [];
  const spikes = openLeaves.filter(({ kind }) => kind === 'spike');
  if (spikes.length > openLeaves.length * MOST_SPIKES) {
    const otherIds: readonly SliceId[] = spikes.map(({ id }) => id);
    const count = Math.round((spikes.length / openLeaves.length) * 100);
    hits.push({ rule: 'K2', sliceId: null, otherIds, count, part: 'share' });
  }
  boardLeaves.forEach((slice, place) => {
    const before = boardLeaves[place - 1];
    if (before === undefined || !isOpenSpike(before) || !isOpenSpike(slice)) return;
    hits.push({ rule: 'K2', sliceId: slice.id, otherIds: [before.id], part: 'neighbours' });
  });
  return hits;
}

function isOpenSpike({ kind, status }: Slice): boolean {
  return kind === 'spike' && status !== 'delivered';
}
