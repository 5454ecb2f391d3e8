import { memo } from 'react';
import type { Week } from '../../shared/calendar/week.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { whoIsThere } from '../../shared/schedule/who-is-there.ts';
import { dayCountText, oneLine, shortened } from '../../shared/words/en.ts';
import { presenceText, whoIsThereText } from '../../shared/words/people-text.ts';
import styles from './who-strip.module.css';

/** Pixels that a person takes in the strip. */
const BREADTH = 50;
const SHOWN_INITIALS = 3;

type WhoStripProps = {
  readonly people: Plan['people'];
  readonly calendar: Plan['calendar'];
  readonly week: Week;
  /** Of the week, in pixels. */
  readonly width: number;
};

/**
 * Who is there in a week, and for how many days; whoever is off is dim, and says why when pointed at. Drawn again only
 * when people, calendar or width change, and never for what happens to slices.
 */
export const WhoStrip = memo(function WhoStrip({ people, calendar, week, width }: WhoStripProps) {
  const plan = { people, calendar };
  const presences = whoIsThere(plan, week);
  if (presences.length === 0) return null;
  const room = Math.max(1, Math.floor((width - 20) / BREADTH));
  const shown = presences.length <= room ? presences : presences.slice(0, room - 1);
  const left = presences.slice(shown.length);
  return (
    <div className={styles.strip} role="img" aria-label={`Who is there: ${whoIsThereText(presences, plan)}`}>
      {shown.map((presence) => {
        const person = people[presence.personId];
        const initials = oneLine(person?.initials ?? '') || oneLine(person?.name ?? '') || '?';
        return (
          <span
            key={presence.personId}
            className={presence.offered > 0 ? styles.person : styles.off}
            title={presenceText(presence, plan)}
          >
            <i>{shortened(initials, SHOWN_INITIALS)}</i>
            {presence.offered > 0 ? dayCountText(presence.offered) : 'off'}
          </span>
        );
      })}
      {left.length > 0 && (
        <span className={styles.more} title={left.map((presence) => presenceText(presence, plan)).join('\n')}>
          +{left.length}
        </span>
      )}
    </div>
  );
});
