import { Copy } from 'lucide-react';
import { useRef } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { countText, titleText } from '../../shared/words/en.ts';
import { type FoldedLines, SliceMenuLines } from '../actions/slice-menu-lines.tsx';
import { usePlan } from '../plan/hooks.ts';
import { MenuAt } from '../ui/menu-at.tsx';
import { useView } from '../view/hooks.ts';
import { focusCard } from './focus-card.ts';

export type OpenCardMenu = { readonly id: SliceId; readonly at: { readonly x: number; readonly y: number } };

type CardMenuProps = { readonly menu: OpenCardMenu; readonly onClose: () => void };

/** Copies are made in the outline more often than on the board. */
const COPIES: FoldedLines = {
  label: 'Copies',
  icon: <Copy size={15} aria-hidden />,
  ids: ['duplicate-slice', 'copy-slices', 'take-slices'],
};

/** One menu for all cards, so that no card has to carry its own. */
export function CardMenu({ menu, onClose }: CardMenuProps) {
  const slice = usePlan((plan) => plan.slices[menu.id]);
  const count = useView(({ selectedIds }) => (selectedIds.includes(menu.id) ? selectedIds.length : 1));
  const chosen = useRef<(() => void) | null>(null);
  if (slice === undefined) return null;
  return (
    <MenuAt
      at={menu.at}
      label={`Menu of ${count > 1 ? countText(count, 'slice') : titleText(slice.title)}`}
      onClose={onClose}
      onFocusBack={() => {
        // First the card, then what was chosen: a dialog gives the focus back to the card, and a panel may take it.
        focusCard(menu.id);
        chosen.current?.();
      }}
    >
      <SliceMenuLines
        id={menu.id}
        without={['open-on-board']}
        folded={COPIES}
        onChoose={(_, perform) => {
          chosen.current = perform;
        }}
      />
    </MenuAt>
  );
}
