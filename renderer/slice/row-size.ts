/** Pixels, as the styles of a row have them: `outline-row.module.css`. */
export const ROW_HEIGHT = 32;
export const INDENT = 20;

/** Deeper levels are still told apart, but no longer pushed out of the column. */
export const MOST_INDENTS = 12;
