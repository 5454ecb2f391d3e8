import { useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { ContractError } from '../../shared/contract.ts';
import { type Asked, type Plan, type PlanId, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { changeIdea, startIdea } from '../actions/portfolio.ts';
import { usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { askedOnText } from './backlog-words.ts';
import styles from './idea-dialog.module.css';
import { ASKED_LATER, IdeaFields, type IdeaText } from './idea-fields.tsx';

type Idea = Pick<Plan, 'title' | 'start' | 'askedAgain'> & IdeaText;

/** The last ones who asked have a field each; those before them are counted. */
const SHOWN_ASKERS = 5;

/** What an idea is, whose pain and who asked for it: to be seen, and to be changed. */
export function IdeaDialog({ planId, onClose }: { planId: PlanId; onClose: () => void }) {
  const planStore = usePlanStore();
  // As it was when it was opened: what is typed is compared with it, and what another window does stays.
  const [idea] = useState(() => ideaIn(planStore.getState(), planId));
  return idea === null ? (
    <Dialog title="Idea" onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
      <p>It is not among the ideas any more.</p>
    </Dialog>
  ) : (
    <IdeaForm planId={planId} idea={idea} onClose={onClose} />
  );
}

function IdeaForm({ planId, idea, onClose }: { planId: PlanId; idea: Idea; onClose: () => void }) {
  const stores = { planStore: usePlanStore(), viewStore: useViewStore() };
  const today = useToday();
  const isReadOnly = usePlanState(
    ({ app, opened }) => app?.isReadOnly === true || (opened?.planId === planId && opened.readOnly !== null),
  );
  const [text, setText] = useState<IdeaText>(idea);
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  const [state, setState] = useState<'editing' | 'saving' | ContractError>('editing');
  const title = oneLine(text.title);
  const painOf = oneLine(text.painOf);
  const canSave = title !== '' && state !== 'saving' && !isReadOnly;
  const asks = askedFields(idea);
  const before = idea.askedAgain.length - asks.length;

  async function save(): Promise<boolean> {
    setState('saving');
    const now = ideaIn(stores.planStore.getState(), planId) ?? idea;
    const askedAgain = idea.askedAgain.length === 0 ? withFirst(now, names.get(0)) : withNames(now, names);
    const problem = await changeIdea(
      stores,
      { planId, title: idea.title },
      {
        ...(title === oneLine(idea.title) ? {} : { title }),
        ...(painOf === oneLine(idea.painOf) ? {} : { painOf }),
        ...(askedAgain === null ? {} : { askedAgain }),
      },
    );
    if (problem !== null) setState(problem);
    else onClose();
    return problem === null;
  }

  async function saveAndStart(): Promise<void> {
    if (canSave && (await save())) await startIdea(stores, { planId, title }, idea.start, today);
  }

  return (
    <Dialog
      title="Idea"
      description="A goal that nobody has begun. It takes nobody’s time until you start it."
      onClose={onClose}
      onSubmit={() => void (canSave && save())}
      footer={
        <>
          <Button className={styles.start} disabled={!canSave} onClick={() => void saveAndStart()}>
            Start it as a plan
          </Button>
          <Button onClick={onClose}>{isReadOnly ? 'Close' : 'Cancel'}</Button>
          {!isReadOnly && (
            <Button look="primary" type="submit" disabled={!canSave}>
              Save
            </Button>
          )}
        </>
      }
    >
      <IdeaFields text={text} isReadOnly={isReadOnly} onChange={setText} />
      {asks.map(({ place, on, by }) => (
        <TextField
          key={place}
          label={on === null ? ASKED_LATER : askedOnText(on, today)}
          placeholder={on === null ? '' : 'Nobody said who it was'}
          value={names.get(place) ?? by}
          maxLength={TITLE_LIMIT}
          readOnly={isReadOnly}
          onChange={(event) => setNames(new Map(names).set(place, event.target.value))}
        />
      ))}
      {before > 0 && <p className={styles.before}>And {countText(before, 'time')} before that.</p>}
      {typeof state === 'object' && <p role="alert">{contractErrorText(state)}</p>}
    </Dialog>
  );
}

type AskedField = { readonly place: number; readonly on: Day | null; readonly by: string };

/** The last one first; an empty one where nobody has asked. */
function askedFields({ askedAgain }: Idea): readonly AskedField[] {
  if (askedAgain.length === 0) return [{ place: 0, on: null, by: '' }];
  return askedAgain
    .map(({ on, by }, place) => ({ place, on, by }))
    .slice(-SHOWN_ASKERS)
    .reverse();
}

/** With who asked first, on the day on which it was written down; `null` when that was left empty. */
function withFirst({ start, askedAgain }: Idea, name = ''): readonly Asked[] | null {
  const by = oneLine(name);
  return by === '' ? null : [{ on: start, by }, ...askedAgain.map((one) => ({ on: one.on, by: one.by }))];
}

/** With the names that were typed; `null` when none of them is another one. */
function withNames({ askedAgain }: Idea, names: ReadonlyMap<number, string>): readonly Asked[] | null {
  const named = askedAgain.map(({ on, by }, place) => ({ on, by: oneLine(names.get(place) ?? by) }));
  return named.every(({ by }, place) => by === askedAgain[place]?.by) ? null : named;
}

/** The plan that is shown knows it best; the list knows all. */
function ideaIn({ opened, plans }: PlanState, planId: PlanId): Idea | null {
  if (opened?.planId === planId) return { ...opened.plan, painOf: opened.plan.goal.painOf };
  const found = plans?.find((one) => one.state === 'ok' && one.planId === planId);
  return found?.state === 'ok' ? found.plan : null;
}
