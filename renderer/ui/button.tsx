import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One primary button a view; `quiet` has no border until it is pointed at. Deleting has no colour of its own. */
  look?: 'primary' | 'plain' | 'quiet';
  size?: 'small' | 'normal';
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({ look = 'plain', size = 'normal', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[look], size === 'small' && styles.small, className)}
    >
      {icon}
      {children}
    </button>
  );
}
