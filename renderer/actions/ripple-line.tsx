import { type RefObject, useCallback, useMemo } from 'react';
import type { Command } from '../../shared/plan/commands.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { type Ripple, ripple } from '../../shared/schedule/ripple.ts';
import { rippleText } from '../../shared/words/ripple-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { useAfterPicture } from '../ui/use-after-picture.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './ripple-line.module.css';

type RippleLineProps = {
  /** What would be done; `null`: nothing yet, and nothing is said. */
  command: Command | null;
  /** The slices that it is about: they are not counted among what is displaced. */
  ownIds: readonly SliceId[];
  /** The plan before it, where that is not the one that is shown. */
  plan?: Plan;
  /** Said behind what moves: `Lands on Tue 1 Dec.` */
  lands?: string;
  /** False: the panel *What moves out?* is not offered, as inside of it. */
  offersRoom?: boolean;
  /** Where the focus is when the panel opens: a dialog closes first. */
  onRoom?: (() => void) | undefined;
  className?: string | undefined;
  ref?: RefObject<HTMLDivElement | null>;
};

const NOBODY: readonly SliceId[] = [];

/** One quiet line: what a change would move, and whether the target is still met. Worked out after the next picture. */
export function RippleLine(props: RippleLineProps) {
  const { command, ownIds, lands = '', offersRoom = true, onRoom, className, ref } = props;
  const shown = usePlan((plan) => plan);
  const plan = props.plan ?? shown;
  const worked = useRipple(plan, command);
  if (command === null || worked === null || worked.value === null) return null;
  const { headline, details } = rippleText(worked.value, plan, ownIds.length === 0 ? NOBODY : ownIds);
  return (
    <div
      ref={ref}
      className={classNames(styles.line, worked.isBehind && styles.behind, className)}
      role="status"
      data-testid="ripple-line"
    >
      <p>
        {[headline, lands].filter((part) => part !== '').join(' ')}{' '}
        {details.length > 0 && <span className={styles.details}>{details.map(asSentence).join(' ')}</span>}
      </p>
      {offersRoom && isMissedThen(worked.value) && <MakeRoomButton onOpen={onRoom} />}
    </div>
  );
}

/** The way to the panel that says what could be parked instead. */
export function MakeRoomButton({ onOpen }: { onOpen?: (() => void) | undefined }) {
  const viewStore = useViewStore();
  return (
    <button
      type="button"
      className={styles.room}
      onClick={() => {
        onOpen?.();
        viewStore.openPanel({ kind: 'make-room' });
      }}
    >
      What moves out?
    </button>
  );
}

/** For the newest command only; `value` is `null` where the plan would refuse it. */
function useRipple(plan: Plan, command: Command | null) {
  const today = useToday();
  // A command that says the same is the same: what follows from it is not worked out again.
  const key = JSON.stringify(command);
  const asked = useMemo(() => JSON.parse(key) as Command | null, [key]);
  return useAfterPicture(
    useCallback((): Ripple | null => {
      if (asked === null) return null;
      const rippled = ripple(plan, asked, today);
      return rippled.ok ? rippled.value : null;
    }, [plan, asked, today]),
  );
}

function isMissedThen({ target }: Ripple): boolean {
  return target.spareWorkdaysAfter !== null && target.spareWorkdaysAfter < 0;
}

function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
