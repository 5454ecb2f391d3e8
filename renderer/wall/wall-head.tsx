import { Maximize, X } from 'lucide-react';
import type { Derived } from '../../shared/derive.ts';
import type { BurnUp } from '../../shared/meeting/burn-up.ts';
import type { KnownForecast } from '../../shared/schedule/known-forecast.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { sureFigure, wallDayText } from '../../shared/words/wall-text.ts';
import { toggleFullScreen } from '../actions/full-screen.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useViewStore } from '../view/hooks.ts';
import { leaveWall } from './leave-wall.ts';
import styles from './wall-head.module.css';

type WallHeadProps = { derived: Derived; forecast: KnownForecast | null; picture: BurnUp | null };

/** Which plan it is and how it stands, in three figures; and the ways out. */
export function WallHead({ derived, forecast, picture }: WallHeadProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const { plan, summary, today } = derived;
  const sure = sureFigure(forecast, plan.goal.target, today);
  const gap = summary.longestGap;
  const chance = forecast?.answer.goal.chance ?? null;
  return (
    <header className={styles.head}>
      <div className={styles.name}>
        <p className={styles.day}>{wallDayText(derived)}</p>
        <h1 className={styles.title} dir="auto" title={plan.title}>
          {oneLine(plan.title) || 'A plan without a title'}
        </h1>
      </div>
      <dl className={styles.figures}>
        <Figure label="slices delivered" figure={`${picture?.done ?? 0} of ${picture?.total ?? 0}`} />
        <Figure
          label="longest gap"
          figure={gap === null ? '–' : countText(gap, 'day')}
          tone={gap !== null && gap > plan.rules.gapDays ? 'watch' : 'plain'}
        />
        <Figure label={sure.label} figure={sure.figure} tone={toneOfChance(chance)} />
      </dl>
      <div className={styles.ways}>
        <IconButton
          label="Full screen"
          shortcut="F"
          icon={<Maximize size="1em" aria-hidden />}
          onClick={() => void toggleFullScreen(viewStore)}
        />
        <IconButton
          label="Leave the wall"
          shortcut="Esc"
          icon={<X size="1em" aria-hidden />}
          onClick={() => leaveWall(planStore, viewStore)}
        />
      </div>
    </header>
  );
}

type Tone = 'plain' | 'done' | 'watch';

/** Our own choice: what is 85 % sure is good, and less than an even chance is worth a word in the meeting. */
function toneOfChance(chance: number | null): Tone {
  if (chance === null) return 'plain';
  return chance >= 0.85 ? 'done' : chance < 0.5 ? 'watch' : 'plain';
}

function Figure({ label, figure, tone = 'plain' }: { label: string; figure: string; tone?: Tone }) {
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={classNames(styles.number, styles[tone])}>{figure}</dd>
    </div>
  );
}
