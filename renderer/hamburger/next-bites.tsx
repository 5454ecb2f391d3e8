import type { KeyboardEvent } from 'react';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import type { Hamburger, Proposal } from '../../shared/slicing/hamburger.ts';
import type { BiteHome } from '../../shared/slicing/hamburger-accept.ts';
import { lastBite } from '../../shared/slicing/hamburger-bites.ts';
import { biteKey } from '../../shared/slicing/hamburger-layers.ts';
import { titleText } from '../../shared/words/en.ts';
import { biteHomeText, biteTitle, goOnText, orderText } from '../../shared/words/hamburger-text.ts';
import { Button } from '../ui/button.tsx';
import { BiteCard } from './bite-card.tsx';
import styles from './next-bites.module.css';

type NextBitesProps = {
  plan: Plan;
  id: SliceId | null;
  hamburger: Hamburger;
  home: BiteHome;
  isReadOnly: boolean;
  /** Something was chosen by hand, from which one can go back. */
  isChosen: boolean;
  onAccept: (proposal: Proposal) => void;
  onForget: () => void;
};

/** What to take next, each with why. Enter accepts; the arrows go from one to the next. */
export function NextBites({ plan, id, hamburger, home, isReadOnly, isChosen, onAccept, onForget }: NextBitesProps) {
  const { layers, proposals, from, taken } = hamburger;
  const isWorthTold = proposals.some((proposal) => proposal.kind === 'step' && proposal.worth !== null);

  function handleKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey || event.ctrlKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-accept]')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (at < 0) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  }

  return (
    <section className={styles.section} aria-label={HEADINGS[kindOf(proposals)]} onKeyDown={handleKeyDown}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{HEADINGS[kindOf(proposals)]}</h3>
        {isChosen && isElsewhere(hamburger) && (
          <Button size="small" look="quiet" onClick={onForget}>
            {taken.length === 0 ? 'Back to the first bite' : 'Back to the last bite'}
          </Button>
        )}
      </div>
      {from !== null && proposals.length > 0 && (
        <p className={styles.note}>
          {goOnText(from)} {orderText(proposals)}
        </p>
      )}
      {proposals.length === 0 && (
        <p className={styles.note}>
          {from === null
            ? 'There is nothing to choose from yet: no layer has an option.'
            : `Every bite one notch above ${titleText(from.slice.title)} is in the plan already. Choose other options above, or go on from another bite below.`}
        </p>
      )}
      <ol className={styles.cards}>
        {proposals.map((proposal, place) => (
          <BiteCard
            key={biteKey(proposal.bite)}
            layers={layers}
            proposal={proposal}
            isWorthTold={isWorthTold}
            title={biteTitle(plan, id, layers, proposal)}
            isFirst={place === 0}
            isReadOnly={isReadOnly}
            onAccept={() => onAccept(proposal)}
          />
        ))}
      </ol>
      {proposals.length > 0 && <p className={styles.note}>{biteHomeText(plan, home)}</p>}
    </section>
  );
}

const HEADINGS = {
  first: 'The first bite',
  step: 'Next bites',
  own: 'Your own bite',
} satisfies { readonly [Kind in Proposal['kind']]: string };

function kindOf(proposals: readonly Proposal[]): Proposal['kind'] {
  return proposals[0]?.kind ?? 'step';
}

/** What is chosen is not where the panel would begin. */
function isElsewhere({ taken, from, proposals }: Hamburger): boolean {
  if (from !== null) return from.slice.id !== lastBite(taken)?.slice.id;
  return kindOf(proposals) === 'own';
}
