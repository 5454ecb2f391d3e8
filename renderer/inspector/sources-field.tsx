import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Slice, SourceId } from '../../shared/plan/plan.ts';
import { type HealthLevel, sourceHealth } from '../../shared/schedule/source-health.ts';
import { oneLine, titleText } from '../../shared/words/en.ts';
import { sourceFactsText } from '../../shared/words/source-text.ts';
import { executeTelling } from '../actions/execute-telling.ts';
import { newSource } from '../actions/new-source.ts';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { newRecordId } from '../plan/new-id.ts';
import { Dot } from '../ui/dot.tsx';
import { useViewStore } from '../view/hooks.ts';
import { useInspector } from './inspector-context.ts';
import needStyles from './needs-field.module.css';
import { SourcePicker } from './source-picker.tsx';
import styles from './sources-field.module.css';

const TONES: { readonly [Level in HealthLevel]: 'risk' | 'watch' | 'off' | 'done' } = {
  red: 'risk',
  amber: 'watch',
  unknown: 'off',
  green: 'done',
};

/** The data it reads, each with its access and what its report says; one that nobody has named yet is added here. */
export function SourcesField({ slice }: { slice: Slice }) {
  const { editTelling, isReadOnly } = useInspector();
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const sources = usePlan((plan) => plan.sources);
  const labelId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { id: sliceId, sourceIds } = slice;

  function remove(id: SourceId): void {
    editTelling({ sourceIds: sourceIds.filter((other) => other !== id) }, `No longer reads ${nameOf(id)}.`);
    input.current?.focus();
  }

  function create(name: string): void {
    const id = newRecordId<SourceId>();
    const changes = { sourceIds: [...sourceIds, id] };
    // One step: undone, the source is gone too.
    const commands: Command[] = [
      { type: 'source.add', id, source: newSource(name) },
      { type: 'slice.edit', id: sliceId, changes },
    ];
    const told = { said: `Reads ${titleText(name)}, a new source.`, ownIds: [sliceId] };
    executeTelling(planStore, viewStore, { type: 'batch', commands }, told);
  }

  function nameOf(id: SourceId): string {
    return titleText(ownRecord(sources, id)?.name ?? '');
  }

  return (
    <section className={needStyles.field} data-field="sourceIds" aria-labelledby={labelId}>
      <h4 id={labelId} className={needStyles.label}>
        Data it reads
      </h4>
      {isReadOnly && sourceIds.length === 0 && <p className={styles.none}>None is named.</p>}
      {sourceIds.length > 0 && (
        <ul className={needStyles.needs}>
          {sourceIds.map((id) => (
            <SourceLine key={id} id={id} {...(isReadOnly ? {} : { onRemove: () => remove(id) })} />
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <SourcePicker
          ref={input}
          labelId={labelId}
          takenIds={sourceIds}
          onPick={(id) => editTelling({ sourceIds: [...sourceIds, id] }, `Reads ${nameOf(id)}.`)}
          onCreate={create}
          onRemoveLast={() => {
            const last = sourceIds.at(-1);
            if (last !== undefined) remove(last);
          }}
        />
      )}
    </section>
  );
}

/** One of them: its name leads to it. */
function SourceLine({ id, onRemove }: { id: SourceId; onRemove?: () => void }) {
  const viewStore = useViewStore();
  const source = usePlan((plan) => ownRecord(plan.sources, id));
  const today = useToday();
  if (source === undefined) return null;
  const health = sourceHealth(source, today);
  const name = oneLine(source.name) || 'Unnamed source';
  return (
    <li className={needStyles.need}>
      <button
        type="button"
        className={needStyles.needTitle}
        onClick={() => viewStore.openPanel({ kind: 'sources', sourceId: id })}
      >
        <span className={styles.name}>
          <Dot tone={TONES[health.level]} />
          <bdi>{name}</bdi>
        </span>
        <span className={styles.facts}>{sourceFactsText(source, health, today)}</span>
      </button>
      {onRemove !== undefined && (
        <button
          type="button"
          className={needStyles.remove}
          aria-label={`No longer read ${titleText(name)}`}
          title="No longer read"
          onClick={onRemove}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </li>
  );
}
