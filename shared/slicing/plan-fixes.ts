import type { Day } from '../calendar/day.ts';
import type { Command } from '../plan/commands.ts';
import type { Slice, SliceId } from '../plan/plan.ts';
import { deliveryOrder, isThick, isThin } from '../plan/tree.ts';
import { type Fix, withoutCircle } from '../schedule/finding-fix.ts';
import { isOpenOnBoard } from '../schedule/summary.ts';
import { isGenericAudience } from './checks/audience.ts';
import { holdingNeeds } from './checks/independent.ts';
import type { CheckFinding } from './finding.ts';
import { checksAfter, type FixContext, firstThatMends } from './fix-context.ts';
import { inField } from './slice-fixes.ts';
import { bestOrders } from './worth-order.ts';

/** Fixes that move slices, or let go of what they need. Each command was tried out before it is offered. */

/** So many places are tried before a person has to find a better one. */
const MOST_TRIES = 4;

/** S5: one piece of the cut goes to *Later*, the last one that nobody has begun. */
export function parkPiece(context: FixContext, finding: CheckFinding): readonly Fix[] {
  if (finding.sliceId === null) return [];
  const pieces = context.tree
    .childrenOf(finding.sliceId)
    .filter((child) => canBeParked(context, child) && !isNeeded(context, child.id));
  return parked(context, finding, pieces.toReversed());
}

/** K2: a spike goes to *Later*, or another pattern delivers something by hand instead. */
export function parkSpike(context: FixContext, finding: CheckFinding): readonly Fix[] {
  const ids = finding.sliceId === null ? (finding.otherIds ?? []) : [finding.sliceId];
  const spikes = ids.flatMap((id) => context.plan.slices[id] ?? []).toReversed();
  const last = spikes[0];
  const free = spikes.filter((spike) => canBeParked(context, spike) && !isNeeded(context, spike.id));
  const cutter: readonly Fix[] =
    last === undefined || last.status !== 'open' ? [] : [{ kind: 'cutter', id: last.id, patterns: ['manual-first'] }];
  return [...parked(context, finding, free), ...cutter];
}

function parked(context: FixContext, finding: CheckFinding, slices: readonly Slice[]): readonly Fix[] {
  const commands = slices
    .slice(0, MOST_TRIES)
    .map(({ id }) => ({ command: { type: 'slice.stage', id, stage: 'later' } satisfies Command, aboutId: id }));
  return firstThatMends(context, finding, 'park', commands);
}

function canBeParked({ tree }: FixContext, slice: Slice): boolean {
  return tree.isLeaf(slice.id) && slice.status === 'open' && slice.stage === 'board';
}

function isNeeded({ plan, tree }: FixContext, id: SliceId): boolean {
  const ids = new Set([id, ...tree.ancestorsOf(id).map((group) => group.id)]);
  return Object.values(plan.slices).some((slice) => slice.needs.some((need) => ids.has(need)));
}

/** I1: the need is given up that goes most against the order of delivery, also where it is a group's. */
export function openCircle(context: FixContext, finding: CheckFinding): readonly Fix[] {
  const { sliceId, otherIds = [] } = finding;
  if (sliceId === null) return [];
  const fix = withoutCircle(context.plan, [sliceId, ...otherIds]);
  if (fix.kind !== 'command') return [inField('needs')];
  const { command, does, needId } = fix;
  return [
    ...firstThatMends(context, finding, does, [{ command, ...(needId === null ? {} : { aboutId: needId }) }]),
    inField('needs'),
  ];
}

/** I2: what another need already brings with it is not needed twice. */
export function dropImpliedNeeds(context: FixContext, slice: Slice): readonly Fix[] {
  let needs = slice.needs;
  for (const need of slice.needs) {
    const others = needs.filter((other) => other !== need);
    if (others.some((other) => leadsTo(context, other, need))) needs = others;
  }
  const isHolding = holdingNeeds(context);
  const isMended = needs.length < slice.needs.length && needs.filter(isHolding).length < 2;
  if (!isMended) return [inField('needs')];
  const command: Command = { type: 'slice.edit', id: slice.id, changes: { needs } };
  return [{ kind: 'command', does: 'drop-implied-needs', needId: null, command }, inField('needs')];
}

/** Whether whoever waits for `from` waits for `to` as well. */
function leadsTo({ plan, tree }: FixContext, from: SliceId, to: SliceId): boolean {
  const found = new Set([from]);
  for (const id of found) {
    const ahead = tree.isLeaf(id) ? (plan.slices[id]?.needs ?? []) : tree.childrenOf(id).map((child) => child.id);
    for (const next of ahead) {
      if (next === to) return true;
      found.add(next);
    }
  }
  return false;
}

/** I3: the layers of the chain, in the group that has all of it. */
export function chainInHamburger({ tree }: FixContext, { sliceId, otherIds = [] }: CheckFinding): readonly Fix[] {
  if (sliceId === null) return [];
  const shared = tree
    .ancestorsOf(sliceId)
    .find((group) => otherIds.every((id) => tree.ancestorsOf(id).some((other) => other.id === group.id)));
  return [{ kind: 'hamburger', id: shared?.id ?? null }];
}

/** P1: the thinnest slice with an audience comes first. */
export function moveToFront(context: FixContext, finding: CheckFinding): readonly Fix[] {
  const { plan } = context;
  const open = deliveryOrder(plan).filter(isOpenOnBoard);
  const [first] = open;
  const late = finding.sliceId === null ? undefined : plan.slices[finding.sliceId];
  if (first === undefined || late === undefined) return [];
  const thinnest = open
    .filter((slice) => slice.kind !== 'spike' && isThin(slice) && !isGenericAudience(slice.audience))
    .sort((a, b) => (a.quarterDays ?? 0) - (b.quarterDays ?? 0));
  const commands = thinnest.slice(0, MOST_TRIES).flatMap(({ id, pin }) => {
    if (id === first.id) return [];
    return [
      { command: { type: 'slice.place', id, stage: 'board', before: first.id, pin } satisfies Command, aboutId: id },
    ];
  });
  const byHand: readonly Fix[] =
    finding.part === 'audience'
      ? [inField('audience')]
      : isThick(late) && late.status === 'open'
        ? [
            ...(late.quarterDays === null ? [inField('quarterDays')] : []),
            { kind: 'cutter', id: late.id, patterns: [] },
          ]
        : [];
  return [...firstThatMends(context, finding, 'move-to-front', commands), ...byHand];
}

/** P2: what ends the gap, or something thin that comes after it, is delivered within it, and no new gap opens. */
export function moveIntoGap(context: FixContext, finding: CheckFinding): readonly Fix[] {
  const { plan, schedule } = context;
  const end = finding.sliceId === null ? undefined : schedule.placements.get(finding.sliceId)?.day;
  const dated = deliveryOrder(plan).flatMap((slice) => {
    const day = schedule.placements.get(slice.id)?.day;
    return day === undefined || !isOpenOnBoard(slice) ? [] : [{ slice, day }];
  });
  if (end === undefined) return firstWithoutAudience(dated);
  const shown = dated.filter(({ slice }) => slice.kind === 'slice' && slice.audience.trim() !== '');
  const start = lastShownBefore(context, end);
  const place = dated.find(({ day }) => day > start);
  if (place === undefined) return [];
  const movable = shown.filter(({ slice, day }) => day >= end && slice.pin === null && slice.id !== place.slice.id);
  const thinFirst = [...movable.slice(0, 1), ...movable.slice(1).sort((a, b) => size(a.slice) - size(b.slice))];
  const commands = thinFirst.slice(0, MOST_TRIES).map(({ slice: { id } }) => ({
    command: { type: 'slice.place', id, stage: 'board', before: place.slice.id, pin: null } satisfies Command,
    aboutId: id,
  }));
  const gapsNow = gapDays(checksAfter(context, { type: 'plan.edit', changes: {} }) ?? []);
  const better = commands.filter(({ command }) => gapDays(checksAfter(context, command) ?? []) < gapsNow);
  return firstThatMends(context, finding, 'move-into-gap', better);
}

function size({ quarterDays }: Slice): number {
  return quarterDays ?? 0;
}

/** All working days of all gaps that are too long. */
function gapDays(findings: readonly CheckFinding[]): number {
  return findings.reduce((sum, { rule, count = 0 }) => sum + (rule === 'P2' ? count : 0), 0);
}

function lastShownBefore({ plan, schedule }: FixContext, end: Day): Day {
  let last = plan.start;
  for (const { sliceId, day } of schedule.placements.values()) {
    const slice = plan.slices[sliceId];
    if (slice?.kind === 'slice' && slice.audience.trim() !== '' && day < end && day > last) last = day;
  }
  return last;
}

/** Nothing ends the gap: the first slice in it that could be for somebody. */
function firstWithoutAudience(dated: readonly { readonly slice: Slice }[]): readonly Fix[] {
  const nobodys = dated.find(({ slice }) => slice.kind === 'slice' && slice.audience.trim() === '');
  return nobodys === undefined ? [] : [{ kind: 'slice', id: nobodys.slice.id }];
}

/** P3: by worth for each day of work, or, where that is not enough, by worth. What is needed still comes before. */
export function orderByWorth(context: FixContext, finding: CheckFinding): readonly Fix[] {
  const open = deliveryOrder(context.plan).filter((slice) => isOpenOnBoard(slice) && slice.kind === 'slice');
  const commands = bestOrders(open).map((slices) => ({
    command: { type: 'slice.order', ids: slices.map(({ id }) => id) } satisfies Command,
  }));
  return firstThatMends(context, finding, 'order-by-worth', commands);
}
