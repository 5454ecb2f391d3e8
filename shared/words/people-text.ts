import { assertNever } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { type Week, weekNumber, weeksBetween } from '../calendar/week.ts';
import type { Plan } from '../plan/plan.ts';
import type { Overbooked } from '../schedule/overbooked.ts';
import type { PersonWeek } from '../schedule/person-weeks.ts';
import type { SkillFinding } from '../schedule/skill-gaps.ts';
import type { Presence } from '../schedule/who-is-there.ts';
import {
  countText,
  dayCountText,
  daysText,
  dayText,
  listText,
  oneLine,
  sentence,
  shortened,
  sizeText,
  titleText,
} from './en.ts';
import { personName } from './slice-names.ts';

const NAMED = 3;
const SHOWN_GRAPHEMES = 40;
const SHOWN_PLAN_GRAPHEMES = 28;

/** What was noticed about skills, in one sentence. */
export function skillFindingText(finding: SkillFinding, plan: Plan): string {
  const skills = few(finding.skills.map(brief));
  switch (finding.code) {
    case 'skill-missing':
      return `Nobody has the ${finding.skills.length === 1 ? 'skill' : 'skills'} ${skills}, which ${countText(
        finding.count,
        'open slice asks',
        'open slices ask',
      )} for.`;
    case 'skill-away':
      return `Nobody is there for ${skills} in ${weeksText(finding.weeks)}, and work waits for it.`;
    case 'skill-on-one-person':
      return `Only ${personName(plan, finding.personId)} is there for ${skills} in ${weeksText(finding.weeks)}.`;
    default:
      return assertNever(finding);
  }
}

/** `week 48`, `weeks 48–50 and 52`, `weeks 52 and 1 of 2027`. Of many only the first few are named. */
export function weeksText(weeks: readonly Week[]): string {
  const runs = runsOf(weeks);
  const [first] = weeks;
  if (first === undefined) return 'no week';
  const texts = runs.slice(0, NAMED).map(([from, to]) => {
    const year = from.slice(0, 4) === first.slice(0, 4) ? '' : ` of ${from.slice(0, 4)}`;
    return from === to ? `${weekNumber(from)}${year}` : `${weekNumber(from)}–${weekNumber(to)}${year}`;
  });
  const left = runs.slice(NAMED).reduce((sum, [from, to]) => sum + weeksBetween(from, to) + 1, 0);
  const named = left > 0 ? `${texts.join(', ')} and ${left} more` : listText(texts);
  return `${weeks.length === 1 ? 'week' : 'weeks'} ${named}`;
}

/** Weeks in a row as their first and last one; a row ends with its year, for numbers begin anew. */
function runsOf(weeks: readonly Week[]): readonly (readonly [from: Week, to: Week])[] {
  const runs: [Week, Week][] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last !== undefined && weeksBetween(last[1], week) === 1 && last[0].slice(0, 4) === week.slice(0, 4))
      last[1] = week;
    else runs.push([week, week]);
  }
  return runs;
}

/** `Ada: 3 of 4 days, off Thu 26–Fri 27 (Dentist)`, `Ada: 5 days`, `Ada: no days in this plan`. */
export function presenceText({ personId, offered, usual, off }: Presence, plan: Pick<Plan, 'people'>): string {
  const name = personName(plan, personId);
  if (usual === 0) return `${name}: no days in this plan`;
  const days = offered === usual ? daysText(usual) : `${dayCountText(offered)} of ${daysText(usual)}`;
  return off.length === 0 ? `${name}: ${days}` : `${name}: ${days}, off ${listText(off.map(offText))}`;
}

function offText({ from, to, label }: Presence['off'][number]): string {
  const reason = brief(label);
  return `${daysTextOf(from, to)}${reason === '' ? '' : ` (${reason})`}`;
}

function daysTextOf(from: Day, to: Day): string {
  return from === to ? dayText(from) : `${dayText(from)}–${dayText(to)}`;
}

/** `This week: 3 slices, ½ d free · week 49: off · week 50: free`. `now`: the week that is called this one. */
export function personWeeksText(weeks: readonly PersonWeek[], now: Week): string {
  const texts = weeks.map(({ week, slices, free, offered }) => {
    const name = week === now ? 'this week' : weeksText([week]);
    if (slices > 0) return `${name}: ${countText(slices, 'slice')}${free > 0 ? `, ${sizeText(free)} free` : ''}`;
    return `${name}: ${offered === 0 ? 'off' : free > 0 ? 'free' : 'nothing left'}`;
  });
  return sentence(texts.join(' · '));
}

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** `Ada is planned for up to 1½ days on Mondays and Fridays, in “Churn” and “Donors”.` */
export function overbookedText({ name, weekdays, most, titles }: Overbooked): string {
  const days = weekdays.map((weekday) => WEEKDAYS[weekday - 1] ?? '');
  const when = weekdays.join() === '1,2,3,4,5' ? 'every weekday' : listText(days);
  const on = when === 'every weekday' ? when : `on ${when}`;
  return `${brief(name)} is planned for up to ${daysText(most)} ${on}, in ${few(titles.map(planName))}.`;
}

function planName(title: string): string {
  return oneLine(title) === '' ? 'a plan without a title' : titleText(shortened(oneLine(title), SHOWN_PLAN_GRAPHEMES));
}

/** Everybody in a week, to be read aloud: first those who are there. */
export function whoIsThereText(presences: readonly Presence[], plan: Pick<Plan, 'people'>): string {
  const sorted = [...presences].sort((one, other) => Number(other.offered > 0) - Number(one.offered > 0));
  return sorted.map((presence) => presenceText(presence, plan)).join('; ');
}

function few(items: readonly string[]): string {
  const left = items.length - NAMED;
  return left > 0 ? `${items.slice(0, NAMED).join(', ')} and ${left} more` : listText(items);
}

function brief(text: string): string {
  return shortened(oneLine(text), SHOWN_GRAPHEMES);
}
