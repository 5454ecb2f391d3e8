import { useId, useMemo, useRef, useState } from 'react';
import { isDay } from '../../shared/calendar/day.ts';
import { parseSize } from '../../shared/imports/size.ts';
import type { Command } from '../../shared/plan/commands.ts';
import { QUARTERS_PER_DAY, type Request, type RequestId, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { dayAfter, type WishPlace, wishCommand } from '../../shared/schedule/wish.ts';
import { rejectionText } from '../../shared/words/rejection-text.ts';
import { landsText } from '../../shared/words/request-text.ts';
import { sizeProblemText } from '../../shared/words/size-problem.ts';
import { RippleLine } from '../actions/ripple-line.tsx';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { newSliceId } from '../plan/new-id.ts';
import { Button } from '../ui/button.tsx';
import { isSendKey } from '../ui/is-send-key.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { answerWish, recordOf } from './answer-wish.ts';
import { useWishDraft, wishKey } from './use-wish-draft.ts';
import styles from './wish-form.module.css';

type WishFormProps = {
  /** The wish that is tried; `null`: a new one. */
  request: (Request & { readonly id: RequestId }) | null;
  onClose: () => void;
};

const PLACES = [
  { value: 'first', label: 'Before everything else' },
  { value: 'last', label: 'After everything else' },
  { value: 'day', label: 'On a day' },
] as const;

/** *Somebody asks for…*: what a wish would move, before anybody answers it; and then the answer. */
export function WishForm({ request, onClose }: WishFormProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const plan = usePlan((known) => known);
  const today = useToday();
  const [id] = useState(newSliceId);
  const { draft, change, forget } = useWishDraft(wishKey(plan.id, request?.id ?? null), {
    askedBy: request?.askedBy ?? '',
    wish: request?.wish ?? '',
    sizeText: '',
    at: 'first',
    dayText: today,
  });
  const { askedBy, wish, sizeText, at, dayText } = draft;
  const [isAsked, setAsked] = useState(false);
  const labelId = useId();
  const size = parseSize(sizeText);
  const quarterDays = size.ok ? size.value : null;
  const isWished = wish.trim() !== '';
  const trial = useMemo(() => {
    const place = placeFrom(at, dayText);
    // Every word of a wish would be another command, and none of them moves a day.
    return place === null ? null : wishCommand(plan, today, { id, wish: 'A wish', quarterDays, place });
  }, [plan, today, id, quarterDays, at, dayText]);
  const command = trial?.ok === true ? trial.value : null;
  const refused = trial?.ok === false ? rejectionText(trial.error, plan) : undefined;
  const whatFor = useRef<HTMLTextAreaElement>(null);
  const thickness = useRef<HTMLInputElement>(null);
  const dayField = useRef<HTMLInputElement>(null);
  const isThin = quarterDays !== null && quarterDays <= QUARTERS_PER_DAY;
  const lands = useMemo(
    () => (command === null || !isThin ? null : dayAfter(plan, command, today, id)),
    [plan, command, today, id, isThin],
  );

  function answer(state: Request['state']): void {
    setAsked(true);
    const isMade = state === 'agreed';
    if (!isWished || (isMade && (command === null || !size.ok))) {
      // To what keeps it from being done, which says why.
      const missing = !isWished ? whatFor : size.ok ? dayField : thickness;
      missing.current?.focus();
      return;
    }
    const made = isMade ? madeOfWish() : null;
    const record = recordOf(plan, today, { askedBy, wish, state, command: made });
    answerWish({ planStore, viewStore }, request?.id ?? null, record, made);
    close();
  }

  function close(): void {
    forget();
    onClose();
  }

  function madeOfWish(): Command | null {
    const place = placeFrom(at, dayText);
    const made = place === null ? null : wishCommand(plan, today, { id, wish, quarterDays, place });
    return made?.ok === true ? made.value : null;
  }

  return (
    <section
      className={styles.form}
      aria-labelledby={labelId}
      onKeyDown={(event) => {
        const isInField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
        if (!isInField || !isSendKey(event)) return;
        event.preventDefault();
        answer('agreed');
      }}
    >
      <h3 id={labelId} className={styles.title}>
        {request === null ? 'Somebody asks for…' : 'What would it move?'}
      </h3>
      <TextField
        label="Who asks"
        value={askedBy}
        maxLength={TITLE_LIMIT}
        data-first-wish
        onChange={(event) => change({ askedBy: event.target.value })}
      />
      <TextArea
        ref={whatFor}
        label="What for"
        rows={2}
        value={wish}
        maxLength={TITLE_LIMIT}
        hint={isAsked && !isWished ? 'Write what is wished.' : undefined}
        onChange={(event) => change({ wish: event.target.value })}
      />
      <div className={styles.two}>
        <TextField
          ref={thickness}
          label="Thickness"
          value={sizeText}
          placeholder="not sized"
          hint={size.ok ? undefined : sizeProblemText(size.error)}
          onChange={(event) => change({ sizeText: event.target.value })}
        />
        <SelectField label="Deliver it" value={at} options={PLACES} onChange={(place) => change({ at: place })} />
      </div>
      {at === 'day' && (
        <TextField
          ref={dayField}
          label="Day"
          type="date"
          value={dayText}
          hint={refused ?? (isAsked && trial === null ? 'Choose a day.' : undefined)}
          onChange={(event) => change({ dayText: event.target.value })}
        />
      )}
      {at !== 'day' && refused !== undefined && <p className={styles.note}>{refused}</p>}
      {isThin ? (
        <RippleLine command={command} ownIds={[id]} lands={landsText(lands, today)} />
      ) : (
        <p className={styles.note}>
          {quarterDays === null
            ? 'Say how thick it is, and here it says what it moves.'
            : 'Thicker than a day: on the board it waits to be sliced, and moves nothing yet.'}
        </p>
      )}
      <div className={styles.answers}>
        <Button size="small" look="primary" onClick={() => answer('agreed')}>
          Yes, and… add it
        </Button>
        <Button size="small" onClick={() => answer('open')}>
          Keep it open
        </Button>
        <Button size="small" onClick={() => answer('declined')}>
          Not now
        </Button>
        <Button size="small" look="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

function placeFrom(at: WishPlace['at'], dayText: string): WishPlace | null {
  if (at !== 'day') return { at };
  return isDay(dayText) ? { at, day: dayText } : null;
}
