import { useId, useState } from 'react';
import type { CommandOf } from '../../shared/plan/commands.ts';
import { type Request, type RequestId, type SliceId, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { requestMoveText } from '../../shared/words/request-text.ts';
import { showSlice } from '../actions/finding-actions.ts';
import { OptionalDayField } from '../actions/optional-day-field.tsx';
import { useDerived, usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { DraftField } from '../ui/draft-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './request-item.module.css';

type RequestFieldsProps = { id: RequestId; request: Request; isReadOnly: boolean };

const SHOWN_MOVES = 8;

/** All of a request, each field committed by itself. */
export function RequestFields({ id, request, isReadOnly }: RequestFieldsProps) {
  const planStore = usePlanStore();
  const edit = (changes: CommandOf<'request.edit'>['changes']) =>
    void planStore.execute({ type: 'request.edit', id, changes });
  return (
    <>
      <DraftField
        label="Who asked"
        value={request.askedBy}
        maxLength={TITLE_LIMIT}
        disabled={isReadOnly}
        onCommit={(askedBy) => edit({ askedBy })}
      />
      <DraftField
        label="What for"
        rows={2}
        value={request.wish}
        disabled={isReadOnly}
        onCommit={(wish) => edit({ wish })}
      />
      <DraftField
        label="What was agreed"
        rows={3}
        value={request.agreed}
        disabled={isReadOnly}
        onCommit={(agreed) => edit({ agreed })}
      />
      <OptionalDayField
        label="Asked on"
        day={request.askedOn}
        isReadOnly={isReadOnly}
        onChange={(askedOn) => {
          // A wish has a day: an empty field is as it was.
          if (askedOn !== null) edit({ askedOn });
        }}
      />
      <Moves moved={request.moved} />
    </>
  );
}

/** What it moved when it was agreed, slice by slice; those that are still there lead to themselves. */
function Moves({ moved }: Pick<Request, 'moved'>) {
  const labelId = useId();
  const today = useToday();
  const derived = useDerived((all) => all);
  const viewStore = useViewStore();
  const texts = usePlan((plan) => plan);
  const [isWhole, setWhole] = useState(false);
  if (moved.length === 0) return null;
  const shown = isWhole ? moved.slice(0, 500) : moved.slice(0, SHOWN_MOVES);
  const isThere = (id: SliceId) => Object.hasOwn(texts.slices, id);
  return (
    <section aria-labelledby={labelId}>
      <h4 id={labelId} className={styles.label}>
        It moved {countText(moved.length, 'slice')}
      </h4>
      <ul className={styles.moves}>
        {shown.map((move) => (
          <li key={move.sliceId}>
            {isThere(move.sliceId) ? (
              <button type="button" className={styles.move} onClick={() => showSlice(derived, move.sliceId, viewStore)}>
                {requestMoveText(move, texts, today)}
              </button>
            ) : (
              requestMoveText(move, texts, today)
            )}
          </li>
        ))}
      </ul>
      {shown.length < moved.length && !isWhole && (
        <button type="button" className={styles.move} onClick={() => setWhole(true)}>
          Show all {moved.length}
        </button>
      )}
    </section>
  );
}
