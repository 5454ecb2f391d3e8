import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import type { Hamburger } from '../../shared/slicing/hamburger.ts';
import { isKept, type TakenBite } from '../../shared/slicing/hamburger-bites.ts';
import type { Layer } from '../../shared/slicing/hamburger-layers.ts';
import { countText } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './burger.module.css';

type LayerRowProps = {
  layer: Layer;
  place: number;
  hamburger: Hamburger;
  onChoose: (option: number) => void;
  /** `null`: the plan can only be looked at. */
  onEdit: (() => void) | null;
  /** An arrow leads to the layer above (-1) or below (1). */
  onLeave: (by: number) => void;
};

/** One layer: a choice among its options by the arrow keys. Up and down lead to the layers around it. */
export function LayerRow({ layer: { name, options }, place, hamburger, onChoose, onEdit, onLeave }: LayerRowProps) {
  const chips = useRef<HTMLDivElement>(null);
  const group = useId();
  const chosen = hamburger.chosen[place] ?? 0;
  const next = hamburger.proposals.flatMap((offer) =>
    offer.kind === 'step' && offer.step.layer === place ? [offer.step.to] : [],
  );

  function handleKeyDown(event: KeyboardEvent): void {
    const to = targetOf(event, chosen, options.length - 1);
    if (to === null) return;
    event.preventDefault();
    if (to === 'above' || to === 'below') {
      onLeave(to === 'above' ? -1 : 1);
      return;
    }
    chips.current?.querySelector<HTMLElement>(`[data-option="${to}"]`)?.focus();
    if (to !== chosen) onChoose(to);
  }

  return (
    <div className={styles.row} data-layer={place}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      {options.length === 0 ? (
        <span className={styles.none}>No options yet. It is left out.</span>
      ) : (
        <div ref={chips} className={styles.chips} role="radiogroup" aria-label={name} onKeyDown={handleKeyDown}>
          {options.map((option, at) => (
            <Chip
              key={option}
              group={group}
              option={option}
              at={at}
              isChosen={at === chosen}
              isNext={next.includes(at)}
              taken={hamburger.taken.filter(({ bite, slice }) => bite[place] === at && isKept(slice))}
              onChoose={() => onChoose(at)}
            />
          ))}
        </div>
      )}
      {onEdit !== null && (
        <IconButton
          size="small"
          className={styles.edit ?? ''}
          label={`Edit ${name}`}
          icon={<Pencil size={13} aria-hidden />}
          data-edit-layer
          {...(options.length === 0 ? { 'data-focus-first': '' } : {})}
          onClick={onEdit}
        />
      )}
    </div>
  );
}

type ChipProps = {
  group: string;
  option: string;
  at: number;
  isChosen: boolean;
  isNext: boolean;
  /** The bites of the plan that have this option. */
  taken: readonly TakenBite[];
  onChoose: () => void;
};

function Chip({ group, option, at, isChosen, isNext, taken, onChoose }: ChipProps) {
  const delivered = taken.filter(({ slice }) => slice.status === 'delivered').length;
  const told = [
    ...(taken.length === 0 ? [] : [countText(taken.length, 'bite')]),
    ...(delivered === 0 ? [] : [`${delivered} delivered`]),
    ...(isNext ? ['offered next'] : []),
  ];
  return (
    <label className={classNames(styles.chip, isChosen && styles.chosen, isNext && styles.next)}>
      <input
        type="radio"
        className="visually-hidden"
        name={group}
        checked={isChosen}
        aria-label={[option, ...told].join(', ')}
        data-option={at}
        {...(isChosen ? { 'data-focus-first': '' } : {})}
        onChange={onChoose}
      />
      <span dir="auto">{option}</span>
      {taken.length > 0 && (
        <span className={classNames(styles.mark, delivered > 0 && styles.delivered)} aria-hidden>
          {taken.length}
        </span>
      )}
    </label>
  );
}

function targetOf(event: KeyboardEvent, chosen: number, last: number): number | 'above' | 'below' | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  switch (event.key) {
    case 'ArrowRight':
      return Math.min(chosen + 1, last);
    case 'ArrowLeft':
      return Math.max(chosen - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowUp':
      return 'above';
    case 'ArrowDown':
      return 'below';
    default:
      return null;
  }
}
