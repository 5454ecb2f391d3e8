import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { assert } from '../../shared/assert.ts';
import type { ViewState, ViewStore } from './view-state.ts';

/** The one view store of the window. */
export const ViewStoreContext = createContext<ViewStore | null>(null);

export function useViewStore(): ViewStore {
  const store = useContext(ViewStoreContext);
  assert(store !== null, 'A component that needs the view store stands outside of its provider.');
  return store;
}

/** A part of what this window looks at. */
export function useView<Part>(selector: (view: ViewState) => Part): Part {
  return useStore(useViewStore(), selector);
}
