import type { RippleText } from '../../shared/words/ripple-text.ts';

/** What was done and what that moves, for a voice: no more than is new. */
export function moveText(said: string, { headline, news }: RippleText): string {
  return [said, headline, ...news.map((detail) => (detail.endsWith('.') ? detail : `${detail}.`))].join(' ');
}
