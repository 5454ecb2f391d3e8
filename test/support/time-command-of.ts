import { addDays, type Day } from '../../shared/calendar/day.ts';
import type { Calendar } from '../../shared/calendar/workdays.ts';
import type { Command, CommandOf } from '../../shared/plan/commands.ts';
import type {
  BaselineId,
  Forecast,
  ForecastId,
  Person,
  PersonId,
  Plan,
  Request,
  RequestId,
  SliceId,
} from '../../shared/plan/plan.ts';
import type { Intent } from './intent.ts';

/** Commands about the calendar, people, and the records of what was asked, promised and foreseen. */
export const TIME_COMMANDS = [
  'calendar.edit',
  'person.add',
  'person.edit',
  'person.delete',
  'request.add',
  'request.edit',
  'request.delete',
  'baseline.add',
  'baseline.rename',
  'baseline.delete',
  'forecast.record',
  'forecast.score',
] as const;

type Facts = Omit<Intent, 'type'>;

/** Most are accepted; some name what is not there, or bring an id that is taken. */
export function timeCommandOf(plan: Plan, type: (typeof TIME_COMMANDS)[number], facts: Facts): Command {
  const { first, text, day } = facts;
  const fresh = `new-${type.slice(0, 4)}-${first % 3}`;
  switch (type) {
    case 'calendar.edit':
      return { type, changes: calendarChanges(facts) };
    case 'person.add':
      return { type, id: fresh as PersonId, person: person(facts) };
    case 'person.edit':
      return { type, id: idIn(plan.people, first) as PersonId, changes: personChanges(facts) };
    case 'person.delete':
      return { type, id: idIn(plan.people, first) as PersonId };
    case 'request.add':
      return { type, id: fresh as RequestId, request: request(plan, facts) };
    case 'request.edit':
      return { type, id: idIn(plan.requests, first) as RequestId, changes: { state: 'agreed', agreed: text } };
    case 'request.delete':
      return { type, id: idIn(plan.requests, first) as RequestId };
    case 'baseline.add':
      return { type, id: fresh as BaselineId, baseline: { name: text, on: day, days: daysOf(plan, facts) } };
    case 'baseline.rename':
      return { type, id: idIn(plan.baselines, first) as BaselineId, name: text };
    case 'baseline.delete':
      return { type, id: idIn(plan.baselines, first) as BaselineId };
    case 'forecast.record':
      return { type, id: fresh as ForecastId, forecast: forecast(facts) };
    case 'forecast.score':
      return { type, id: idIn(plan.forecasts, first) as ForecastId, outcome: day };
  }
}

function calendarChanges({ second, third, text, day, isPlain }: Facts): Partial<Calendar> {
  if (isPlain) return { workdays: [[1, 2, 3, 4], [], [7, 1, 2]][third % 3] ?? [] };
  const closure = { from: day, to: addDays(day, second % 9), label: text, origin: third % 2 === 0 ? null : 'DE-BY' };
  return { closures: [closure, closure], region: third % 2 === 0 ? null : 'DE-BY' };
}

function person({ second, third, text, day }: Facts): Person {
  return {
    name: text,
    initials: text.slice(0, 3),
    skills: [text, 'sql'],
    quarterDaysByWeekday: [second % 5, third % 5, 4, 4, 4, 0, 0],
    absences: [{ from: day, to: addDays(day, third % 9), label: text }],
  };
}

function personChanges(facts: Facts): CommandOf<'person.edit'>['changes'] {
  const { name, initials, skills, quarterDaysByWeekday, absences } = person(facts);
  return [{ name, initials }, { skills }, { quarterDaysByWeekday }, { absences }][facts.third % 4] ?? {};
}

function request(plan: Plan, { second, third, text, day, isPlain }: Facts): Request {
  const moved = Object.keys(plan.slices)
    .slice(0, second % 4)
    .map((id) => ({ sliceId: id as SliceId, from: day, to: isPlain ? null : addDays(day, third % 9) }));
  const decision = isPlain
    ? ({ state: 'open', agreed: '', decidedOn: null } as const)
    : ({ state: 'declined', agreed: text, decidedOn: day } as const);
  return { askedOn: day, askedBy: text, wish: text, moved, ...decision };
}

function daysOf(plan: Plan, { second, day }: Facts): { [id: string]: Day } {
  const ids = Object.keys(plan.slices).slice(0, second % 6);
  return Object.fromEntries(ids.map((id, place) => [id, addDays(day, place)]));
}

function forecast({ second, third, day, isPlain }: Facts): Forecast {
  return {
    on: day,
    seed: second % 1_000,
    samples: [0, third % 7, 2.5],
    splitRate: isPlain ? null : 2.3,
    p50: isPlain ? null : addDays(day, 10),
    p85: isPlain ? null : addDays(day, 20),
    p95: isPlain ? null : addDays(day, 30),
    chance: isPlain ? null : 0.7,
    outcome: null,
  };
}

/** One in so many is nowhere to be found. */
function idIn(records: { readonly [id: string]: unknown }, number: number): string {
  const ids = Object.keys(records);
  return ids[number % (ids.length + 1)] ?? 'nowhere';
}
