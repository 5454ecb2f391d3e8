import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './menu.module.css';
import { useOverlayPlace } from './use-overlay-place.ts';

type MenuAtProps = {
  /** Where its corner stands, in pixels of the window. */
  at: { readonly x: number; readonly y: number };
  /** The name of the menu for a screen reader. */
  label: string;
  onClose: () => void;
  /** Where the focus goes when it closes; the menu has no button of its own to give it back to. */
  onFocusBack: () => void;
  /** `MenuItem`, `MenuLabel` and `MenuSeparator`. */
  children: ReactNode;
};

/** A menu that is open as long as it is mounted, at a point: one for a whole list, opened by any of its lines. */
export function MenuAt({ at, label, onClose, onFocusBack, children }: MenuAtProps) {
  const place = useOverlayPlace();
  return (
    <DropdownMenu.Root open onOpenChange={(isOpen) => !isOpen && onClose()} modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          style={{ position: 'fixed', left: at.x, top: at.y, width: 0, height: 0 }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal {...(place === undefined ? {} : { container: place })}>
        <DropdownMenu.Content
          className={styles.menu}
          aria-label={label}
          // Radix names a menu after its button, and this one has no name.
          aria-labelledby={undefined}
          // Beside the point it moves up as far as it has to, and is seen as a whole; below it, it would be cut off.
          side="right"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          loop
          // A long menu scrolls, and what scrolls has to be reached by keyboard.
          tabIndex={0}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onFocusBack();
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
