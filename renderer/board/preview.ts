import type { Day } from '../../shared/calendar/day.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { type Ripple, ripple } from '../../shared/schedule/ripple.ts';
import { dayText, sentence } from '../../shared/words/en.ts';
import { rejectionText } from '../../shared/words/rejection-text.ts';
import { overfullText, rippleText } from '../../shared/words/ripple-text.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { landingSpoken, landingText } from './say.ts';

/** What a drop would do, in words: before it happens, and without changing anything. */
export type Preview = {
  readonly outcome: Outcome;
  /** True: it is an answer to the wish (“Yes, and…”); false: it says why nothing would move. */
  readonly isAnswer: boolean;
  readonly headline: string;
  readonly details: readonly string[];
  /** The same in short sentences, for a voice. */
  readonly spoken: string;
  /** For each slice that would move, where to: `→ Tue 1`. */
  readonly badges: ReadonlyMap<SliceId, string>;
  /** The target would be missed then. */
  readonly isTargetMissed: boolean;
};

const NO_BADGES: ReadonlyMap<SliceId, string> = new Map();

export function previewOf(plan: Plan, today: Day, ids: readonly SliceId[], target: Target): Preview {
  const outcome = outcomeOf(plan, today, ids, target);
  switch (outcome.does) {
    case 'move':
      return movePreview(plan, today, outcome);
    case 'ask-size':
      return message(outcome, 'Not sized yet.', ['Drop it, and say how thick it is']);
    case 'cut-first':
      return message(outcome, 'Thicker than a day.', ['Cut it first: only thin slices have a day']);
    case 'refuse':
      return message(outcome, rejectionText(outcome.rejection, plan), []);
  }
}

function movePreview(plan: Plan, today: Day, outcome: Extract<Outcome, { does: 'move' }>): Preview {
  const { command, landings } = outcome.move;
  const rippled = ripple(plan, command, today);
  if (!rippled.ok) {
    return message({ does: 'refuse', rejection: rippled.error }, rejectionText(rippled.error, plan), []);
  }
  const ids = landings.map(({ id }) => id);
  const { headline, details, news } = rippleText(rippled.value, plan, ids);
  // A day that becomes too full by the pin is told with the pin, and not a second time.
  const over = rippled.value.overfull
    .filter(({ day }) => landings.some((each) => each.landing === 'pinned' && each.day === day))
    .map((overfull) => overfullText(overfull, plan));
  const others = details.filter((detail) => !over.includes(detail));
  return {
    outcome,
    isAnswer: true,
    headline,
    details: [[landingText(landings, today), ...over].join(': '), ...others],
    spoken: [landingSpoken(landings), sentence(headline.replace('Yes, and… ', '')), ...news.map(asSentence)].join(' '),
    badges: badgesOf(rippled.value, ids),
    isTargetMissed: (rippled.value.target.spareWorkdaysAfter ?? 0) < 0,
  };
}

function badgesOf({ moved }: Ripple, ids: readonly SliceId[]): ReadonlyMap<SliceId, string> {
  const badges = new Map<SliceId, string>();
  for (const { sliceId, to } of moved) {
    if (!ids.includes(sliceId)) badges.set(sliceId, `→ ${to === null ? 'no day' : dayText(to)}`);
  }
  return badges;
}

function message(outcome: Outcome, headline: string, details: readonly string[]): Preview {
  const spoken = [headline, ...details.map(asSentence)].join(' ');
  return { outcome, isAnswer: false, headline, details, spoken, badges: NO_BADGES, isTargetMissed: false };
}

function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
