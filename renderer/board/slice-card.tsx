import { Check, CircleDot, Ellipsis, Pin, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { daysText, oneLine, sizeText, titleText } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import { Dot } from '../ui/dot.tsx';
import { Pips } from '../ui/pips.tsx';
import { useView } from '../view/hooks.ts';
import { cardElementId } from './card-element.ts';
import { useCardHandlers } from './card-handlers.ts';
import type { CardView } from './card-view.ts';
import { useCardDrag } from './drag-library.tsx';
import { useMoving } from './moving-store.ts';
import styles from './slice-card.module.css';
import { stackShadow } from './thickness.ts';

type SliceCardProps = CardView & {
  /** In the tray a card says its size in numbers, and one without a day why. */
  readonly isInTray?: boolean;
  readonly footnote?: string;
};

/** A card that can be lifted, and has a menu. It is drawn again only when something that it shows has changed. */
export const SliceCard = memo(function SliceCard(props: SliceCardProps) {
  const { id, title, state } = props;
  const handlers = useCardHandlers();
  const isSelected = useView((view) => view.selectedId === id);
  const isLifted = useMoving((moving) => moving.movingId === id);
  const badge = useMoving((moving) => moving.preview?.badges.get(id) ?? null);
  const dragRef = useCardDrag(id, state === 'delivered');
  const elementId = cardElementId(id);
  return (
    <div
      ref={dragRef}
      className={classNames(styles.frame, isSelected && styles.selected, isLifted && styles.lifted)}
      data-slice-id={id}
      data-state={state}
    >
      <button
        type="button"
        id={elementId}
        className={styles.handle}
        aria-labelledby={`${elementId}-title`}
        aria-describedby={`${elementId}-about`}
        aria-haspopup="menu"
        onClick={(event) => handlers.onCardClick(id, event)}
        onKeyDown={(event) => handlers.onCardKey(id, event)}
        onContextMenu={(event) => handlers.onCardContextMenu(id, event)}
      />
      <CardFace {...props} badge={badge} elementId={elementId} />
      <button
        type="button"
        className={styles.more}
        data-keeps-pointer
        aria-label={`Menu of ${titleText(title)}`}
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={(event) => handlers.onMore(id, event)}
      >
        <Ellipsis size={15} aria-hidden />
      </button>
    </div>
  );
});

/** The card under the pointer. */
export function LiftedCard(props: SliceCardProps) {
  return (
    <div className={styles.flying} aria-hidden>
      <CardFace {...props} isInTray badge={null} elementId="lifted-card" />
    </div>
  );
}

function CardFace(props: SliceCardProps & { badge: string | null; elementId: string }) {
  const { title, value, quarterDays, state, colour, isPromised, risk, riskNote, footnote, badge, elementId } = props;
  const shownTitle = oneLine(title);
  return (
    <article
      className={classNames(
        styles.card,
        styles[`colour${colour}`],
        styles[state],
        !isPromised && styles.notPromised,
        quarterDays === null && styles.unsized,
      )}
      style={stackShadow(quarterDays)}
    >
      {risk === 'red' && (
        <span className={styles.redDot} role="img" aria-label="Red dot" title={riskNote || 'Red dot'} />
      )}
      <p className={styles.title} id={`${elementId}-title`} dir="auto">
        {state === 'delivered' && <Check size={13} strokeWidth={3} className={styles.tick} aria-hidden />}
        {shownTitle === '' ? 'Untitled slice' : shownTitle}
      </p>
      <div id={`${elementId}-about`}>
        {value !== '' && state !== 'delivered' && (
          <p className={styles.value} dir="auto">
            {value}
          </p>
        )}
        {footnote !== undefined && <p className={styles.footnote}>{footnote}</p>}
        <Marks {...props} badge={badge} />
      </div>
    </article>
  );
}

function Marks(props: SliceCardProps & { badge: string | null }) {
  const {
    quarterDays,
    audience,
    who,
    whoName,
    state,
    isPinned,
    isPromised,
    isOnBoard,
    risk,
    riskNote,
    hasError,
    badge,
  } = props;
  return (
    <div className={styles.marks}>
      <Pips quarters={quarterDays} />
      <span className={props.isInTray === true ? styles.size : 'visually-hidden'} aria-hidden>
        {sizeText(quarterDays)}
      </span>
      <span className="visually-hidden">{quarterDays === null ? 'not sized yet' : daysText(quarterDays)}</span>
      {state === 'doing' && (
        <span className={styles.doingMark}>
          <CircleDot size={11} aria-hidden />
          doing
        </span>
      )}
      {state === 'delivered' && <span className="visually-hidden">delivered</span>}
      {audience !== '' && <bdi className={styles.audience}>{oneLine(audience)}</bdi>}
      {risk === 'watch' && <Dot tone="watch" label={riskNote === '' ? 'Watch' : `Watch: ${riskNote}`} />}
      {hasError && (
        <span className={styles.error} title="A check found an error">
          <TriangleAlert size={12} aria-hidden />
          <span className="visually-hidden">has an error</span>
        </span>
      )}
      {!isPromised && isOnBoard && <span className="visually-hidden">not promised</span>}
      {isPinned && (
        <span className={styles.pin} title="Pinned: this day is promised">
          <Pin size={11} aria-hidden />
          <span className="visually-hidden">pinned</span>
        </span>
      )}
      {badge === null ? (
        who !== '' && (
          <span className={styles.who} title={whoName}>
            <span aria-hidden>{who}</span>
            <span className="visually-hidden">{whoName}</span>
          </span>
        )
      ) : (
        <span className={styles.badge}>{badge}</span>
      )}
    </div>
  );
}
