import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title'> & {
  /** What it does: the tooltip, and the name for a screen reader. */
  label: string;
  /** As a person reads it: `Ctrl+Z`. */
  shortcut?: string | undefined;
  icon: ReactNode;
  size?: 'small' | 'normal';
  ref?: Ref<HTMLButtonElement>;
};

/** A button that shows only a picture. A disabled one keeps its place in the tab order, so that its tooltip can be read. */
export function IconButton({
  label,
  shortcut,
  icon,
  size = 'normal',
  className,
  disabled,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-disabled={disabled === true ? true : undefined}
        onClick={disabled === true ? undefined : onClick}
        className={classNames(styles.button, size === 'small' && styles.small, className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
