import { type ReactNode, useEffect, useRef } from 'react';
import { fitText } from '../../shared/words/pattern-text.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './cutter.module.css';
import type { Offer } from './use-cut-drafts.ts';

type PatternCardProps = {
  offer: Offer;
  isOpen: boolean;
  isLastResort: boolean;
  /** The one through which Tab enters the list. */
  isTabStop: boolean;
  onOpen: () => void;
  /** What is shown while it is open. */
  children: ReactNode;
};

/** One pattern: its name, what speaks for it, a line about it; open, the slices that it drafts. */
export function PatternCard({ offer, isOpen, isLastResort, isTabStop, onOpen, children }: PatternCardProps) {
  const { pattern, fit, isAskedFor } = offer;
  const { id, name, hint, still } = pattern;
  const reason = fit === null ? (isAskedFor ? 'for this finding' : null) : fitText(fit);
  const card = useRef<HTMLLIElement>(null);
  // One that is opened at the end of the list is seen with what it drafts.
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={card} className={classNames(styles.pattern, isOpen && styles.open)}>
      <h3 className={styles.patternHeading}>
        <button
          type="button"
          className={styles.patternButton}
          data-pattern={id}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `cutter-${id}` : undefined}
          tabIndex={isTabStop ? 0 : -1}
          onClick={onOpen}
        >
          <span className={styles.patternName}>{name}</span>
          {reason !== null && <span className={styles.fit}>{reason}</span>}
          {isLastResort && <span className={styles.lastResort}>last resort</span>}
          <span className={styles.patternHint}>{hint}</span>
        </button>
      </h3>
      {isOpen && (
        <div id={`cutter-${id}`} className={styles.patternBody}>
          <p className={styles.still}>{still}</p>
          {children}
        </div>
      )}
    </li>
  );
}
