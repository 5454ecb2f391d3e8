/**
 * Repetitions that make a rare fault likely to be seen: all of them where the project is tested on each push, and fewer
 * on a machine on which somebody waits.
 */
export function inFull(all: number, few: number): number {
  return isInFull() ? all : few;
}

export function isInFull(): boolean {
  return process.env.CI !== undefined && process.env.CI !== '';
}
