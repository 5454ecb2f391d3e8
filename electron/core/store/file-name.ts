import { firstBytes } from './atomic-write.ts';
import { PLAN_FILE_ENDING } from './plan-file.ts';

const LONGEST_BYTES = 180;
const NAME_OF_NOTHING = 'Plan';

// What Windows, macOS or Linux refuse or read as something else, and what turns the direction of text around.
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/**
 * The name of the file for a plan of that title, in a folder that already has files of these names. It is NFC, legal on
 * every platform, at most 180 bytes long, and differs from the others in more than case.
 */
export function planFileName(title: string, taken: readonly string[]): string {
  const stem = nameStem(title);
  const takenKeys = new Set(taken.map(comparable));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? PLAN_FILE_ENDING : ` (${number})${PLAN_FILE_ENDING}`;
    const name = `${trimEnds(firstBytes(stem, LONGEST_BYTES - suffix.length))}${suffix}`;
    if (!takenKeys.has(comparable(name))) return name;
  }
}

function nameStem(title: string): string {
  const plain = trimEnds(
    title.replace(LONE_SURROGATE, '').normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' '),
  );
  if (plain === '') return NAME_OF_NOTHING;
  return RESERVED.test(plain) ? `${NAME_OF_NOTHING} ${plain}` : plain;
}

/** No dot at the start, where it hides the file; no dot or space at the end, where Windows drops it. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '');
}

/** Names that a file system without regard to case or composition would take for the same. */
function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}
