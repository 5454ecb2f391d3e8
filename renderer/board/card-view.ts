import type { Derived } from '../../shared/derive.ts';
import type { PersonId, Plan, Risk, Slice, SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';
import { heldBack } from '../../shared/schedule/held-back.ts';
import { type SliceData, sliceData } from '../../shared/schedule/source-health.ts';
import { standingRisk } from '../../shared/schedule/standing-risk.ts';
import { heldBackText } from '../../shared/words/held-back-text.ts';
import { needsText } from '../../shared/words/needs-text.ts';
import { riskAgeShortText, riskHintText } from '../../shared/words/risk-text.ts';
import { sliceDataText } from '../../shared/words/source-text.ts';
import { type FindingTone, findingTone } from '../view/finding-tone.ts';

/**
 * What a card shows of its slice, in plain values only: a card is drawn again exactly when one of them is another.
 */
export type CardView = {
  readonly id: SliceId;
  readonly title: string;
  readonly value: string;
  readonly audience: string;
  readonly quarterDays: number | null;
  /** From 1 to 5: the colour of the group below the goal to which it belongs. */
  readonly colour: number;
  /** Initials of the person who does it, and the name; empty when nobody does yet. */
  readonly who: string;
  readonly whoName: string;
  readonly state: 'open' | 'doing' | 'delivered';
  readonly isPinned: boolean;
  readonly isPromised: boolean;
  /** What holds it back although there is time, or why its day is not promised; empty for most. */
  readonly heldBack: string;
  /** What it needs and what needs it, in words; empty for what stands alone. */
  readonly needs: string;
  readonly isOnBoard: boolean;
  readonly risk: Risk['level'] | null;
  /** What is wrong, for how long and who can clear it; and how long alone, where that is more than today. */
  readonly riskHint: string;
  readonly riskAge: string;
  /** What the checks found: an error on a day that may be missed, or something to mend. */
  readonly findingTone: FindingTone;
  /** What is wrong with the data that it reads, and in words; empty for most. */
  readonly data: SliceData['level'] | null;
  readonly dataNote: string;
};

const COLOURS = 5;
const rootOrders = new WeakMap<Tree, ReadonlyMap<SliceId, number>>();

/**
 * `judged`: of which state of the plan it says what the checks found; `null` leaves that out, for a first picture that
 * does not wait for them.
 */
export function cardView(derived: Derived, slice: Slice, judged: Derived | null = derived): CardView {
  const { plan, schedule, tree } = derived;
  const placement = schedule.placements.get(slice.id);
  const person = personOf(plan, placement?.personId ?? slice.ownerId);
  const data = sliceData(plan, slice, derived.today);
  const standing = standingRisk(tree, slice);
  return {
    id: slice.id,
    title: slice.title,
    value: slice.value,
    audience: slice.audience,
    quarterDays: slice.quarterDays,
    colour: colourOf(tree, slice),
    who: person?.initials ?? '',
    whoName: person?.name ?? '',
    state: slice.status === 'doing' || slice.status === 'delivered' ? slice.status : 'open',
    isPinned: slice.pin !== null && placement?.by === 'pinned',
    isPromised: placement?.isPromised ?? true,
    heldBack: heldBackOf(derived, slice),
    needs: needsText(plan, slice),
    isOnBoard: slice.stage === 'board',
    risk: standing?.risk.level ?? null,
    riskHint: standing === null ? '' : riskHintText(standing, slice, derived.today),
    riskAge: standing === null || slice.status === 'delivered' ? '' : riskAgeShortText(standing.risk, derived.today),
    findingTone: judged === null ? null : findingTone(judged, slice),
    data: data?.level ?? null,
    dataNote: data === null ? '' : sliceDataText(data, plan, derived.today),
  };
}

function heldBackOf({ plan, schedule, today }: Derived, slice: Slice): string {
  const held = heldBack(plan, schedule, slice);
  return held === null ? '' : heldBackText(held, plan, today);
}

function personOf(plan: Plan, id: PersonId | null) {
  return id === null ? undefined : plan.people[id];
}

function colourOf(tree: Tree, slice: Slice): number {
  const root = tree.ancestorsOf(slice.id).at(-1) ?? slice;
  return ((rootOrder(tree).get(root.id) ?? 0) % COLOURS) + 1;
}

function rootOrder(tree: Tree): ReadonlyMap<SliceId, number> {
  const known = rootOrders.get(tree);
  if (known !== undefined) return known;
  const order = new Map(tree.childrenOf(null).map((slice, place) => [slice.id, place]));
  rootOrders.set(tree, order);
  return order;
}
