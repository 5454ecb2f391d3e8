import type { Command } from './commands.ts';

/**
 * True for what notes a historical fact and is no undo step: a forecast, and how it came out. A batch may hold nothing
 * but such notes, or none of them; otherwise to take it back would take back a fact.
 */
export function isRecording(command: Command): boolean {
  if (command.type === 'batch') return command.commands.length > 0 && command.commands.every(isRecording);
  return command.type === 'forecast.record' || command.type === 'forecast.score';
}
