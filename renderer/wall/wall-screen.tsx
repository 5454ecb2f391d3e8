import { useMemo, useRef } from 'react';
import { burnUp } from '../../shared/meeting/burn-up.ts';
import { useForecast } from '../plan/forecasts.ts';
import { useJudged } from '../plan/hooks.ts';
import { BurnUpPart } from './burn-up-part.tsx';
import { EmptyWall } from './empty-wall.tsx';
import { LastContactPart } from './last-contact-part.tsx';
import { DecisionPart, DeliveryPart, ProblemPart, WinPart } from './parts.tsx';
import { useStepping } from './use-stepping.ts';
import { useWallKeys } from './use-wall-keys.ts';
import { WallDialogs } from './wall-dialogs.tsx';
import { WallFoot } from './wall-foot.tsx';
import { WallHead } from './wall-head.tsx';
import styles from './wall-screen.module.css';
import { wallView } from './wall-view.ts';

/**
 * For the meeting: wins, what comes, problems and decisions, in letters that are read from the back of the room. It
 * fills the window, and everything that is said in the meeting is written down without leaving it.
 */
export function WallScreen() {
  const derived = useJudged((judged) => judged);
  const forecast = useForecast();
  const known = forecast.state === 'known' ? forecast.known : null;
  const view = useMemo(() => wallView(derived), [derived]);
  const picture = useMemo(() => burnUp(derived, known?.answer.goal ?? null), [derived, known]);
  const wall = useRef<HTMLDivElement>(null);
  const stepping = useStepping(view, wall);
  useWallKeys(stepping, wall);
  const isEmpty = derived.tree.leaves.length === 0;
  const part = { derived, view, stepping };
  return (
    <div className={styles.room}>
      <div ref={wall} className={styles.wall} data-wall>
        <WallHead derived={derived} forecast={known} picture={picture} />
        <div className={styles.columns}>
          {isEmpty ? (
            <EmptyWall />
          ) : (
            <>
              <div className={styles.column}>
                <WinPart {...part} />
                <DeliveryPart {...part} which="thisWeek" />
                <DeliveryPart {...part} which="nextWeek" />
              </div>
              <div className={styles.column}>
                <BurnUpPart derived={derived} picture={picture} />
              </div>
            </>
          )}
          <div className={styles.column}>
            <ProblemPart {...part} />
            <DecisionPart {...part} />
            <LastContactPart derived={derived} />
          </div>
        </div>
        <WallFoot current={stepping.current} />
      </div>
      <WallDialogs />
    </div>
  );
}
