import type { Command } from '../../shared/plan/commands.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { type Tree, treeOf } from '../../shared/plan/tree.ts';
import { countText, titleText } from '../../shared/words/en.ts';
import type { OpenDialog, Screen, Wish } from '../view/view-state.ts';
import { type Action, type ActionContext, whyNoPlan, whyNotWritable } from './action.ts';

type SliceSpec = {
  /** Why it cannot be done with this slice; `null` when it can. */
  readonly whyNot: (slice: Slice, tree: Tree) => string | null;
  /** Given: it is done with one slice only, and this says so where several are selected. */
  readonly onlyOne?: string;
  /** True: it changes nothing, and works in a plan that can only be looked at. */
  readonly isReading?: boolean;
  readonly label?: (slices: readonly Slice[], context: ActionContext) => string;
  /** Gets those slices with which it can be done; at least one. */
  readonly perform: (slices: readonly Slice[], context: ActionContext) => void;
};

/** An action of the slice menu. Of several slices it takes those with which it can be done, and needs one of them. */
export function forSlices({ whyNot, onlyOne, isReading = false, label, perform }: SliceSpec): Action {
  const possible = (context: ActionContext) => {
    const slices = slicesOf(context);
    const tree = treeOf(context.plan.opened?.plan ?? { slices: {} });
    return { slices, able: slices.filter((slice) => whyNot(slice, tree) === null), tree };
  };
  return {
    ...(label === undefined
      ? {}
      : {
          label: (context: ActionContext) => {
            const { slices, able } = possible(context);
            return label(able.length > 0 ? able : slices, context);
          },
        }),
    inTextFields: 'never',
    whyNot(context) {
      const closed = isReading ? whyNoPlan(context) : whyNotWritable(context);
      if (closed !== null) return closed;
      const { slices, able, tree } = possible(context);
      const [first] = slices;
      if (first === undefined) return 'Select a slice first.';
      if (onlyOne !== undefined && slices.length > 1) return onlyOne;
      return able.length > 0 ? null : whyNot(first, tree);
    },
    perform: (context) => perform(possible(context).able, context),
  };
}

/** The slices of the context that are still there. */
function slicesOf({ plan, sliceIds }: ActionContext): readonly Slice[] {
  const slices = plan.opened?.plan.slices ?? {};
  return sliceIds.flatMap((id) => slices[id] ?? []);
}

/** One command for each slice, all of them one step to undo; `[is, are]` is what is said of one and of several. */
export function giveEach(
  commandFor: (slice: Slice) => Command,
  [is, are]: readonly [string, string],
): SliceSpec['perform'] {
  return (slices, context) => {
    const { planStore, viewStore } = context;
    selectThese(context, slices);
    void planStore.execute(together(slices.map(commandFor)));
    viewStore.say(`${slicesText(slices)} ${slices.length === 1 ? is : are}.`);
  };
}

/** One command as it is, several as a batch. */
export function together(commands: readonly Command[]): Command {
  const [only, ...others] = commands;
  return only !== undefined && others.length === 0 ? only : { type: 'batch', commands };
}

/** One slice by its title, several by their number. */
export function slicesText(slices: readonly Slice[]): string {
  const [only, ...others] = slices;
  return only !== undefined && others.length === 0 ? titleText(only.title) : countText(slices.length, 'slice');
}

type AskedAbout = Exclude<Extract<OpenDialog, { readonly ids?: readonly SliceId[] }>['kind'], 'size'>;

/** Opens the dialog that asks for the rest. */
export function askAbout(kind: AskedAbout): SliceSpec['perform'] {
  return (slices, { viewStore }) => {
    const ids = slices.map(({ id }) => id);
    const id = ids.at(-1);
    if (id !== undefined) viewStore.openDialog(ids.length === 1 ? { kind, id } : { kind, id, ids });
  };
}

/** Shows a screen with the slice of the wish selected, and leaves it the wish. */
export function goTo(
  { viewStore }: ActionContext,
  screen: Screen,
  wish: Wish,
  id = 'id' in wish ? wish.id : null,
): void {
  if (id !== null) viewStore.select(id);
  viewStore.show(screen);
  viewStore.wish(wish);
}

/** What is done with slices that are not selected, as by the menu of another card, leaves those selected. */
export function selectThese({ view, viewStore }: ActionContext, slices: readonly Slice[]): void {
  const ids = slices.map(({ id }) => id);
  if (!ids.every((id) => view.selectedIds.includes(id))) viewStore.selectAll(ids);
}

/** A group takes along what is below it. */
export function whyNotStaged({ id, status }: Slice, tree: Tree): string | null {
  if (!tree.isLeaf(id) || status === 'open') return null;
  return status === 'doing' ? 'Somebody works on it.' : 'It is not open any more.';
}
