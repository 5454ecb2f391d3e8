import { createContext } from 'react';

/**
 * False while the first picture of the board is drawn: it holds only what is in sight. What lies around that, and what
 * the checks say, comes when there is time for it.
 */
export const SettledContext = createContext(true);
