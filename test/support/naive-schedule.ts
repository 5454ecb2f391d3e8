import { addDays, type Day, laterDay } from '../../shared/calendar/day.ts';
import { type Absence, nextWorkday, quarterDaysOn } from '../../shared/calendar/workdays.ts';
import type { PersonId, Plan, Slice, SliceId } from '../../shared/plan/plan.ts';
import type { Booking, Placement, Reason } from '../../shared/schedule/schedule-types.ts';

/**
 * The rules of the schedule word for word and quarter by quarter, without a thought for speed: what the real one is
 * compared with. It shares nothing with it but the calendar.
 */
export function naiveSchedule(plan: Plan, today: Day): { placed: Placement[]; undated: SliceId[] } {
  const { placed, undated } = naively(plan, today, null);
  return { placed, undated };
}

/**
 * The last quarter of a slice, as `day quarter`, if some reasons were gone and everything that is placed before it stood
 * where it stands. `null` when it has none.
 */
export function naiveEnd(plan: Plan, today: Day, id: SliceId, gone: readonly Reason[]): string | null {
  const { end } = naively(plan, today, { id, gone });
  return end === null ? null : momentText(end);
}

type Question = { readonly id: SliceId; readonly gone: readonly Reason[] };

function naively(plan: Plan, today: Day, question: Question | null) {
  let answer = null as Moment | null;
  const from = laterDay(plan.start, today);
  const all = Object.values(plan.slices);
  const leaves = all.filter((slice) => !all.some((other) => other.parentId === slice.id)).sort(byRank);
  const people = Object.keys(plan.people).sort() as PersonId[];
  const quarters = new Map(people.map((id) => [id, quartersOf(plan, id, from)]));
  const placed = new Map<SliceId, Placement>();
  const ends = new Map<SliceId, Moment>();
  const undated = new Set<SliceId>();

  const thin = leaves.filter(
    (leaf) =>
      leaf.stage === 'board' &&
      (leaf.status === 'open' || leaf.status === 'doing') &&
      leaf.quarterDays !== null &&
      leaf.quarterDays <= 4,
  );
  const isPinned = (leaf: Slice) => leaf.pin !== null && leaf.pin >= from;

  for (const leaf of leaves) {
    if (leaf.status !== 'delivered' || leaf.deliveredOn === null) continue;
    const { ownerId: personId, deliveredOn: day } = leaf;
    placed.set(leaf.id, { sliceId: leaf.id, by: 'delivered', day, personId, bookings: [], isPromised: true });
    const [doer, ...others] = candidates(leaf);
    if (day !== today || from !== today || doer === undefined || others.length > 0) continue;
    const todays = (quarters.get(doer) ?? []).filter((quarter) => quarter.day === today && quarter.takenBy === null);
    for (const quarter of todays.slice(0, remaining(leaf))) quarter.takenBy = leaf.id;
  }
  for (const leaf of thin) {
    if (leaf.status !== 'doing') continue;
    if (isPinned(leaf)) promise(leaf);
    else flow(leaf, BEFORE_ALL);
  }
  for (const leaf of thin) if (leaf.status === 'open' && isPinned(leaf)) promise(leaf);
  for (;;) {
    const next = thin.find(
      (leaf) => !placed.has(leaf.id) && !undated.has(leaf.id) && openNeeds(leaf).every((need) => ends.has(need)),
    );
    if (next === undefined) break;
    const needEnds = openNeeds(next).map((need) => ends.get(need) ?? BEFORE_ALL);
    flow(
      next,
      needEnds.reduce((latest, end) => (isAfter(end, latest) ? end : latest), BEFORE_ALL),
    );
  }
  for (const leaf of thin) if (!placed.has(leaf.id)) undated.add(leaf.id);
  return {
    placed: leaves.flatMap((leaf) => placed.get(leaf.id) ?? []),
    undated: leaves.filter((leaf) => undated.has(leaf.id)).map((leaf) => leaf.id),
    end: answer,
  };

  function flow(leaf: Slice, after: Moment): void {
    if (question?.id === leaf.id) answer = endWithout(leaf, question.gone);
    const access = accessFrom(leaf);
    const offers = candidates(leaf).flatMap((personId) => {
      const free = (quarters.get(personId) ?? []).filter(
        (quarter) => access !== null && quarter.takenBy === null && quarter.day >= access && isAfter(quarter, after),
      );
      const taken = free.slice(0, remaining(leaf));
      const last = taken.at(-1);
      return taken.length < remaining(leaf) || last === undefined ? [] : [{ personId, taken, last }];
    });
    const [first] = offers.filter((offer) => offers.every((other) => !isAfter(offer.last, other.last)));
    const isRefused = leaf.sourceIds.some((id) => plan.sources[id]?.access === 'refused');
    if (isRefused || first === undefined) {
      undated.add(leaf.id);
      return;
    }
    for (const quarter of first.taken) quarter.takenBy = leaf.id;
    ends.set(leaf.id, first.last);
    const bookings = sumByDay(
      first.taken.map((quarter) => quarter.day),
      first.personId,
    );
    const by = leaf.status === 'doing' ? 'doing' : 'flowing';
    placed.set(leaf.id, {
      sliceId: leaf.id,
      by,
      day: first.last.day,
      personId: first.personId,
      bookings,
      isPromised: isPromised(leaf),
    });
  }

  /** Where it would end now, if these reasons were gone. */
  function endWithout(leaf: Slice, gone: readonly Reason[]): Moment | null {
    const isGone = (wanted: (reason: Reason) => boolean) => gone.some(wanted);
    const isOff = (code: Reason['code'], { from: first, to, label }: Absence, personId: PersonId | null) =>
      isGone(
        (reason) =>
          (reason.code === 'closed' || (reason.code === 'person-off' && reason.personId === personId)) &&
          reason.code === code &&
          reason.from === first &&
          reason.to === to &&
          reason.label === label,
      );
    const isGoneSlice = (id: SliceId) =>
      isGone(
        (reason) =>
          (reason.code === 'person-busy' && reason.sliceIds.includes(id)) ||
          (reason.code === 'waits-for-need' && reason.needId === id),
      );
    const isTaken = ({ takenBy }: Quarter) => takenBy !== null && !isGoneSlice(takenBy);
    const open: Plan = {
      ...plan,
      calendar: {
        ...plan.calendar,
        closures: plan.calendar.closures.filter((closure) => !isOff('closed', closure, null)),
      },
      people: Object.fromEntries(
        Object.entries(plan.people).map(([id, person]) => [
          id,
          { ...person, absences: person.absences.filter((one) => !isOff('person-off', one, id as PersonId)) },
        ]),
      ),
    };
    const waitedFor = leaf.status === 'doing' ? [] : openNeeds(leaf);
    const needEnds = waitedFor.filter((need) => !isGoneSlice(need)).map((need) => ends.get(need) ?? BEFORE_ALL);
    const sourceIds = leaf.sourceIds.filter(
      (id) => !isGone((reason) => reason.code === 'waits-for-source' && reason.sourceId === id),
    );
    const access = accessFrom({ ...leaf, sourceIds });
    const offers = candidates(leaf).flatMap((personId) => {
      const taken = new Set((quarters.get(personId) ?? []).filter(isTaken).map((quarter) => momentText(quarter)));
      const free = quartersOf(open, personId, from).filter(
        (quarter) =>
          access !== null &&
          quarter.day >= access &&
          !taken.has(momentText(quarter)) &&
          needEnds.every((end) => isAfter(quarter, end)),
      );
      return free[remaining(leaf) - 1] ?? [];
    });
    return offers.find((offer) => offers.every((other) => !isAfter(offer, other))) ?? null;
  }

  function promise(leaf: Slice): void {
    const day = leaf.pin ?? from;
    const skilled = candidates(leaf);
    const offers = (skilled.length > 0 ? skilled : people).map((personId) => {
      const free = (quarters.get(personId) ?? []).filter((quarter) => quarter.takenBy === null && quarter.day <= day);
      const taken = free.slice(Math.max(0, free.length - remaining(leaf)));
      const person = plan.people[personId];
      const isOff = person === undefined || quarterDaysOn(plan.calendar, person, day) === 0;
      return { personId, taken, isOff, over: remaining(leaf) - taken.length };
    });
    const works = offers.some((offer) => !offer.isOff) ? offers.filter((offer) => !offer.isOff) : offers;
    const [best] = works.filter((offer) => works.every((other) => offer.over <= other.over));
    const onTheDay = { day, quarter: best === undefined || best.over > 0 ? 3 : (best.taken.at(-1)?.quarter ?? 3) };
    const endsBefore = best !== undefined && best.over === 0 && best.taken.at(-1)?.day !== day;
    ends.set(leaf.id, endsBefore ? { day: addDays(day, -1), quarter: 3 } : onTheDay);
    for (const quarter of best?.taken ?? []) quarter.takenBy = leaf.id;
    const days = [
      ...(best?.taken ?? []).map((quarter) => quarter.day),
      ...Array.from({ length: best?.over ?? 0 }, () => day),
    ];
    const bookings = best === undefined ? [] : sumByDay(days, best.personId);
    placed.set(leaf.id, {
      sliceId: leaf.id,
      by: 'pinned',
      day,
      personId: best?.personId ?? null,
      bookings,
      isPromised: isPromised(leaf),
    });
  }

  function candidates(leaf: Slice): PersonId[] {
    if (leaf.ownerId !== null && people.includes(leaf.ownerId)) return [leaf.ownerId];
    return people.filter((id) => leaf.skills.every((skill) => plan.people[id]?.skills.includes(skill)));
  }

  function remaining(leaf: Slice): number {
    const size = leaf.quarterDays ?? 0;
    const person = leaf.ownerId === null ? undefined : plan.people[leaf.ownerId];
    if (leaf.status === 'open' || leaf.startedOn === null || leaf.startedOn >= today || person === undefined)
      return size;
    let worked = 0;
    for (let day = leaf.startedOn; day < today; day = addDays(day, 1))
      worked += quarterDaysOn(plan.calendar, person, day);
    return Math.max(1, size - worked);
  }

  /** The leaves that have to be done before: not delivered, not dropped; of a group all of those. */
  function openNeeds(leaf: Slice): SliceId[] {
    return leaf.needs
      .flatMap((id) => leavesBelow(id))
      .filter((need) => need.status !== 'delivered' && need.status !== 'dropped')
      .map((need) => need.id);
  }

  function leavesBelow(id: SliceId): Slice[] {
    const slice = plan.slices[id];
    if (slice === undefined) return [];
    const children = all.filter((other) => other.parentId === id);
    return children.length === 0 ? [slice] : children.flatMap((child) => leavesBelow(child.id));
  }

  /** The first day on which all its sources can be read; `null` for never. */
  function accessFrom(leaf: Slice): Day | null {
    const days = leaf.sourceIds.map((id) => {
      const source = plan.sources[id];
      if (source === undefined || source.access === 'granted' || source.expectedOn === null) return from;
      return nextWorkday(plan.calendar, source.expectedOn);
    });
    return days.reduce((latest, day) => (latest === null || day === null ? null : laterDay(latest, day)), from);
  }

  function isPromised(leaf: Slice): boolean {
    return leaf.sourceIds.every((id) => {
      const source = plan.sources[id];
      return source === undefined || !['asked', 'unknown'].includes(source.access) || source.expectedOn !== null;
    });
  }
}

type Moment = { readonly day: Day; readonly quarter: number };
type Quarter = Moment & { takenBy: SliceId | null };

const BEFORE_ALL: Moment = { day: '0000-00-00' as Day, quarter: 0 };

function momentText({ day, quarter }: Moment): string {
  return `${day} ${quarter}`;
}

function isAfter(a: Moment, b: Moment): boolean {
  return a.day === b.day ? a.quarter > b.quarter : a.day > b.day;
}

function quartersOf(plan: Plan, id: PersonId, from: Day): Quarter[] {
  const person = plan.people[id];
  const quarters: Quarter[] = [];
  for (let ahead = 0; person !== undefined && ahead < 1826; ahead++) {
    const day = addDays(from, ahead);
    const offered = quarterDaysOn(plan.calendar, person, day);
    for (let quarter = 0; quarter < offered; quarter++) quarters.push({ day, quarter, takenBy: null });
  }
  return quarters;
}

function sumByDay(days: readonly Day[], personId: PersonId): Booking[] {
  return [...new Set(days)].sort().map((day) => ({
    day,
    personId,
    quarterDays: days.filter((other) => other === day).length,
  }));
}

function byRank(a: Slice, b: Slice): number {
  return `${a.rank} ${a.id}` < `${b.rank} ${b.id}` ? -1 : 1;
}
