import type { Day } from '../../shared/calendar/day.ts';
import type { Slice, Source, SourceId } from '../../shared/plan/plan.ts';
import { dateText, oneLine } from '../../shared/words/en.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { StatePill } from '../ui/state-pill.tsx';
import styles from './inspector.module.css';
import { useInspector } from './inspector-context.ts';

/** The data it reads, of what the plan knows, with the state of access. */
export function SourcesField({ slice }: { slice: Slice }) {
  const { edit, isReadOnly } = useInspector();
  const today = useToday();
  const sources = usePlan((plan) => plan.sources);
  const ids = Object.keys(sources) as SourceId[];

  function toggle(id: SourceId, isUsed: boolean): void {
    edit({ sourceIds: isUsed ? [...slice.sourceIds, id] : slice.sourceIds.filter((other) => other !== id) });
  }
  return (
    <fieldset className={styles.sources} data-field="sourceIds">
      <legend className={styles.label}>Data it reads</legend>
      {ids.length === 0 && <p className={styles.fact}>This plan names no data sources yet.</p>}
      {ids.map((id) => {
        const source = sources[id];
        if (source === undefined) return null;
        const { tone, text } = accessOf(source, today);
        return (
          <label key={id} className={styles.source}>
            <input
              type="checkbox"
              checked={slice.sourceIds.includes(id)}
              disabled={isReadOnly}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <bdi className={styles.sourceName}>{oneLine(source.name) || 'Unnamed source'}</bdi>
            <StatePill tone={tone}>{text}</StatePill>
          </label>
        );
      })}
    </fieldset>
  );
}

function accessOf({ access, expectedOn, grantedUntil }: Source, today: Day) {
  switch (access) {
    case 'refused':
      return { tone: 'risk', text: 'refused' } as const;
    case 'granted':
      if (grantedUntil === null) return { tone: 'done', text: 'granted' } as const;
      return grantedUntil < today
        ? ({ tone: 'risk', text: `expired ${dateText(grantedUntil, today)}` } as const)
        : ({ tone: 'done', text: `granted until ${dateText(grantedUntil, today)}` } as const);
    case 'asked':
    case 'unknown': {
      const until = expectedOn === null ? '' : `, expected ${dateText(expectedOn, today)}`;
      return { tone: 'watch', text: `${access === 'asked' ? 'asked' : 'not asked'}${until}` } as const;
    }
  }
}
