import { useId } from 'react';
import type { Proposal } from '../../shared/slicing/hamburger.ts';
import type { Layer } from '../../shared/slicing/hamburger-layers.ts';
import { biteSizeText, stepWorthText, whyBiteText } from '../../shared/words/hamburger-text.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './next-bites.module.css';

type BiteCardProps = {
  layers: readonly Layer[];
  proposal: Proposal;
  title: string;
  isFirst: boolean;
  /** Of some of the offers the plan knows what they are worth. */
  isWorthTold: boolean;
  isReadOnly: boolean;
  onAccept: () => void;
};

/** A bite that is offered: the slice that it would be, why this one, and what the plan knows of its worth. */
export function BiteCard({ layers, proposal, title, isFirst, isWorthTold, isReadOnly, onAccept }: BiteCardProps) {
  const titleId = useId();
  const whyId = useId();
  return (
    <li className={classNames(styles.card, isFirst && styles.first)}>
      <div className={styles.words}>
        <p id={titleId} className={styles.title} dir="auto">
          {title}
        </p>
        <p id={whyId} className={styles.why} dir="auto">
          {whyBiteText(layers, proposal)}
        </p>
        <p className={styles.facts}>{factsText(layers, proposal, isWorthTold)}</p>
      </div>
      {!isReadOnly && (
        <div className={styles.accept}>
          <Button
            size="small"
            look={isFirst ? 'primary' : 'plain'}
            aria-label={`Accept: ${title}`}
            aria-describedby={whyId}
            data-accept
            onKeyDown={(event) => {
              // The key that opened the panel may still be held down.
              if (event.repeat && event.key === 'Enter') event.preventDefault();
            }}
            onClick={onAccept}
          >
            Accept
          </Button>
          {isFirst && <Kbd keys="Enter" />}
        </div>
      )}
    </li>
  );
}

function factsText(layers: readonly Layer[], proposal: Proposal, isWorthTold: boolean): string {
  if (proposal.kind !== 'step') return biteSizeText(null);
  const size = biteSizeText(proposal.size);
  return isWorthTold ? `${stepWorthText(layers[proposal.step.layer], proposal.worth)} · ${size}` : size;
}
