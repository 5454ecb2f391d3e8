import { useEffect, useEffectEvent } from 'react';
import { useView, useViewStore } from './hooks.ts';
import type { Wish } from './view-state.ts';

type WishOf<Kind extends Wish['kind']> = Extract<Wish, { readonly kind: Kind }>;

/** Fulfils wishes of one kind, also one that was there before this component was. Each is fulfilled once. */
export function useWish<Kind extends Wish['kind']>(kind: Kind, fulfil: (wish: WishOf<Kind>) => void): void {
  const viewStore = useViewStore();
  const wish = useView((view) => (isOf(kind, view.wish) ? view.wish : null));
  const perform = useEffectEvent(fulfil);
  useEffect(() => {
    if (wish === null) return;
    viewStore.clearWish(wish);
    perform(wish);
  }, [wish, viewStore]);
}

function isOf<Kind extends Wish['kind']>(kind: Kind, wish: Wish | null): wish is WishOf<Kind> {
  return wish?.kind === kind;
}
