import { createContext, startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../ui/when-idle.ts';

/**
 * False while the first picture of the board is drawn: it holds only what is in sight, and what lies around that comes
 * when there is time for it.
 */
export const SettledContext = createContext(true);

export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setSettled(true))), []);
  return isSettled;
}
