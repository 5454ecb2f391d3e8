import { useId } from 'react';
import type { Slice, SourceId } from '../../shared/plan/plan.ts';
import { type SliceData, sliceData } from '../../shared/schedule/source-health.ts';
import { namedTroubleText } from '../../shared/words/source-text.ts';
import { useDerived, usePlan, useToday } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { useViewStore } from '../view/hooks.ts';
import checkStyles from './checks.module.css';
import styles from './sources-field.module.css';

const TONES: { readonly [Level in SliceData['level']]: string | undefined } = {
  red: checkStyles.error,
  amber: checkStyles.warning,
};

/** What is wrong with the data that a slice reads; each line leads to its source. Nothing where all is well. */
export function DataTrouble({ slice }: { slice: Slice }) {
  const labelId = useId();
  const today = useToday();
  const plan = usePlan((known) => known);
  const noDay = useDerived(({ schedule }) => schedule.noDay.get(slice.id));
  const data = sliceData(plan, slice, today);
  // Why it has no day is said by the checks.
  const saidId = noDay?.code === 'source-refused' ? noDay.sourceId : null;
  const troubles = (data?.sourceIds ?? []).flatMap((id) => {
    const text = namedTroubleText(id, plan, today, id === saidId);
    return text === '' ? [] : [{ id, text }];
  });
  if (troubles.length === 0) return null;
  return (
    <section className={checkStyles.section} aria-labelledby={labelId}>
      <h3 id={labelId} className={checkStyles.label}>
        Its data
      </h3>
      <ul className={checkStyles.checks}>
        {troubles.map(({ id, text }) => (
          <li key={id} className={classNames(checkStyles.check, TONES[levelOf(id)])}>
            <Trouble id={id} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );

  function levelOf(id: SourceId): SliceData['level'] {
    return sliceData(plan, { ...slice, sourceIds: [id] }, today)?.level ?? 'amber';
  }
}

function Trouble({ id, text }: { id: SourceId; text: string }) {
  const viewStore = useViewStore();
  return (
    <button
      type="button"
      className={styles.trouble}
      onClick={() => viewStore.openPanel({ kind: 'sources', sourceId: id })}
    >
      <span dir="auto">{text}</span> <span className={styles.way}>Look at the source</span>
    </button>
  );
}
