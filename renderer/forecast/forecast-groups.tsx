import { useState } from 'react';
import type { ForecastAnswer, MilestoneAnswer } from '../../shared/schedule/forecast-types.ts';
import { dateText, oneLine } from '../../shared/words/en.ts';
import { chanceText, saidDayText } from '../../shared/words/forecast-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import styles from './forecast-panel.module.css';

const SHOWN_AT_FIRST = 8;

/** When each group at the top will be done, if everything is delivered in the order of the board. */
export function ForecastGroups({ answer: { groups } }: { answer: ForecastAnswer }) {
  const target = usePlan(({ goal }) => goal.target);
  const today = useToday();
  const [isWhole, setWhole] = useState(false);
  if (groups.length === 0) return null;
  const shown = isWhole ? groups : groups.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.part} aria-label="Groups">
      <table className={styles.table}>
        <caption className={styles.title}>Groups</caption>
        <thead>
          <tr>
            <th scope="col">Open</th>
            <th scope="col">50 %</th>
            <th scope="col">85 %</th>
            {target !== null && <th scope="col">by {dateText(target, today)}</th>}
          </tr>
        </thead>
        {shown.map((group) => (
          <Group key={group.id} group={group} hasTarget={target !== null} />
        ))}
      </table>
      {groups.length > shown.length && (
        <Button size="small" look="quiet" onClick={() => setWhole(true)}>
          Show all {groups.length}
        </Button>
      )}
      <p className={styles.quiet}>In the order of the board: what comes before a group is delivered before it.</p>
    </section>
  );
}

/** The name has a line of its own, for it may be long. */
function Group({ group, hasTarget }: { group: MilestoneAnswer; hasTarget: boolean }) {
  const today = useToday();
  const title = usePlan(({ slices }) => (group.id === null ? '' : oneLine(slices[group.id]?.title ?? '')));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={hasTarget ? 4 : 3} className={styles.name} dir="auto" title={title}>
          {title || 'Untitled group'}
        </th>
      </tr>
      <tr>
        <td>{group.remaining}</td>
        <td>{saidDayText(group.p50, today)}</td>
        <td>
          <strong>{saidDayText(group.p85, today)}</strong>
        </td>
        {hasTarget && <td>{group.chance === null ? '' : chanceText(group.chance)}</td>}
      </tr>
    </tbody>
  );
}
