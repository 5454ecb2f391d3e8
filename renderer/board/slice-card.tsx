import { Check, CircleDot, Pin } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { daysText, oneLine, sentence, sizeText } from '../../shared/words/en.ts';
import { DataSign } from '../actions/data-mark.tsx';
import { FindingSign } from '../actions/finding-mark.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dot } from '../ui/dot.tsx';
import { Pips } from '../ui/pips.tsx';
import { useView } from '../view/hooks.ts';
import { cardElementId } from './card-element.ts';
import { useCardHandlers } from './card-handlers.ts';
import type { CardView } from './card-view.ts';
import { useCardDrag } from './drag-area.tsx';
import liftedStyles from './lifted-card.module.css';
import { isInAir, type Moving, useMoving } from './moving-store.ts';
import linkStyles from './need-links.module.css';
import { useNeedLink } from './need-links.ts';
import dotStyles from './red-dot.module.css';
import ageStyles from './risk-age.module.css';
import styles from './slice-card.module.css';
import { stackShadow } from './thickness.ts';

type SliceCardProps = CardView & {
  /** In the tray a card says its size in numbers, and one without a day why. */
  readonly isInTray?: boolean;
  readonly footnote?: string | undefined;
  /** What has changed since the baseline with which the board is compared: `was Wed 25`. */
  readonly change?: string | undefined;
};

/**
 * A card that can be lifted, and has a menu. It is drawn again only when something that it shows has changed. It makes
 * do with few elements, because a board has hundreds of cards.
 */
export const SliceCard = memo(function SliceCard(props: SliceCardProps) {
  const { id, state, value } = props;
  const handlers = useCardHandlers();
  const isSelected = useView((view) => view.selectedIds.includes(id));
  const airClass = useMoving((moving) => airClassOf(moving, id));
  const badge = useMoving((moving) => moving.preview?.badges.get(id) ?? null);
  const link = useNeedLink(id);
  const dragRef = useCardDrag(id, state === 'delivered');
  const elementId = cardElementId(id);
  return (
    <div
      ref={dragRef}
      className={classNames(
        faceClass(props),
        isSelected && styles.selected,
        link !== null && linkStyles[link],
        airClass,
      )}
      style={stackShadow(props.quarterDays)}
      data-slice-id={id}
      data-state={state}
    >
      <button
        type="button"
        id={elementId}
        className={styles.handle}
        tabIndex={-1}
        aria-labelledby={`${elementId}-title`}
        aria-describedby={describedBy(elementId, props)}
        aria-pressed={isSelected}
        onClick={(event) => handlers.onCardClick(id, event)}
        onKeyDown={(event) => handlers.onCardKey(id, event)}
        onContextMenu={(event) => handlers.onCardContextMenu(id, event)}
      />
      <CardFace {...props} value={value} badge={badge} elementId={elementId} />
    </div>
  );
});

type LiftedCardProps = CardView & {
  /** So many cards are in the air with it, itself among them. */
  readonly count: number;
};

/** The card under the pointer. */
export function LiftedCard({ count, ...card }: LiftedCardProps) {
  return (
    <div className={classNames(faceClass(card), liftedStyles.flying)} style={liftedShadow(card)} aria-hidden>
      <CardFace {...card} isInTray badge={null} elementId="lifted-card" />
      {count > 1 && <span className={liftedStyles.count}>{count} slices</span>}
    </div>
  );
}

/** Also the layers of a thick card are in the air. */
function liftedShadow({ quarterDays }: CardView): CSSProperties {
  const { boxShadow, ...room } = stackShadow(quarterDays);
  return { ...room, boxShadow: boxShadow === undefined ? 'var(--lift)' : `${boxShadow}, var(--lift)` };
}

function airClassOf(moving: Moving, id: SliceId): string | undefined {
  if (!isInAir(moving, id)) return undefined;
  return moving.by === 'keyboard' ? styles.movedByKeys : styles.lifted;
}

function faceClass({ colour, state, isPromised, quarterDays }: CardView): string {
  return classNames(
    styles.card,
    styles[`colour${colour}`],
    styles[state],
    !isPromised && styles.notPromised,
    quarterDays === null && styles.unsized,
  );
}

function hasValue({ value, state }: Pick<CardView, 'value' | 'state'>): boolean {
  return value !== '' && state !== 'delivered';
}

function describedBy(elementId: string, props: SliceCardProps): string {
  const ids = [
    props.risk === 'red' && `${elementId}-risk`,
    hasValue(props) && `${elementId}-value`,
    props.footnote !== undefined && `${elementId}-why`,
    props.heldBack !== '' && `${elementId}-held`,
    `${elementId}-marks`,
  ];
  return ids.filter(Boolean).join(' ');
}

function CardFace(props: SliceCardProps & { badge: string | null; elementId: string }) {
  const { title, value, state, risk, riskHint, footnote, elementId } = props;
  const shownTitle = oneLine(title);
  return (
    <>
      {risk === 'red' && (
        <span className={dotStyles.redDot} id={`${elementId}-risk`} role="img" aria-label={riskHint} title={riskHint} />
      )}
      <p className={styles.title} id={`${elementId}-title`} dir="auto">
        {state === 'delivered' && <Check size={13} strokeWidth={3} className={styles.tick} aria-hidden />}
        {shownTitle === '' ? 'Untitled slice' : shownTitle}
      </p>
      {hasValue(props) && (
        <p className={styles.value} id={`${elementId}-value`} dir="auto">
          {value}
        </p>
      )}
      {footnote !== undefined && (
        <p className={styles.footnote} id={`${elementId}-why`}>
          {footnote}
        </p>
      )}
      {props.heldBack !== '' && (
        <p
          className={classNames(styles.held, !props.isPromised && styles.heldOpen)}
          id={`${elementId}-held`}
          title={sentence(props.heldBack)}
        >
          {props.heldBack}
        </p>
      )}
      <Marks {...props} />
    </>
  );
}

function Marks(props: SliceCardProps & { badge: string | null; elementId: string }) {
  const { quarterDays, audience, who, whoName, state, isPinned, isPromised, isOnBoard, risk, riskHint, riskAge } =
    props;
  const { heldBack, needs } = props;
  const { findingTone, badge, change, isInTray = false, elementId } = props;
  const size = quarterDays === null ? 'not sized yet' : daysText(quarterDays);
  const isOpenEnded = !isPromised && isOnBoard && heldBack === '';
  const unseen = [state === 'delivered' && 'delivered', isOpenEnded && 'not promised', needs].filter(Boolean);
  return (
    <div className={styles.marks} id={`${elementId}-marks`}>
      <Pips quarters={quarterDays} label={size} />
      {isInTray && (
        <span className={styles.size} aria-hidden>
          {sizeText(quarterDays)}
        </span>
      )}
      {state === 'doing' && (
        <span className={styles.doingMark}>
          <CircleDot size={11} aria-hidden />
          doing
        </span>
      )}
      {unseen.length > 0 && <span className="visually-hidden">{unseen.join(', ')}</span>}
      {audience !== '' && <bdi className={styles.audience}>{oneLine(audience)}</bdi>}
      {risk === 'watch' && <Dot tone="watch" label={riskHint} />}
      {riskAge !== '' && (
        <span className={risk === 'red' ? ageStyles.red : ageStyles.watch} title={riskHint} aria-hidden>
          {riskAge}
        </span>
      )}
      <DataSign level={props.data} note={props.dataNote} />
      <FindingSign tone={findingTone} />
      {isPinned && (
        <span className={styles.pin} title="Pinned: this day is promised" role="img" aria-label="pinned">
          <Pin size={11} aria-hidden />
        </span>
      )}
      {change !== undefined && badge === null && <span className={styles.change}>{change}</span>}
      {badge !== null ? (
        <span className={styles.badge}>{badge}</span>
      ) : (
        who !== '' && (
          <span className={styles.who} title={whoName} role="img" aria-label={whoName}>
            {who}
          </span>
        )
      )}
    </div>
  );
}
