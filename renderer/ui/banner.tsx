import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classNames } from './class-names.ts';

type BannerProps = {
  /** `risk` only where something may be lost; `watch` for what wants attention; `info` for the rest. */
  tone: 'risk' | 'watch' | 'info';
  title: ReactNode;
  /** Buttons: what to do about it. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** A bar across the page that stays until its reason is gone. */
export function Banner({ tone, title, actions, children }: BannerProps) {
  const Icon = tone === 'risk' ? CircleAlert : tone === 'watch' ? TriangleAlert : Info;
  return (
    <div className={classNames(styles.banner, styles[tone])} role={tone === 'info' ? 'status' : 'alert'}>
      <Icon size={16} className={styles.icon} aria-hidden />
      <p className={styles.text}>
        <strong className={styles.title}>{title}</strong> {children}
      </p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
