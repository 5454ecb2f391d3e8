import type { Day } from '../../shared/calendar/day.ts';

/** A line of Electron. `supportedUntil` is the last day on which it gets mended. */
type Line = { readonly major: number; readonly released: Day; readonly supportedUntil: Day };

/**
 * The lines of Electron that we have looked at. The Electron project mends the newest three, and a new one comes every
 * eight weeks: so a line ends 24 weeks after its first release. The first releases are those of the npm registry; the
 * ends are computed from them, and the project may move one by some days.
 */
export const ELECTRON_LINES: readonly Line[] = [
  { major: 43, released: '2026-07-01' as Day, supportedUntil: '2026-12-16' as Day },
  { major: 44, released: '2026-08-25' as Day, supportedUntil: '2027-02-09' as Day },
  { major: 45, released: '2026-10-21' as Day, supportedUntil: '2027-04-07' as Day },
];

/** What is wrong with a pinned version on a day; `null`: nothing. */
export function electronProblem(version: string, today: Day): string | null {
  const major = Number(/^(\d+)\.\d+\.\d+$/.exec(version)?.[1]);
  if (Number.isNaN(major)) return `“${version}” is not one exact version.`;
  const line = ELECTRON_LINES.find((known) => known.major === major);
  if (line === undefined) return `Electron ${major} is not in test/support/electron-lines.ts.`;
  if (today > line.supportedUntil) return `Electron ${major} has not been mended since ${line.supportedUntil}.`;
  return null;
}
