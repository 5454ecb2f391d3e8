/** The attribute of the panel, by which it is found. */
export const INSPECTOR = 'data-inspector';

/** Below this width of the window the panel lies over the screen, and only when it was asked for. */
export const LEAST_WIDTH_BESIDE = 1180;

/** The attribute of that in it which scrolls. */
export const INSPECTOR_FIELDS = 'data-inspector-fields';
