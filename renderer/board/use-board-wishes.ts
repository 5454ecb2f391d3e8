import { useWish } from '../view/use-wish.ts';
import { focusCard } from './focus-card.ts';
import type { Sight } from './sight.ts';
import type { KeyboardMoving } from './use-keyboard-moving.ts';

/** What actions from elsewhere want of the board: to see today, to find a card, to move one by the arrow keys. */
export function useBoardWishes(sight: Sight, keyboard: KeyboardMoving): void {
  useWish('show-today', () => sight.showToday());
  useWish('show-card', ({ id, keepsFocus = false }) => {
    sight.showCard(id);
    if (!keepsFocus) focusCard(id);
  });
  useWish('move-by-keys', ({ id }) => {
    sight.showCard(id);
    focusCard(id);
    keyboard.start(id);
  });
}
