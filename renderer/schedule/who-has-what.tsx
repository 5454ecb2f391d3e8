import { useMemo, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Derived } from '../../shared/derive.ts';
import { type AudienceShare, whoHasWhat } from '../../shared/schedule/stop-day.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { audienceCountText, audienceName, waitingText } from '../../shared/words/stop-text.ts';
import { Button } from '../ui/button.tsx';
import styles from './who-has-what.module.css';

const AUDIENCES_AT_FIRST = 4;
const SLICES_SHOWN = 3;
const WAITING_SHOWN = 4;

/** Who would have what if the work stopped at the end of a day, by audience. */
export function WhoHasWhat({ derived, day }: { derived: Derived; day: Day }) {
  const { plan, schedule } = derived;
  const { having, waiting, ownWork } = useMemo(() => whoHasWhat(plan, schedule, day), [plan, schedule, day]);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? having : having.slice(0, AUDIENCES_AT_FIRST);
  const nothing = waitingText(waiting, WAITING_SHOWN);
  return (
    <div className={styles.who}>
      {having.length === 0 && <p className={styles.rest}>Nobody would have anything yet.</p>}
      <dl className={styles.list} aria-label="Who would have what">
        {shown.map((share) => (
          <Share key={share.audience.toLowerCase()} share={share} />
        ))}
      </dl>
      {having.length > shown.length && (
        <Button size="small" look="quiet" onClick={() => setWhole(true)}>
          Show all {having.length} audiences
        </Button>
      )}
      {(nothing !== '' || ownWork > 0) && (
        <p className={styles.rest}>
          {nothing}
          {ownWork > 0 && ` ${countText(ownWork, 'spike or decision', 'spikes and decisions')} for ourselves.`}
        </p>
      )}
    </div>
  );
}

/** The last slices say best what an audience has; of the rest there is the number. */
function Share({ share }: { share: AudienceShare }) {
  const named = share.slices.slice(-SLICES_SHOWN).reverse();
  const more = share.slices.length - named.length;
  return (
    <div className={styles.share}>
      <dt className={styles.audience}>
        <bdi className={styles.name}>{audienceName(share)}</bdi>
        <span className={styles.count}>{audienceCountText(share)}</span>
      </dt>
      <dd className={styles.slices}>
        {named.map(({ id, title }) => (
          <bdi key={id} className={styles.slice}>
            {oneLine(title) || 'Untitled slice'}
          </bdi>
        ))}
        {more > 0 && <span className={styles.more}>and {more} before</span>}
      </dd>
    </div>
  );
}
