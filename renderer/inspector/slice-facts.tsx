import type { Day } from '../../shared/calendar/day.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { oneLine, weekdayText } from '../../shared/words/en.ts';
import { useToday } from '../plan/hooks.ts';
import styles from './inspector.module.css';

/** What is known of a slice and not typed: dates, the pattern that made it, what was silenced, who asked again. */
export function SliceFacts({ slice }: { slice: Slice }) {
  const today = useToday();
  const day = (value: Day | null) => (value === null ? null : weekdayText(value, today));
  const facts: readonly (readonly [string, string | null])[] = [
    ['Created', day(slice.createdOn)],
    ['Cut', day(slice.cutOn)],
    ['Started', day(slice.startedOn)],
    ['Delivered', day(slice.deliveredOn)],
    ['Dropped', day(slice.droppedOn)],
    ['Pattern', slice.pattern],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <FactList
        title="Silenced checks"
        lines={slice.silenced.map(({ rule, reason }) => (reason === '' ? rule : `${rule}: ${oneLine(reason)}`))}
      />
      <FactList
        title="Asked for again"
        lines={slice.askedAgain.map(
          ({ on, by }) => `${weekdayText(on, today)}${by === '' ? '' : `, by ${oneLine(by)}`}`,
        )}
      />
    </>
  );
}

function FactList({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p className={styles.label}>{title}</p>
      <ul className={styles.factList}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
