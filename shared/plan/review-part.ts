import type { Command } from './commands.ts';

/**
 * A command without the line that it leaves in the record of a running review: that is not what it is about. A command
 * that is about a review alone stays as it is.
 */
export function withoutReviewPart(command: Command): Command {
  if (command.type !== 'batch') return command;
  const others = command.commands.filter(({ type }) => !type.startsWith('review.'));
  const [only] = others;
  if (only === undefined || others.length === command.commands.length) return command;
  return others.length === 1 ? only : { type: 'batch', commands: others };
}
