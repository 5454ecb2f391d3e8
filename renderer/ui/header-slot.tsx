import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The place in the bar at the top that belongs to the screen; `null` until the bar is there. */
export const HeaderSlotContext = createContext<HTMLElement | null>(null);

/** What a screen offers as a whole, shown in the bar at the top. */
export function HeaderActions({ children }: { children: ReactNode }) {
  const slot = useContext(HeaderSlotContext);
  return slot === null ? null : createPortal(children, slot);
}
