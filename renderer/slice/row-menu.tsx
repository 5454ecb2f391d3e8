import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type Shortcut, shortcutText } from '../actions/shortcut.ts';
import { usePlan, usePlanState } from '../plan/hooks.ts';
import menuStyles from '../ui/menu.module.css';
import { MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { useOverlayPlace } from '../ui/use-overlay-place.ts';
import type { Origin, OutlineActions } from './outline-actions.ts';

export type OpenRowMenu = { readonly id: SliceId; readonly point: { readonly x: number; readonly y: number } };

type RowMenuProps = { open: OpenRowMenu; actions: OutlineActions; onClose: () => void };

/** The menu of a row, at the pointer or below the row's button. One for the whole outline, there while it is open. */
export function RowMenu({ open: { id, point }, actions, onClose }: RowMenuProps) {
  const place = useOverlayPlace();
  const slice = usePlan((plan) => plan.slices[id]);
  const origin: Origin = { id, column: 'row', caret: 'end' };
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  const keys = (shortcut: Shortcut) => shortcutText(shortcut, platform);
  const chosen = useRef<() => void>(() => undefined);
  // Done when the menu has gone: as long as it is there it takes the focus back.
  const choose = (perform: () => void) => () => {
    chosen.current = perform;
  };
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span style={{ position: 'fixed', left: point.x, top: point.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal {...(place === undefined ? {} : { container: place })}>
        <DropdownMenu.Content
          className={menuStyles.menu}
          align="start"
          sideOffset={3}
          collisionPadding={8}
          loop
          aria-label="Slice"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            actions.focus(origin);
            chosen.current();
          }}
        >
          <MenuItem shortcut={keys({ key: 'Enter' })} onSelect={choose(() => actions.addBelow(id, false))}>
            Add below
          </MenuItem>
          <MenuSeparator />
          <MenuItem shortcut={keys({ key: 'ArrowRight', isAlt: true })} onSelect={choose(() => actions.nest(origin))}>
            Nest
          </MenuItem>
          <MenuItem shortcut={keys({ key: 'ArrowLeft', isAlt: true })} onSelect={choose(() => actions.unnest(origin))}>
            Un-nest
          </MenuItem>
          <MenuItem shortcut={keys({ key: 'ArrowUp', isAlt: true })} onSelect={choose(() => actions.moveUp(origin))}>
            Move up
          </MenuItem>
          <MenuItem
            shortcut={keys({ key: 'ArrowDown', isAlt: true })}
            onSelect={choose(() => actions.moveDown(origin))}
          >
            Move down
          </MenuItem>
          <MenuSeparator />
          <MenuItem onSelect={choose(() => actions.togglePark(id))}>
            {slice?.stage === 'later' ? 'Back to the board' : 'Park in Later'}
          </MenuItem>
          <MenuSeparator />
          <MenuItem
            shortcut={keys({ key: 'Backspace', isMod: true, isShift: true })}
            onSelect={choose(() => actions.remove(id, 'row'))}
          >
            Delete
          </MenuItem>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
