import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';
import { useOverlayPlace } from './use-overlay-place.ts';

type TooltipProps = {
  text: string;
  shortcut?: string | undefined;
  side?: 'top' | 'right' | 'bottom';
  /** One element that takes a ref and the usual handlers. */
  children: ReactElement;
};

export function Tooltip({ text, shortcut, side = 'bottom', children }: TooltipProps) {
  const place = useOverlayPlace();
  return (
    <Radix.Provider delayDuration={450} disableHoverableContent>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal {...(place === undefined ? {} : { container: place })}>
          <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
            {text}
            {shortcut !== undefined && <Kbd keys={shortcut} />}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
