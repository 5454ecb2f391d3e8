import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanStore } from '../../../renderer/plan/plan-state.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { assert } from '../../../shared/assert.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Rejection } from '../../../shared/plan/commands.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { arbitraryIntent, commandOf } from '../../support/arbitrary-command.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { inFull } from '../../support/in-full.ts';
import type { Intent } from '../../support/intent.ts';
import { planWith } from '../../support/plan-builder.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Happening =
  | { readonly kind: 'we change' | 'somebody else changes'; readonly intent: Intent }
  | { readonly kind: 'undo' | 'redo' | 'an event comes' | 'time passes' | 'connection comes back' }
  | { readonly kind: 'an answer comes'; readonly place: number }
  | { readonly kind: 'connection breaks'; readonly how: 'before' | 'after' };

const network: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('we change' as const), intent: arbitraryIntent() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('somebody else changes' as const), intent: arbitraryIntent() }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('an event comes' as const, 'time passes' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('an answer comes' as const), place: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
);

const failures: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('connection breaks' as const),
    how: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({ kind: fc.constant('connection comes back' as const) }),
);

describe('What a window shows, whatever the network does', { timeout: 60_000 }, () => {
  it('is in the end what the Node side has, and no change is lost or done twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryPlan(),
        fc.array(fc.oneof({ weight: 6, arbitrary: network }, { weight: 1, arbitrary: failures }), { maxLength: 40 }),
        async (plan, happenings) => {
          const window = await openWindow(plan);
          for (const happening of happenings) await window.happen(happening);
          await window.comeToRest();
          const { opened } = window.store.getState();
          expect(opened?.plan).toEqual(window.planner.plan);
          expect({ seq: opened?.seq, pending: opened?.pending }).toEqual({ seq: window.planner.seq, pending: [] });
          expect(Math.max(0, ...window.planner.carriedOut.values())).toBeLessThanOrEqual(1);
          expect(window.unanswered()).toBe(0);
          window.store.stop();
        },
      ),
      { numRuns: inFull(300, 100) },
    );
  });

  it('is what the Node side has when the connection comes back while the answer to an older question is on its way', async () => {
    const window = await openWindow(planWith());
    const elsewhere = (title: string) => window.planner.changeElsewhere({ type: 'plan.edit', changes: { title } });
    elsewhere('One');
    window.planner.loseEvent();
    elsewhere('Two');
    window.planner.letEventThrough();
    // Nobody sends the first change again, so that the plan is asked for as a whole; the answer has two changes.
    await vi.advanceTimersByTimeAsync(400);
    elsewhere('Three');
    window.planner.breakOff('before');
    await window.comeToRest();
    expect(window.shown().title).toBe('Three');
    window.store.stop();
  });

  it('has our own change in it in the same tick, on top of everything shown before', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryPlan(),
        fc.array(network, { maxLength: 20 }),
        arbitraryIntent(),
        async (plan, happenings, intent) => {
          const window = await openWindow(plan);
          for (const happening of happenings) await window.happen(happening);
          const shown = window.shown();
          const command = commandOf(shown, intent);
          const expected = apply(shown, command);
          const given = window.store.execute(command);
          expect(window.shown()).toEqual(expected.ok ? expected.value : shown);
          if (!expected.ok) expect(await given).toEqual(expected.error);
          window.store.stop();
        },
      ),
      { numRuns: inFull(200, 70) },
    );
  });
});

async function openWindow(plan: Plan) {
  const planner = new FakePlanner(plan);
  const store = createPlanStore(planner.transport, () => undefined);
  const opening = store.open(plan.id);
  planner.letAnswerThrough();
  await opening;
  let unanswered = 0;

  function follow(given: Promise<Rejection | null>): void {
    unanswered += 1;
    given.then(() => {
      unanswered -= 1;
    });
  }

  async function happen(happening: Happening): Promise<void> {
    act(happening, store, planner, follow);
    await vi.advanceTimersByTimeAsync(happening.kind === 'time passes' ? 400 : 0);
  }

  async function comeToRest(): Promise<void> {
    if (planner.broken !== 'no') planner.reconnect();
    for (let stillRounds = 0; stillRounds < 3; stillRounds += planner.isQuiet ? 1 : 0) {
      planner.letEventThrough();
      planner.letAnswerThrough();
      // Longer than any waiting of the store, so that what it does by itself comes too.
      await vi.advanceTimersByTimeAsync(planner.isQuiet ? 6000 : 0);
    }
  }

  function shown(): Plan {
    const { opened } = store.getState();
    assert(opened !== null, 'The plan was opened.');
    return opened.plan;
  }

  return { planner, store, happen, comeToRest, shown, unanswered: () => unanswered };
}

function act(
  happening: Happening,
  store: PlanStore,
  planner: FakePlanner,
  follow: (given: Promise<Rejection | null>) => void,
) {
  switch (happening.kind) {
    case 'we change': {
      const shown = store.getState().opened?.plan;
      if (shown !== undefined) follow(store.execute(commandOf(shown, happening.intent)));
      return;
    }
    case 'somebody else changes':
      return planner.changeElsewhere(commandOf(planner.plan, happening.intent));
    case 'undo':
      return follow(store.undo());
    case 'redo':
      return follow(store.redo());
    case 'an event comes':
      return planner.letEventThrough();
    case 'an answer comes':
      return planner.letAnswerThrough(happening.place);
    case 'connection breaks':
      return planner.breakOff(happening.how);
    case 'connection comes back':
      return planner.reconnect();
    case 'time passes':
      return undefined;
  }
}
