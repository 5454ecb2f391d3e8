/** Cards on the page at most, 300 together: more of them cannot be moved smoothly, and fewer fill any screen. */
export const MOST_IN_WEEKS = 256;
export const MOST_IN_TRAY = 44;
