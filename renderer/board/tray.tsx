import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import { type CardHeights, createCardHeights } from './card-heights.ts';
import { CardList } from './card-list.tsx';
import { useDropArea } from './drop-areas.ts';
import { HiddenNote } from './hidden-note.tsx';
import { MOST_IN_TRAY } from './most-cards.ts';
import { useMoving } from './moving-store.ts';
import styles from './tray.module.css';
import { type TraySection, trayMeasures, traySections } from './tray-stack.ts';
import { useStack } from './use-stack.ts';
import { useTabStop } from './use-tab-stop.ts';

type TrayProps = {
  readonly derived: Derived;
  /** What the filter lets through; `null`: everything. */
  readonly shownIds: ReadonlySet<SliceId> | null;
};

/** What stands above and below the tray, in pixels: only for the first picture, until it is measured. */
const ABOVE = 82;

/** What waits beside the weeks: thick slices, thin ones without a day, parked ones. */
export const Tray = memo(function Tray({ derived, shownIds }: TrayProps) {
  const all = useMemo(() => traySections(derived, shownIds), [derived, shownIds]);
  const [heights] = useState(createCardHeights);
  const { ref, layout, mounted } = useStack({
    name: 'tray',
    sections: useMemo(() => all.map(({ cards }) => cards), [all]),
    heights,
    measuresOf: useCallback(
      (known: CardHeights, breadth: number) => trayMeasures(derived, all, known, breadth),
      [derived, all],
    ),
    most: MOST_IN_TRAY,
    guess: () => ({ offset: 0, size: window.innerHeight - ABOVE, breadth: 0 }),
  });
  useTabStop(ref);
  return (
    <aside ref={ref} className={styles.tray} aria-label="Not on a day">
      <div className={styles.inner} style={{ minHeight: layout.height }}>
        {all.map((section, at) => {
          const [frame, places] = [layout.frames[at], mounted[at]];
          if (frame === undefined || places === undefined) return null;
          const Frame = section.title === 'Later' ? LaterFrame : PlainFrame;
          return (
            <Frame key={section.title} section={section}>
              <CardList
                derived={derived}
                ids={section.cards.ids}
                frame={frame}
                places={places}
                day={null}
                footnotes={section.footnotes}
              />
            </Frame>
          );
        })}
      </div>
    </aside>
  );
});

type FrameProps = { section: TraySection; children: ReactNode };

function PlainFrame({ section, children }: FrameProps) {
  return (
    <section className={styles.section} aria-label={section.title}>
      <Head section={section} />
      {children}
      <HiddenNote count={section.cards.hidden} />
    </section>
  );
}

/** The one section that takes cards: what is dropped here is parked. It reaches down to the end of the tray. */
function LaterFrame({ section, children }: FrameProps) {
  const area = useMemo(() => ({ kind: 'later' }) as const, []);
  const dropRef = useDropArea(area, false);
  const isAimedAt = useMoving((moving) => moving.area?.kind === 'later');
  return (
    <section
      ref={dropRef}
      className={classNames(styles.section, styles.later, isAimedAt && styles.aimedAt)}
      aria-label={section.title}
    >
      <Head section={section} />
      {children}
      <HiddenNote count={section.cards.hidden} />
    </section>
  );
}

function Head({ section: { title, figure, about } }: { section: TraySection }) {
  return (
    <div className={styles.head} data-row={title}>
      <h2 className={styles.heading}>
        {title} <span className={styles.figure}>{figure}</span>
      </h2>
      {about !== null && <p className={styles.about}>{about}</p>}
    </div>
  );
}
