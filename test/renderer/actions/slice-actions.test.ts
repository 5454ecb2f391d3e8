import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_ACTION_IDS, actionContext, isForSlices } from '../../../renderer/actions/action.ts';
import { ACTIONS, performAction, shownAction, sliceMenu } from '../../../renderer/actions/table.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import type { ActionId } from '../../../shared/actions.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';

const RED = { level: 'red', note: '', owner: '', since: '2026-11-24' } as const;

let planner: FakePlanner;
let planStore: ReturnType<typeof createPlanStore>;
let viewStore = createViewStore(null);

async function open(plan: Plan): Promise<void> {
  planner = new FakePlanner(plan);
  viewStore = createViewStore(null);
  planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.start(null);
  void planStore.open(plan.id);
  await planner.settle();
}

const context = (...ids: readonly string[]) => actionContext(planStore, viewStore, ids.map(sliceId));
/** What is cut, copied, ordered, shown alone and thrown out has tests of its own. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'cut',
  'throw-out',
  'ask-again',
  'hamburger',
  'triage',
  'size',
  'audience',
  'deliver-in-order',
  'focus-subtree',
  'whole-outline',
  'duplicate-slice',
  'copy-slices',
  'take-slices',
  'paste-slices',
]);
const labels = (...ids: readonly string[]) =>
  sliceMenu(context(...ids)).flatMap((group) => group.filter(({ id }) => !ELSEWHERE.has(id)).map(({ label }) => label));
const status = (id: string) => planner.plan.slices[id]?.status;

describe('The menu of a slice', () => {
  it.each<{ slice: string; fields: Omit<SliceSketch, 'id'>; people?: number; shows: readonly string[] }>([
    {
      slice: 'a thin one that flows',
      fields: {},
      shows: [
        'Move with the arrow keys',
        'Move to…',
        'Park in Later',
        'Start',
        'Mark delivered on…',
        'Red dot or watch…',
      ],
    },
    {
      slice: 'a pinned one with a red dot, in a team',
      fields: { pin: '2026-11-25', risk: RED },
      people: 3,
      shows: [
        'Move with the arrow keys',
        'Move to…',
        'Let it flow',
        'Park in Later',
        'Start…',
        'Mark delivered on…',
        'Change the red dot or watch…',
        'Clear the red dot',
        'Ask for help…',
      ],
    },
    {
      slice: 'a thick one, which nobody can start',
      fields: { quarterDays: 20 },
      shows: ['Move with the arrow keys', 'Move to…', 'Park in Later', 'Mark delivered on…', 'Red dot or watch…'],
    },
    {
      slice: 'a parked one',
      fields: { stage: 'later' },
      shows: ['Move with the arrow keys', 'Move to…', 'Back to the board', 'Red dot or watch…'],
    },
    {
      slice: 'one that is being worked on',
      fields: { status: 'doing' },
      shows: [
        'Move with the arrow keys',
        'Move to…',
        'Mark delivered on…',
        'Not started after all',
        'Red dot or watch…',
      ],
    },
    {
      slice: 'a delivered one, which stays where it is',
      fields: { status: 'delivered' },
      shows: ['Not delivered after all'],
    },
    { slice: 'a dropped one', fields: { status: 'dropped' }, shows: ['Not dropped after all', 'Red dot or watch…'] },
  ])('of $slice', async ({ fields, people = 1, shows }) => {
    const team = Object.fromEntries(Array.from({ length: people }, (_, place) => [`p${place}`, {}]));
    await open(planWith({ people: team, slices: [{ id: 'a', ...fields }] }));
    const everywhere = ['Tags…', 'Show in the inspector', 'Open in the outline', 'Delete'];
    const onBoard = fields.status === 'dropped' ? [] : ['Show on the board'];
    expect(new Set(labels('a'))).toEqual(new Set([...shows, ...everywhere, ...onBoard]));
  });

  it('of a group parks what is below it, and gives it neither day nor state', async () => {
    await open(planWith({ slices: [{ id: 'g' }, { id: 'a', under: 'g' }] }));
    expect(labels('g')).toEqual([
      'Park in Later',
      'Red dot or watch…',
      'Tags…',
      'Show in the inspector',
      'Open in the outline',
      'Delete',
    ]);
  });

  it('of several offers what can be done with one of them, and nothing that shows a single one', async () => {
    await open(planWith({ slices: [{ id: 'a' }, { id: 'b', status: 'delivered' }] }));
    expect(labels('a', 'b')).toEqual([
      'Move with the arrow keys',
      'Move to…',
      'Park in Later',
      'Start',
      'Mark delivered on…',
      'Not delivered after all',
      'Red dot or watch…',
      'Tags…',
      'Delete',
    ]);
  });
});

describe('With several slices', () => {
  beforeEach(() =>
    open(
      planWith({
        slices: [
          { id: 'a', title: 'One' },
          { id: 'b', title: 'Two' },
          { id: 'c', status: 'delivered' },
          { id: 'g' },
          { id: 'd', under: 'g' },
        ],
      }),
    ),
  );

  it('parking takes those that can be parked, as one step that one undo takes back', async () => {
    performAction('park', context('a', 'b', 'c'));
    await planner.settle();
    const stages = () => ['a', 'b', 'c'].map((id) => planner.plan.slices[id]?.stage);
    expect([stages(), viewStore.getState().spoken.message]).toEqual([
      ['later', 'later', 'board'],
      '2 slices are parked in Later.',
    ]);
    void planStore.undo();
    await planner.settle();
    expect(stages()).toEqual(['board', 'board', 'board']);
  });

  it('clearing a red dot says so, and offers the way back', async () => {
    await open(planWith({ slices: [{ id: 'a', title: 'One', risk: RED }] }));
    performAction('clear-risk', context('a'));
    const [{ text, actions } = expect.fail('nothing was said')] = viewStore.getState().toasts;
    expect([text, actions.map(({ label }) => label)]).toEqual(['“One” is clear.', ['Undo']]);
  });

  it('starting is done at once by the one person there is', async () => {
    performAction('start', context('a', 'b'));
    await planner.settle();
    expect([status('a'), status('b')]).toEqual(['doing', 'doing']);
  });

  it('delivering asks for the day once', () => {
    performAction('deliver', context('a', 'b'));
    expect(viewStore.getState().dialog).toEqual({ kind: 'deliver-on', id: 'b', ids: ['a', 'b'] });
  });

  it('moving goes through the dialog, with all of them selected', () => {
    performAction('move-to', context('a', 'b', 'c'));
    const { dialog, selectedIds } = viewStore.getState();
    expect([dialog, selectedIds]).toEqual([{ kind: 'move-to', id: 'b' }, ['a', 'b']]);
  });

  it('deleting a group and a slice below it is one step, and leaves nothing of them selected', async () => {
    viewStore.selectAll([sliceId('d'), sliceId('a')]);
    performAction('delete-slice', context('d', 'g', 'b'));
    await planner.settle();
    expect(Object.keys(planner.plan.slices)).toEqual(['a', 'c']);
    expect([viewStore.getState().selectedIds, viewStore.getState().toasts.map(({ text }) => text)]).toEqual([
      ['a'],
      ['Deleted 2 slices and 1 slice below them.'],
    ]);
    viewStore.getState().toasts[0]?.actions[0]?.onSelect();
    await planner.settle();
    expect(Object.keys(planner.plan.slices).sort()).toEqual(['a', 'b', 'c', 'd', 'g']);
  });

  it('the message about a deletion takes back that one, and nothing that was done after it', async () => {
    performAction('delete-slice', context('a'));
    performAction('park', context('b'));
    await planner.settle();
    viewStore.getState().toasts[0]?.actions[0]?.onSelect();
    await planner.settle();
    expect([planner.plan.slices.a, planner.plan.slices.b?.stage]).toEqual([undefined, 'later']);
    expect(viewStore.getState().toasts.at(-1)?.text).toBe(
      'There are newer changes. Undo goes back through them one by one.',
    );
  });

  it('a slice that is not selected is selected by what is done with it', () => {
    viewStore.select(sliceId('a'));
    performAction('park', context('b'));
    expect(viewStore.getState().selectedIds).toEqual(['b']);
  });
});

describe('An action that is not possible', () => {
  beforeEach(() =>
    open(planWith({ slices: [{ id: 'a' }, { id: 'thick', quarterDays: 12 }, { id: 'g' }, { id: 'x', under: 'g' }] })),
  );

  it.each<[ActionId, readonly string[], string]>([
    ['start', [], 'Select a slice first.'],
    ['start', ['thick'], 'It is thicker than a day. Cut it first.'],
    ['move-to', ['g'], 'It is a group: what is below it has days of its own.'],
    ['flow', ['a'], 'It flows already.'],
    ['reopen', ['a'], 'It is open: neither started nor delivered.'],
    ['inspect', ['a', 'thick'], 'The inspector shows one slice at a time.'],
    ['open-on-board', ['g'], 'It is a group: what is below it has days of its own.'],
    ['redo', [], 'There is nothing to redo.'],
    ['clear-filter', [], 'Nothing is hidden: the board shows everything.'],
  ])('%s with %j says why: %s', async (id, ids, why) => {
    const before = planner.plan;
    performAction(id, context(...ids));
    await planner.settle();
    expect([viewStore.getState().toasts.map(({ text }) => text), planner.plan]).toEqual([[why], before]);
  });

  it('changes nothing in a plan that can only be looked at, where looking still works', async () => {
    const before = planStore.getState();
    const opened = before.opened === null ? null : { ...before.opened, readOnly: 'newer-version' as const };
    const readOnly = { ...context('a'), plan: { ...before, opened } };
    const possible = ALL_ACTION_IDS.filter(isForSlices).filter((id) => shownAction(id, readOnly).isEnabled);
    expect(possible.filter((id) => !ELSEWHERE.has(id))).toEqual(['inspect', 'open-in-outline', 'open-on-board']);
  });
});

describe('Going to a slice', () => {
  it('opens the groups around it in the outline', async () => {
    const plan = planWith({ slices: [{ id: 'g' }, { id: 'h', under: 'g' }, { id: 'a', under: 'h' }] });
    await open(plan);
    viewStore.collapseOnly(plan.id, [sliceId('g'), sliceId('h')]);
    performAction('open-in-outline', context('a'));
    const { screen, selectedId, wish, collapsed } = viewStore.getState();
    expect([screen, selectedId, wish, collapsed]).toEqual([
      'slice',
      'a',
      { kind: 'show-row', id: 'a' },
      { [plan.id]: [] },
    ]);
  });

  it('on the board takes away a filter that hides it, and leaves one that does not', async () => {
    await open(
      planWith({
        slices: [
          { id: 'a', title: 'One' },
          { id: 'b', title: 'Two' },
        ],
      }),
    );
    viewStore.setFilter({ text: 'one' });
    performAction('open-on-board', context('a'));
    expect(viewStore.getState().filter.text).toBe('one');
    performAction('open-on-board', context('b'));
    const { filter, screen, wish } = viewStore.getState();
    expect([filter.text, screen, wish]).toEqual(['', 'board', { kind: 'show-card', id: 'b' }]);
  });

  it('by the arrow keys a card moves in sight: a filter that hides it is taken away', async () => {
    await open(planWith({ slices: [{ id: 'a', title: 'One' }] }));
    viewStore.setFilter({ text: 'two' });
    performAction('move-by-keys', context('a'));
    const { filter, screen, wish } = viewStore.getState();
    expect([filter.text, screen, wish]).toEqual(['', 'board', { kind: 'move-by-keys', id: 'a' }]);
  });
});

it('every action of the list has a line in the table, and no line is left over', () => {
  expect(Object.keys(ACTIONS).sort()).toEqual([...ALL_ACTION_IDS].sort());
});
