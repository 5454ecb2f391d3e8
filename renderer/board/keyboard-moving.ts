import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { rejectionText } from '../../shared/words/rejection-text.ts';
import type { DropArea } from './drop-target.ts';
import {
  aimOf,
  beginMoving,
  type KeyMoving,
  type MovingBoard,
  type MovingKey,
  pressed,
  type Spot,
  settled,
} from './moving.ts';
import { type MovingStore, NOTHING_MOVES } from './moving-store.ts';
import { previewOf } from './preview.ts';
import { cancelledText, edgeText, hiddenText, liftedText, spotText, stayedText } from './say.ts';

type Surroundings = {
  readonly moving: MovingStore;
  readonly board: () => MovingBoard;
  readonly selectedIds: () => readonly SliceId[];
  readonly isReadOnly: () => boolean;
  readonly say: (text: string) => void;
  /** A message that is seen as well. */
  readonly tell: (text: string) => void;
  readonly drop: (ids: readonly SliceId[], target: Target, leadId: SliceId) => void;
  /** Brings into sight where the card would go, or is again. */
  readonly showSpot: (spot: Spot, leadId: SliceId) => void;
};

/** One card after the other that moves by keyboard: shows and speaks where it would go. Only a drop changes the plan. */
export type KeyboardMover = {
  readonly movingId: () => SliceId | null;
  readonly start: (id: SliceId) => void;
  readonly choose: (key: MovingKey) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  /** The plan, the day or the filter is another one; ends the move of a card that cannot be moved any more. */
  readonly lookAgain: () => void;
  /** Forgets the move without a word: the plan is closed. */
  readonly forget: () => void;
};

export function createKeyboardMover(around: Surroundings): KeyboardMover {
  const { moving } = around;
  let state: KeyMoving | null = null;
  let seen: { readonly plan: Plan; readonly today: string } | null = null;
  let said = '';

  function forget(): void {
    if (state === null) return;
    state = null;
    moving.setState(NOTHING_MOVES);
  }

  /** Shows what a drop would do now; gives it in words. */
  function show(next: KeyMoving, board: MovingBoard): string {
    const { plan, today } = board;
    const aim = aimOf(next);
    const preview = aim === null ? null : previewOf(plan, today, next.ids, aim);
    const { spot } = next;
    state = next;
    seen = { plan, today };
    moving.setState({
      movingId: next.leadId,
      withIds: next.ids,
      by: 'keyboard',
      area: areaOf(spot),
      line: spot.kind === 'place' ? { day: spot.day, before: spot.before } : null,
      preview,
      isStripAtTop: false,
    });
    around.showSpot(spot, next.leadId);
    said = [spotText(next, board), preview?.spoken ?? ''].join(' ').trim();
    return said;
  }

  return {
    movingId: () => state?.leadId ?? null,
    start(id) {
      forget();
      const board = around.board();
      if (around.isReadOnly()) return around.tell(rejectionText({ code: 'read-only' }, board.plan));
      const begun = beginMoving(board, id, around.selectedIds());
      if (!begun.ok) return around.tell(rejectionText(begun.error, board.plan));
      show(begun.value, board);
      const spoken = moving.getState().preview?.spoken;
      const lifted = liftedText(begun.value, board);
      // Several cards come together where the first one stands, so that a drop does something there too.
      around.say(spoken === undefined ? lifted : `${lifted} Enter now puts the others beside it. ${spoken}`);
    },
    choose(key) {
      if (state === null) return;
      const board = around.board();
      const { state: next, edge } = pressed(state, key, board);
      around.say(edge === null ? show(next, board) : edgeText(edge));
    },
    drop() {
      if (state === null) return;
      const { ids, leadId, spot } = state;
      const aim = aimOf(state);
      forget();
      if (aim !== null) return around.drop(ids, aim, leadId);
      around.say(stayedText(around.board().plan, leadId));
      around.showSpot(spot, leadId);
    },
    cancel() {
      if (state === null) return;
      const { ids, leadId, origin } = state;
      forget();
      around.say(cancelledText(around.board().plan, ids));
      around.showSpot(origin, leadId);
    },
    lookAgain() {
      if (state === null) return;
      const board = around.board();
      if (seen?.plan === board.plan && seen.today === board.today) return;
      const { leadId } = state;
      const next = settled(state, board);
      if (!next.ok || !board.isShown(leadId)) {
        forget();
        const why = next.ok ? hiddenText(board.plan, leadId) : rejectionText(next.error, board.plan);
        return around.tell(`${why} Moving has stopped.`);
      }
      const before = said;
      const now = show(next.value, board);
      if (now !== before) around.say(`The plan has changed. ${now}`);
    },
    forget,
  };
}

function areaOf(spot: Spot): DropArea | null {
  if (spot.kind === 'place') return { kind: 'day', day: spot.day };
  return spot.kind === 'later' ? { kind: 'later' } : null;
}
