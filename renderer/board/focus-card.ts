import type { SliceId } from '../../shared/plan/plan.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { cardElementId } from './card-element.ts';

/** Puts the focus on a card, wherever it stands now, also when it is only about to be shown. */
export function focusCard(id: SliceId): void {
  focusSteadily(() => document.getElementById(cardElementId(id)));
}
