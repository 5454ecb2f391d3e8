/** In units; a text of the record has at most 100 kB, and a unit takes at most three bytes. */
export const RECORD_LIMIT = 33_000;
