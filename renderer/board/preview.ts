import type { Day } from '../../shared/calendar/day.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { type Ripple, ripple } from '../../shared/schedule/ripple.ts';
import { dayText } from '../../shared/words/en.ts';
import { rejectionText } from '../../shared/words/rejection-text.ts';
import { rippleText } from '../../shared/words/ripple-text.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { landingText } from './say.ts';

/** What a drop would do, in words: before it happens, and without changing anything. */
export type Preview = {
  readonly outcome: Outcome;
  /** True: it is an answer to the wish (“Yes, and…”); false: it says why nothing would move. */
  readonly isAnswer: boolean;
  readonly headline: string;
  readonly details: readonly string[];
  /** For each slice that would move, where to: `→ Tue 1`. */
  readonly badges: ReadonlyMap<SliceId, string>;
};

const NO_BADGES: ReadonlyMap<SliceId, string> = new Map();

export function previewOf(plan: Plan, today: Day, id: SliceId, target: Target): Preview {
  const outcome = outcomeOf(plan, today, id, target);
  switch (outcome.does) {
    case 'move':
      return movePreview(plan, today, id, outcome);
    case 'ask-size':
      return message(outcome, 'Not sized yet.', ['Drop it, and say how thick it is']);
    case 'cut-first':
      return message(outcome, 'Thicker than a day.', ['Cut it first: only thin slices have a day']);
    case 'refuse':
      return message(outcome, rejectionText(outcome.rejection, plan), []);
  }
}

function movePreview(plan: Plan, today: Day, id: SliceId, outcome: Extract<Outcome, { does: 'move' }>): Preview {
  const rippled = ripple(plan, outcome.move.command, today);
  if (!rippled.ok) {
    return message({ does: 'refuse', rejection: rippled.error }, rejectionText(rippled.error, plan), []);
  }
  const { headline, details } = rippleText(rippled.value, plan, id);
  return {
    outcome,
    isAnswer: true,
    headline,
    details: [landingText(outcome.move, today), ...details],
    badges: badgesOf(rippled.value, id),
  };
}

function badgesOf({ moved }: Ripple, movingId: SliceId): ReadonlyMap<SliceId, string> {
  const badges = new Map<SliceId, string>();
  for (const { sliceId, to } of moved) {
    if (sliceId !== movingId) badges.set(sliceId, `→ ${to === null ? 'no day' : dayText(to)}`);
  }
  return badges;
}

function message(outcome: Outcome, headline: string, details: readonly string[]): Preview {
  return { outcome, isAnswer: false, headline, details, badges: NO_BADGES };
}
