/** What stands before the reader of a slice in an outline, on a line of its own below the title. */
export const AUDIENCE_MARK = 'For:';

/** What stands at the end of the title of a slice without a size, where the title itself ends like one. */
export const NO_SIZE_MARK = '? d';

/** Stands for an empty title, because a line of an outline has to say something. */
export const UNTITLED = 'Slice without a title';
