import { type Week, weekOf } from '../calendar/week.ts';
import { type Derived, type WeekView, weekView } from '../derive.ts';
import { reviewsOfWeek } from '../meeting/review-record.ts';
import type { Slice, SourceId } from '../plan/plan.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import { dayText, longWeekRangeText, oneLine, sizeText, weekText } from '../words/en.ts';
import { noDayText } from '../words/finding-text.ts';
import { promiseText } from '../words/gate-text.ts';
import type { LeftOut } from '../words/left-out.ts';
import { personName } from '../words/slice-names.ts';
import {
  markedRiskText,
  NO_DAY_HEADERS,
  NO_DAY_HEADING,
  NOTHING_DELIVERED,
  NOTHING_DELIVERED_IN_WEEKS,
  notCountedText,
  noWeeksText,
  outlookText,
  STILL_TO_SLICE_HEADERS,
  STILL_TO_SLICE_HEADING,
  stateText,
  WEEKLY_HEADERS,
  weekFiguresText,
} from '../words/weekly-words.ts';
import { countLeftOut } from './count-left-out.ts';
import type { Export, ExportOptions } from './export.ts';
import {
  type Block,
  type Cell,
  footnote,
  footnoteMark,
  heading,
  markdownOf,
  paragraph,
  table,
  text,
} from './markdown-tree.ts';
import { reviewBlocks } from './minutes.ts';
import { blocksForReaders } from './reader-words.ts';
import { dataRemark, isAtRisk, remarksOn } from './slice-remarks.ts';

/**
 * The weekly delivery schedule as GitHub-flavoured Markdown: how the goal stands, then week by week what is delivered
 * on which day, then what is still thick and what has no day, then the minutes of the reviews of this week. Reasons and
 * red dots are footnotes. With `week` only that ISO week is shown. The same plan and day always give the same text;
 * `imports/weekly-markdown.ts` reads it back. Titles stand on one line: a line break or another control character in one
 * becomes a space.
 */
export function weeklyMarkdown(derived: Derived, { week, forecast }: ExportOptions = {}): Export {
  const reviewed = week ?? weekOf(derived.today);
  const { told, use } = blocksForReaders(derived, 'weekly-markdown', (source) => {
    const footnotes: Block[] = [];
    const weeks = week === undefined ? weekBlocks(source, footnotes) : oneWeekBlocks(source, week, footnotes);
    const tail =
      week === undefined ? [...stillToSliceBlocks(source, footnotes), ...noDayBlocks(source, footnotes)] : [];
    return [...headerBlocks(source, forecast), ...weeks, ...tail, ...reviewBlocks(source, reviewed), ...footnotes];
  });
  return {
    text: markdownOf(told),
    leftOut: countLeftOut(
      derived,
      week === undefined ? [] : outsideOf(derived, week),
      reviewsOfWeek(derived.plan, reviewed).length,
    ),
    readerWords: use,
  };
}

function headerBlocks(derived: Derived, forecast: KnownForecast | undefined): Block[] {
  const { plan } = derived;
  const paragraphs = [
    oneLine(plan.goal.statement),
    outlookText(derived, forecast),
    notCountedText(derived, forecast),
    promiseText(derived, forecast) ?? '',
  ];
  return [
    heading(1, oneLine(plan.title) || 'Plan without a title'),
    ...paragraphs.filter((line) => line !== '').map(paragraph),
  ];
}

/** All weeks up to the last delivery; weeks without one that follow each other share a heading. */
function weekBlocks(derived: Derived, footnotes: Block[]): Block[] {
  const blocks: Block[] = [];
  let empty: WeekView[] = [];
  for (const view of derived.weeks) {
    if (view.deliveries === 0) {
      empty.push(view);
      continue;
    }
    blocks.push(...emptyWeeksBlocks(derived, empty), ...deliveriesBlocks(derived, view, footnotes));
    empty = [];
  }
  return blocks.length === 0 ? [paragraph(noWeeksText(derived))] : blocks;
}

function oneWeekBlocks(derived: Derived, week: Week, footnotes: Block[]): Block[] {
  const view = weekView(derived, week);
  return view.deliveries === 0 ? emptyWeeksBlocks(derived, [view]) : deliveriesBlocks(derived, view, footnotes);
}

function emptyWeeksBlocks(derived: Derived, empty: readonly WeekView[]): Block[] {
  const first = empty[0];
  const last = empty.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) return [heading(2, weekHeading(derived, first.week)), paragraph(NOTHING_DELIVERED)];
  const weeks = `${weekHeading(derived, first.week)} to ${weekHeading(derived, last.week)}`;
  return [heading(2, weeks), paragraph(NOTHING_DELIVERED_IN_WEEKS)];
}

function deliveriesBlocks(derived: Derived, view: WeekView, footnotes: Block[]): Block[] {
  const rows = view.days.flatMap(({ day, sliceIds }) => {
    const shownDay = dayText(day);
    return sliceIds.flatMap((id) => {
      const slice = derived.plan.slices[id];
      return slice === undefined ? [] : [rowOf(derived, shownDay, slice, footnotes)];
    });
  });
  return [heading(2, weekHeading(derived, view.week)), table(WEEKLY_HEADERS, rows), paragraph(weekFiguresText(view))];
}

function rowOf(derived: Derived, day: string, slice: Slice, footnotes: Block[]): Cell[] {
  const placement = derived.schedule.placements.get(slice.id);
  const remarks = placement === undefined ? [] : remarksOn(derived, slice, placement);
  const personId = placement?.personId ?? slice.ownerId;
  const state = stateText(slice, {
    isPromised: placement?.isPromised ?? true,
    isAtRisk: isAtRisk(derived, slice),
    isReady: derived.readyIds.has(slice.id),
  });
  return [
    [text(day)],
    titleCell(slice, remarks.join(' '), footnotes),
    [text(oneLine(slice.value))],
    [text(oneLine(slice.audience))],
    [text(personId === null ? '' : personName(derived.plan, personId))],
    [text(state)],
  ];
}

/** The title, with the mark of a footnote when there is something to say. */
function titleCell({ title }: Slice, remarks: string, footnotes: Block[]): Cell {
  if (remarks === '') return [text(oneLine(title))];
  footnotes.push(footnote(footnotes.length + 1, remarks));
  // Without the space, a title that ends in “www.” would take the mark into its address.
  return [text(`${oneLine(title)} `), footnoteMark(footnotes.length)];
}

/** What has to be said about a slice without a day: its risk and its data. */
function undatedRemarks(derived: Derived, slice: Slice, saidIds: readonly SourceId[] = []): string {
  const risk = markedRiskText(derived, slice);
  return [risk, dataRemark(derived, slice, saidIds)].filter((remark) => remark !== '').join(' ');
}

function stillToSliceBlocks(derived: Derived, footnotes: Block[]): Block[] {
  const { tray } = derived;
  if (tray.stillToSlice.length === 0) return [];
  const rows = tray.stillToSlice.map((slice): Cell[] => [
    titleCell(slice, undatedRemarks(derived, slice), footnotes),
    [text(sizeText(slice.quarterDays))],
    [text(oneLine(slice.audience))],
  ]);
  return [heading(2, STILL_TO_SLICE_HEADING), table(STILL_TO_SLICE_HEADERS, rows)];
}

function noDayBlocks(derived: Derived, footnotes: Block[]): Block[] {
  const { plan, tray } = derived;
  if (tray.noDay.length === 0) return [];
  const rows = tray.noDay.map(({ slice, reason }): Cell[] => [
    titleCell(slice, undatedRemarks(derived, slice, 'sourceId' in reason ? [reason.sourceId] : []), footnotes),
    [text(noDayText(reason, plan))],
  ]);
  return [heading(2, NO_DAY_HEADING), table(NO_DAY_HEADERS, rows)];
}

/** `Week 48 · 23–27 November`, with the year when it is not the target's (without a target: today's). */
function weekHeading({ plan, today }: Derived, week: Week): string {
  return `${weekText(week)} · ${longWeekRangeText(week, plan.goal.target ?? today, plan.calendar.workdays)}`;
}

function outsideOf({ schedule, tray }: Derived, week: Week): LeftOut[] {
  const others = [...schedule.placements.values()].filter(({ day }) => weekOf(day) !== week).length;
  return [
    { code: 'other-weeks', count: others },
    { code: 'still-to-slice', count: tray.stillToSlice.length },
    { code: 'no-day', count: tray.noDay.length },
  ];
}
