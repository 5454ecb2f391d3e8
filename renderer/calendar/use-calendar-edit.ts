import { useState } from 'react';
import { assert } from '../../shared/assert.ts';
import type { Calendar } from '../../shared/calendar/workdays.ts';
import type { CommandOf } from '../../shared/plan/commands.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ripple } from '../../shared/schedule/ripple.ts';
import { type RippleText, rippleText, rippleToldText } from '../../shared/words/ripple-text.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';

export type EditCalendar = (
  /** What becomes of the calendar as it is then. */
  changesFor: (calendar: Calendar) => Partial<Calendar>,
  /** What was done, as a sentence. */
  said: string,
  options?: { readonly offersUndo?: boolean },
) => void;

/**
 * Changes the calendar, and says at once what that moves. `told` is what the last change has moved, as long as the
 * calendar is as that change left it.
 */
export function useCalendarEdit(): { readonly edit: EditCalendar; readonly told: RippleText | null } {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const calendar = usePlan((plan) => plan.calendar);
  const [last, setLast] = useState<{ readonly text: RippleText; readonly left: string } | null>(null);

  const edit: EditCalendar = (changesFor, said, options) => {
    const plan = planStore.getState().opened?.plan;
    assert(plan !== undefined, 'A calendar is changed while no plan is open.');
    const command = calendarCommand(changesFor(plan.calendar));
    const text = moved(plan, command);
    const done = planStore.execute(command);
    const now = planStore.getState().opened?.plan.calendar;
    if (text === null || now === undefined) return;
    setLast({ text, left: JSON.stringify(now) });
    const sentence = rippleToldText(said, text);
    if (options?.offersUndo === true) offerUndo(planStore, viewStore, sentence, done);
    else viewStore.say(sentence);
  };

  function moved(plan: Plan, command: CommandOf<'calendar.edit'>): RippleText | null {
    const tried = ripple(plan, command, today);
    return tried.ok ? rippleText(tried.value, plan) : null;
  }

  return { edit, told: last !== null && last.left === JSON.stringify(calendar) ? last.text : null };
}

export function calendarCommand(changes: Partial<Calendar>): CommandOf<'calendar.edit'> {
  return { type: 'calendar.edit', changes };
}
