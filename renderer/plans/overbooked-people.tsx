import { TriangleAlert } from 'lucide-react';
import { overbooked } from '../../shared/schedule/overbooked.ts';
import { countText } from '../../shared/words/en.ts';
import { overbookedText } from '../../shared/words/people-text.ts';
import styles from './overbooked-people.module.css';
import type { ReadablePlan } from './plan-order.ts';

const MOST_NAMED = 4;

/** People who have more than a day's work on some days, over all open plans. */
export function OverbookedPeople({ plans }: { plans: readonly ReadablePlan[] }) {
  const people = overbooked(plans.map(({ plan }) => plan));
  if (people.length === 0) return null;
  const left = people.length - MOST_NAMED;
  return (
    <section className={styles.warning} aria-label="More than a day’s work">
      <TriangleAlert size={16} className={styles.icon} aria-hidden />
      <div>
        <h2 className={styles.title}>More than a day’s work on one day</h2>
        <ul className={styles.list}>
          {people.slice(0, MOST_NAMED).map((person) => (
            <li key={person.name}>{overbookedText(person)}</li>
          ))}
          {left > 0 && <li>And {countText(left, 'other person', 'other people')}.</li>}
        </ul>
      </div>
    </section>
  );
}
