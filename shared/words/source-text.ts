import { assertNever } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import type { Plan, Source, SourceId, SourceProblem, SourceReport } from '../plan/plan.ts';
import {
  type AccessHealth,
  isConcern,
  type ReportHealth,
  type SliceData,
  type SourceHealth,
  sourceHealth,
} from '../schedule/source-health.ts';
import { countText, dateText, listText, oneLine, sentence, titleText } from './en.ts';
import { sourceName } from './slice-names.ts';

/** What screens and exports say of a data source. */

const REPORT_KINDS: { readonly [Kind in SourceReport['kind']]: string } = {
  'great-expectations': 'Great Expectations',
  pandera: 'pandera',
  'ydata-profiling': 'ydata-profiling',
};

export const ACCESS_STATES: { readonly [Access in Source['access']]: string } = {
  unknown: 'Not asked yet',
  asked: 'Asked for',
  granted: 'Granted',
  refused: 'Refused',
};

/** A level of health in a word or two; a colour alone says nothing to many. */
export const HEALTH_LEVELS: { readonly [Level in SourceHealth['level']]: string } = {
  red: 'At risk',
  amber: 'Watch',
  unknown: 'Unknown',
  green: 'Sound',
};

/** `access refused`, `access granted until 18 Dec`, `access asked for, expected 2 Dec`. */
export function accessText({ code, day }: AccessHealth, near: Day | null): string {
  const on = day === null ? '' : dateText(day, near);
  switch (code) {
    case 'refused':
      return 'access refused';
    case 'expired':
      return `access ended on ${on}`;
    case 'overdue':
      return `access was expected on ${on}`;
    case 'asked':
      return on === '' ? 'access asked for' : `access asked for, expected ${on}`;
    case 'not-asked':
      return on === '' ? 'access not asked for yet' : `access expected ${on}`;
    case 'granted':
      return on === '' ? 'access granted' : `access granted until ${on}`;
    default:
      return assertNever(code);
  }
}

/** `2 of 12 checks failed, 3 days ago`; without a report that nobody has looked. */
export function reportText(report: SourceReport | null, { code, ageDays }: ReportHealth): string {
  if (report === null || ageDays === null) return 'no report yet';
  return code === 'old' ? `last checked ${ageText(ageDays)}` : `${foundText(report, code)}, ${ageText(ageDays)}`;
}

/** `today`, `yesterday`, `12 days ago`. */
function ageText(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** What the last report says, then the access: as one line below the name of a source. */
export function sourceFactsText(source: Source, health: SourceHealth, near: Day | null): string {
  return sentence(`${accessText(health.access, near)} · ${reportText(source.report, health.report)}`);
}

/** The troubles of one source in a sentence without its name: `access refused`, `2 of 12 checks failed, yesterday`. */
function troubleText(source: Source, { access, report }: SourceHealth, near: Day | null): string {
  const parts = [
    access.level === 'red' || access.code === 'overdue' ? accessText(access, near) : '',
    reportTroubleText(source, report),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function reportTroubleText({ report }: Source, health: ReportHealth): string {
  return health.level === 'red' || health.level === 'amber' ? reportText(report, health) : '';
}

/** What a report that was just added says: `2 of 12 checks failed, 3 days ago.` */
export function reportAddedText(source: Source, today: Day): string {
  return `${reportText(source.report, sourceHealth(source, today).report)}.`;
}

/** Of several files that were given for one source: `One source has one report: 2 other files were not read.` */
export function oneReportText(others: number): string {
  return `One source has one report: ${countText(others, 'other file')} ${others === 1 ? 'was' : 'were'} not read.`;
}

/**
 * What reports brought that were not given to a source: `“Gifts” is a new source: 2 of 12 checks failed, today.`; for a
 * source that was there `“Gifts”: all 12 checks held, today.`; of several the numbers.
 */
export function reportsTakenText(added: readonly Source[], renewed: readonly Source[], today: Day): string {
  const [first = renewed[0]] = added;
  if (first !== undefined && added.length + renewed.length === 1) {
    const isNew = added.length === 1 ? ' is a new source' : '';
    return `${sentence(titleText(first.name))}${isNew}: ${reportAddedText(first, today)}`;
  }
  const parts = [
    added.length === 0
      ? ''
      : `${countText(added.length, 'new source')}, ${added.length === 1 ? '' : 'each '}with its report`,
    renewed.length === 0 ? '' : `${countText(renewed.length, 'source')} with a newer report`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/**
 * Of a report that looked at the data before the one that its source has: `a.json was checked on 20 Nov, and “CRM” has
 * a report of 22 Nov. The newer one is kept.`
 */
export function olderReportText(
  fileName: string,
  source: Pick<Source, 'name'>,
  days: { readonly day: Day; readonly other: Day },
  near: Day,
): string {
  const name = oneLine(source.name) === '' ? 'the source' : titleText(source.name);
  return `${fileName} was checked on ${dateText(days.day, near)}, and ${name} has a report of ${dateText(days.other, near)}. The newer one is kept.`;
}

/** Of the files that were not taken those that are not named one by one: `14 more files were not taken.` */
export function moreRefusedText(count: number): string {
  return `${countText(count, 'more file', 'more files')} ${count === 1 ? 'was' : 'were'} not taken.`;
}

/**
 * What is wrong with the data of a slice: `“CRM”: 2 of 12 checks failed, 3 days ago.`, a sentence for each source.
 * `saidIds`: of these it was said before that nobody may read them.
 */
export function sliceDataText(data: SliceData, plan: Plan, today: Day, saidIds: readonly SourceId[] = []): string {
  const texts = data.sourceIds.map((id) => namedTroubleText(id, plan, today, saidIds.includes(id)));
  return texts.filter((text) => text !== '').join(' ');
}

/** `“CRM”: access refused.`; empty for a source that is not there, or of which there is nothing more to say. */
export function namedTroubleText(id: SourceId, plan: Plan, today: Day, isAccessSaid = false): string {
  const source = Object.hasOwn(plan.sources, id) ? plan.sources[id] : undefined;
  if (source === undefined) return '';
  const health = sourceHealth(source, today);
  const trouble = isAccessSaid ? reportTroubleText(source, health.report) : troubleText(source, health, today);
  return trouble === '' ? '' : `${sentence(sourceName(plan, id))}: ${trouble}.`;
}

/** One line about a problem: `contract_end: expect column values to not be null, 84 rows, 7 %`. */
export function problemText({ column, check, rows, percent, level }: SourceProblem): string {
  const parts = [
    checkName(check),
    rows === null ? '' : rowsText(rows),
    percent === null ? '' : percentText(percent),
    level === 'not-run' ? 'could not run' : '',
  ].filter((part) => part !== '');
  const where = column === null ? '' : oneLine(column);
  return `${where === '' ? 'The whole table' : where}: ${parts.join(', ')}`;
}

/** How many rows and checks a report speaks of: `1,200 rows · 10 checks held · 2 failed · 1 could not run`. */
export function reportFiguresText({ rows, passed, failed, notRun, problems }: SourceReport): string {
  const noticed = problems.filter(({ level, check }) => level === 'noticed' && isConcern(check)).length;
  const parts = [
    rows === null ? '' : rowsText(rows),
    passed === null ? '' : `${countText(passed, 'check')} held`,
    failed === null || failed === 0 ? '' : `${failed} failed`,
    notRun === null || notRun === 0 ? '' : `${notRun} could not run`,
    noticed === 0 ? '' : `${countText(noticed, 'thing')} to look at`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** `3 slices read it`; that none does is worth saying too. */
export function readersText(count: number): string {
  return count === 0 ? 'No slice reads it yet' : `${countText(count, 'slice')} ${count === 1 ? 'reads' : 'read'} it`;
}

/** How a source comes to be read, for where no slice reads it. */
export const HOW_TO_READ_TEXT =
  'In the panel of a slice it is added to “Data it reads”. Or select slices on the board or in the outline: a button here adds it to them.';

/** What makes the selected slices read a source: `Let “Show the list” read it`, `Let the 3 selected slices read it`. */
export function letReadText(titles: readonly string[]): string {
  const [only = ''] = titles;
  return titles.length === 1 ? `Let ${titleText(only)} read it` : `Let the ${titles.length} selected slices read it`;
}

/** That they do: `“Show the list” reads “CRM”.`, `3 slices read “CRM”.` */
export function nowReadText(titles: readonly string[], source: string): string {
  const [only = ''] = titles;
  return titles.length === 1
    ? `${sentence(titleText(only))} reads ${source}.`
    : `${countText(titles.length, 'slice')} read ${source}.`;
}

/** `4 sources, 1 at risk and 2 to watch`; for the head of the panel. */
export function sourceCountsText(levels: readonly SourceHealth['level'][]): string {
  if (levels.length === 0) return 'None yet';
  const count = (level: SourceHealth['level']) => levels.filter((other) => other === level).length;
  const troubles = [
    count('red') === 0 ? '' : `${count('red')} at risk`,
    count('amber') === 0 ? '' : `${count('amber')} to watch`,
  ].filter((part) => part !== '');
  const all = countText(levels.length, 'source');
  return troubles.length === 0 ? all : `${all}, ${listText(troubles)}`;
}

/** `Great Expectations “gifts”, checked on 21 Nov`: which report it is. */
export function reportNameText({ kind, name, checkedOn, addedOn }: SourceReport, near: Day | null): string {
  const title = oneLine(name) === '' ? '' : ` ${titleText(name)}`;
  const day = checkedOn === null ? `added on ${dateText(addedOn, near)}` : `checked on ${dateText(checkedOn, near)}`;
  return `${REPORT_KINDS[kind]}${title}, ${day}`;
}

function foundText(report: SourceReport, code: Exclude<ReportHealth['code'], 'old'>): string {
  const { passed, failed, notRun, problems } = report;
  const ofAll = passed === null ? '' : ` of ${passed + (failed ?? 0) + (notRun ?? 0)}`;
  const noticed = problems.filter(({ level, check }) => level === 'noticed' && isConcern(check)).length;
  switch (code) {
    case 'none':
      return 'no report yet';
    case 'empty':
      return 'no rows in it';
    case 'failed': {
      const count = failed ?? problems.filter(({ level }) => level === 'failed').length;
      return ofAll === '' ? `${countText(count, 'check')} failed` : `${count}${ofAll} checks failed`;
    }
    case 'noticed':
      return `${countText(noticed, 'thing')} to look at`;
    case 'not-run':
      return `${countText(notRun ?? problems.length, 'check')} could not run`;
    case 'says-nothing':
      return 'nothing failed, and nothing says what was checked';
    case 'passed':
      return passed === null
        ? 'nothing to look at'
        : `${passed === 1 ? 'its check held' : `all ${passed} checks held`}`;
    default:
      return assertNever(code);
  }
}

/** `expect column values to not be null`, `missing`: how tools name their checks, as words. */
function checkName(check: string): string {
  const words = oneLine(check).replaceAll('_', ' ');
  return words === '' ? 'a check' : /^[A-Z ]+$/.test(words) ? words.toLowerCase() : words;
}

/** `48,210 rows`. */
function rowsText(rows: number): string {
  return `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
}

function percentText(percent: number): string {
  if (percent > 0 && percent < 0.1) return 'below 0.1 %';
  return `${Number(percent.toFixed(1))} %`;
}
