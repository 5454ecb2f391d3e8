import { useMemo, useState } from 'react';
import { closureOf, type Holiday, holidayState, sortedClosures } from '../../shared/calendar/holidays.ts';
import { LIST_LIMIT } from '../../shared/plan/values.ts';
import { ripple } from '../../shared/schedule/ripple.ts';
import { countText } from '../../shared/words/en.ts';
import { type RippleText, rippleText, rippleToldText } from '../../shared/words/ripple-text.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { calendarCommand } from './use-calendar-edit.ts';

export type ProposedState = ReturnType<typeof holidayState>;

export type HolidayChoice = {
  readonly stateOf: (holiday: Holiday) => ProposedState;
  readonly isTicked: (holiday: Holiday) => boolean;
  readonly tick: (holiday: Holiday, isTicked: boolean) => void;
  /** How many will be added. */
  readonly ticked: number;
  readonly buttonText: string;
  /** What that would move; `null`: nothing is ticked. */
  readonly moves: RippleText | null;
  readonly add: () => void;
};

/**
 * Which of the proposed holidays are ticked: at first public ones of whole days that take working days away. What was
 * ticked by hand stays so while other years are looked at, and is forgotten with the region.
 */
export function useHolidayChoice(
  holidays: readonly Holiday[] | null,
  code: string | null,
  regionName: string | null,
): HolidayChoice {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const plan = usePlan((shown) => shown);
  const { calendar } = plan;
  const [byHand, setByHand] = useState<{ readonly code: string | null; readonly ticks: ReadonlyMap<string, boolean> }>({
    code,
    ticks: new Map(),
  });
  const ticks = byHand.code === code ? byHand.ticks : null;
  const states = useMemo(
    () => new Map(holidays?.map((holiday) => [holiday, holidayState(calendar, holiday)])),
    [holidays, calendar],
  );
  const stateOf = (holiday: Holiday) => states.get(holiday) ?? 'there';

  const chosen = useMemo(
    () =>
      (holidays ?? []).filter((holiday) => {
        const state = states.get(holiday);
        return state !== 'there' && (ticks?.get(keyOf(holiday)) ?? isProposed(holiday, state === 'new'));
      }),
    [holidays, states, ticks],
  );
  const command = useMemo(() => {
    if (chosen.length === 0 || code === null) return null;
    const closures = [...calendar.closures, ...chosen.map((holiday) => closureOf(holiday, code))];
    return calendarCommand({ closures: sortedClosures(closures), region: code });
  }, [chosen, code, calendar]);
  const moves = useMemo(() => {
    const tried = command === null ? null : ripple(plan, command, today);
    return tried?.ok === true ? rippleText(tried.value, plan) : null;
  }, [command, plan, today]);
  const isTooMany = calendar.closures.length + chosen.length > LIST_LIMIT;
  const isChosen = new Set(chosen);

  return {
    stateOf,
    isTicked: (holiday) => isChosen.has(holiday),
    tick: (holiday, isTicked) => setByHand({ code, ticks: new Map([...(ticks ?? []), [keyOf(holiday), isTicked]]) }),
    ticked: isTooMany ? 0 : chosen.length,
    buttonText: `Add ${countText(chosen.length, 'holiday')}`,
    moves,
    add() {
      if (command === null) return;
      const done = planStore.execute(command);
      const said = `${countText(chosen.length, 'holiday')} of ${regionName ?? code} ${chosen.length === 1 ? 'is' : 'are'} added.`;
      offerUndo(planStore, viewStore, moves === null ? said : rippleToldText(said, moves), done);
    },
  };
}

function isProposed({ type, isPartOfDay }: Holiday, isNew: boolean): boolean {
  return type === 'public' && !isPartOfDay && isNew;
}

function keyOf({ from, to, name, type }: Holiday): string {
  return JSON.stringify([from, to, name, type]);
}
