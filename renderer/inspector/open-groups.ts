import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { assert } from '../../shared/assert.ts';

/** The groups of fields that are less used, and folded until somebody opens them. */
export type GroupName = 'done-when' | 'details' | 'risk' | 'notes' | 'learned' | 'history' | 'facts';

/** What the person has opened or closed; a group that is in neither way is as the slice suggests. */
export type OpenGroups = { readonly [Name in GroupName]?: boolean };
export type OpenGroupsStore = StoreApi<OpenGroups>;

const KEPT_AS = 'carpaccio-inspector';

/** Remembers in `storage` (`null`: nowhere), where anything may be found. */
export function createOpenGroups(storage: Storage | null): OpenGroupsStore {
  const store = createStore<OpenGroups>(() => readKept(storage));
  store.subscribe((groups) => {
    try {
      storage?.setItem(KEPT_AS, JSON.stringify(groups));
    } catch {
      // A full or forbidden storage costs the comfort of finding the groups as they were, and nothing else.
    }
  });
  return store;
}

export const OpenGroupsContext = createContext<OpenGroupsStore | null>(null);

export function useOpenGroups(): OpenGroupsStore {
  const store = useContext(OpenGroupsContext);
  assert(store !== null, 'A group of fields stands outside of the inspector.');
  return store;
}

export function useIsGroupOpen(name: GroupName, isOpenAtFirst: boolean): boolean {
  return useStore(useOpenGroups(), (groups) => groups[name] ?? isOpenAtFirst);
}

function readKept(storage: Storage | null): OpenGroups {
  try {
    const found: unknown = JSON.parse(storage?.getItem(KEPT_AS) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, isOpen]) => typeof isOpen === 'boolean'));
  } catch {
    // Not readable: everything is as it is at first.
    return {};
  }
}
