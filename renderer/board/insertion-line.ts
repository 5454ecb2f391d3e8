/** The attribute of the line that shows where a card would go, by which it is found. */
export const INSERTION_LINE = 'data-insertion-line';
