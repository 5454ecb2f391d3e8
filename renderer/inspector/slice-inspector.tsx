import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { dependentsOf } from '../../shared/schedule/need-circles.ts';
import { oneLine } from '../../shared/words/en.ts';
import { READ_ONLY_TEXT } from '../../shared/words/rejection-text.ts';
import { useDerived, usePlan } from '../plan/hooks.ts';
import { StatePill } from '../ui/state-pill.tsx';
import { AudienceField } from './audience-field.tsx';
import { Checks, WhyNotEarlier } from './checks.tsx';
import { DataTrouble } from './data-trouble.tsx';
import { DayField } from './day-field.tsx';
import { GroupFigures } from './group-figures.tsx';
import styles from './inspector.module.css';
import { InspectorContext } from './inspector-context.ts';
import { LineArea } from './line-area.tsx';
import needStyles from './needs-field.module.css';
import { Need, NeedsField } from './needs-field.tsx';
import { SizeField } from './size-field.tsx';
import { SliceButtons } from './slice-buttons.tsx';
import { SliceFields } from './slice-fields.tsx';
import { SliceHeader } from './slice-header.tsx';
import { stateOf } from './slice-state.ts';
import { useInspected } from './use-inspected.ts';
import { WhoField } from './who-field.tsx';

/** All of one slice. */
export function SliceInspector({ slice }: { slice: Slice }) {
  const context = useInspected(slice.id);
  const isLeaf = useDerived(({ tree }) => tree.isLeaf(slice.id));
  const { edit, isReadOnly } = context;
  return (
    <InspectorContext value={context}>
      <SliceHeader slice={slice} />
      {isReadOnly && <p className={styles.fact}>{READ_ONLY_TEXT}</p>}
      <LineArea
        label="Once delivered, somebody can…"
        field="value"
        value={slice.value}
        normalise={oneLine}
        isReadOnly={isReadOnly}
        placeholder="see by nine which orders are late"
        onCommit={(text) => edit({ value: oneLine(text) })}
      />
      {isLeaf ? <LeafFields slice={slice} /> : <GroupFields slice={slice} />}
      <SliceFields slice={slice} isLeaf={isLeaf} />
    </InspectorContext>
  );
}

function LeafFields({ slice }: { slice: Slice }) {
  const { edit, isReadOnly } = useInspected(slice.id);
  return (
    <>
      <div className={styles.two}>
        <AudienceField
          audience={slice.audience}
          isReadOnly={isReadOnly}
          placeholder="nobody yet"
          onCommit={(audience) => edit({ audience })}
        />
        <SizeField
          ids={[slice.id]}
          quarterDays={slice.quarterDays}
          isReadOnly={isReadOnly}
          onCommit={(quarterDays) => edit({ quarterDays })}
        />
      </div>
      <LineArea
        label="How we show it"
        field="demo"
        value={slice.demo}
        normalise={oneLine}
        isReadOnly={isReadOnly}
        placeholder="go through it with them on a real case"
        onCommit={(text) => edit({ demo: oneLine(text) })}
      />
      <div className={styles.two}>
        <WhoField slice={slice} />
        <StateField slice={slice} />
      </div>
      <DayField slice={slice} />
      <NeedsField needs={slice.needs} />
      <NeededBy id={slice.id} />
      <DataTrouble slice={slice} />
      <Checks slice={slice} />
      <WhyNotEarlier slice={slice} />
      <SliceButtons slice={slice} />
    </>
  );
}

function GroupFields({ slice }: { slice: Slice }) {
  return (
    <>
      <StateField slice={slice} />
      <GroupFigures id={slice.id} />
      <Checks slice={slice} />
      <NeededBy id={slice.id} />
    </>
  );
}

function StateField({ slice }: { slice: Slice }) {
  const { text, tone } = useDerived(useShallow((derived) => stateOf(derived, slice)));
  return (
    <div>
      <p className={styles.label}>State</p>
      <p className={styles.state}>
        <StatePill tone={tone}>{text}</StatePill>
      </p>
    </div>
  );
}

/** Who waits for it. */
function NeededBy({ id }: { id: SliceId }) {
  const labelId = useId();
  const ids = usePlan(useShallow((plan) => dependentsOf(plan, id).map((slice) => slice.id)));
  if (ids.length === 0) return null;
  return (
    <section className={needStyles.field} aria-labelledby={labelId}>
      <h3 id={labelId} className={needStyles.label}>
        Needed by{ids.length > 3 && <span className={needStyles.count}> · {ids.length}</span>}
      </h3>
      <ul className={needStyles.needs}>
        {ids.map((dependent) => (
          <Need key={dependent} id={dependent} />
        ))}
      </ul>
    </section>
  );
}
