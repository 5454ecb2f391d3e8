import { useId } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import type { Hamburger } from '../../shared/slicing/hamburger.ts';
import { isKept, type TakenBite } from '../../shared/slicing/hamburger-bites.ts';
import { countText, oneLine, sizeText } from '../../shared/words/en.ts';
import { goneText } from '../../shared/words/hamburger-text.ts';
import { classNames } from '../ui/class-names.ts';
import { StatePill } from '../ui/state-pill.tsx';
import styles from './bites-so-far.module.css';

type BitesSoFarProps = { hamburger: Hamburger; onGoOn: (bite: TakenBite) => void };

/** The bites of the plan in delivery order. To choose one goes on from it. */
export function BitesSoFar({ hamburger: { taken, layers, from }, onGoOn }: BitesSoFarProps) {
  const headingId = useId();
  if (taken.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {countText(taken.length, 'bite')} so far
      </h3>
      <ol className={styles.bites}>
        {taken.map((one) => {
          const gone = goneText(layers, one);
          return (
            <li key={one.slice.id}>
              <button
                type="button"
                className={classNames(styles.bite, one.slice.id === from?.slice.id && styles.current)}
                aria-pressed={one.slice.id === from?.slice.id}
                onClick={() => onGoOn(one)}
              >
                <span className={styles.title} dir="auto">
                  {oneLine(one.slice.title) || 'Untitled slice'}
                </span>
                <span className={styles.facts}>
                  {one.isGroup ? 'cut further' : sizeText(one.slice.quarterDays)}
                  {one.slice.worth !== null && ` · worth ${one.slice.worth}`}
                </span>
                <StatePill tone={one.slice.status === 'delivered' ? 'done' : 'plain'}>{stateText(one.slice)}</StatePill>
              </button>
              {gone !== '' && <p className={styles.gone}>{gone}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function stateText(slice: Slice): string {
  if (!isKept(slice)) return slice.status === 'dropped' ? 'Dropped' : 'Archived';
  if (slice.status !== 'open') return slice.status === 'doing' ? 'Doing' : 'Delivered';
  return slice.stage === 'later' ? 'Later' : 'Open';
}
