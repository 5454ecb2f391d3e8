import styles from './cut-bar.module.css';

/** Above this many the gaps between the pieces would be wider than the pieces. */
const MOST_PIECES = 32;

type CutBarProps = { leaves: number; delivered: number; hasNext: boolean };

/**
 * One piece a slice: delivered ones first, filled; the next one is only marked, for nothing of it is done yet. Many
 * slices share a piece. Decoration beside the figures.
 */
export function CutBar(props: CutBarProps) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {pieces(props).map(({ place, state }) => (
        <i key={place} data-state={state} />
      ))}
    </span>
  );
}

function pieces({ leaves, delivered, hasNext }: CutBarProps): { readonly place: number; readonly state: string }[] {
  if (leaves === 0) return [{ place: 0, state: 'none' }];
  const count = Math.min(leaves, MOST_PIECES);
  // Rounded down, so that the bar is full only when everything is delivered; empty it is only when nothing is.
  const done = Math.max(Math.floor((delivered * count) / leaves), delivered > 0 ? 1 : 0);
  return Array.from({ length: count }, (_, place) => ({
    place,
    state: place < done ? 'delivered' : place === done && hasNext ? 'next' : 'open',
  }));
}
