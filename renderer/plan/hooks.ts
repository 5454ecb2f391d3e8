import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { assert } from '../../shared/assert.ts';
import type { Day } from '../../shared/calendar/day.ts';
import { type Derived, derive } from '../../shared/derive.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { judgedOf } from './judged.ts';
import type { PlanState, PlanStore } from './plan-state.ts';

/** The one plan store of the page. */
export const PlanStoreContext = createContext<PlanStore | null>(null);

export function usePlanStore(): PlanStore {
  const store = useContext(PlanStoreContext);
  assert(store !== null, 'A component that needs the plan store stands outside of its provider.');
  return store;
}

/** A part of what the page knows. For a list that is put together by the selector, wrap it in `useShallow`. */
export function usePlanState<Part>(selector: (state: PlanState) => Part): Part {
  return useStore(usePlanStore(), selector);
}

/** A part of the plan that is shown. Only for components that are there while a plan is open. */
export function usePlan<Part>(selector: (plan: Plan) => Part): Part {
  return usePlanState((state) => selector(shownPlan(state)));
}

/** A part of what follows from the plan that is shown: schedule, trays, figures. Computed once a change. */
export function useDerived<Part>(selector: (derived: Derived) => Part): Part {
  return usePlanState((state) => selector(derive(shownPlan(state), knownToday(state))));
}

/**
 * A part of what the checks say, one picture behind a change of the plan. The part has to be the same object for the
 * same answer.
 */
export function useJudged<Part>(selector: (judged: Derived) => Part): Part {
  const judged = judgedOf(usePlanStore());
  return useSyncExternalStore(judged.subscribe, () => {
    const derived = judged.get();
    assert(derived !== null, 'A component that needs an open plan is there without one.');
    return selector(derived);
  });
}

export function useToday(): Day {
  return usePlanState(knownToday);
}

/**
 * Gives a command: it is shown in the same tick. A refusal is shown as a quiet message and handed back, so that the
 * caller can go on with what solves it.
 */
export function useExecute(): (command: Command) => Promise<Rejection | null> {
  return usePlanStore().execute;
}

function shownPlan(state: PlanState): Plan {
  assert(state.opened !== null, 'A component that needs an open plan is there without one.');
  return state.opened.plan;
}

function knownToday(state: PlanState): Day {
  assert(state.today !== null, 'The Node side has not said which day it is.');
  return state.today;
}
