import { useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { ownerNames } from '../../shared/plan/known-names.ts';
import { type Risk, type Slice, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { NO_RISK_TO_COME } from '../../shared/words/risk-text.ts';
import { clearRisks } from '../actions/clear-risks.ts';
import { slicesText, together } from '../actions/slice-action.ts';
import { useExecute, usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { Choice } from './choice.tsx';

const LEVELS = [
  { value: 'red', label: 'Red dot: somebody has to help' },
  { value: 'watch', label: 'Watch: it may go wrong' },
] as const;

/** In units; a note has at most 100 kB, and a unit takes at most three bytes. */
const NOTE_LIMIT = 33_000;

/** What is wrong, and who can clear it, so that somebody who can help walks by. Several slices get the same. */
export function RiskDialog({ slices, onClose }: { slices: readonly Slice[]; onClose: () => void }) {
  const today = useToday();
  const execute = useExecute();
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  // Of several slices only one that all of them share would be right, so there the dialog begins empty.
  const known = slices.length === 1 ? (slices[0]?.risk ?? null) : null;
  const [level, setLevel] = useState<Risk['level']>(known?.level ?? 'red');
  const [note, setNote] = useState(known?.note ?? '');
  const [owner, setOwner] = useState(known?.owner ?? '');
  /** `null`: nobody has said another day than the one that the level has. */
  const [since, setSince] = useState<string | null>(null);
  const helpers = usePlan(useShallow(ownerNames));
  const helpersId = useId();
  const shownSince = since ?? (known?.level === level ? known.since : today);
  const isPossible = isPlanDay(shownSince) && shownSince <= today;
  const what = slicesText(slices);

  function clear(): void {
    onClose();
    viewStore.selectAll(slices.map(({ id }) => id));
    const marked = slices.filter(({ risk }) => risk !== null);
    clearRisks(planStore, viewStore, marked);
  }

  function put(risk: Omit<Risk, 'since'>): void {
    onClose();
    viewStore.selectAll(slices.map(({ id }) => id));
    void execute(
      together(
        slices.map((slice) => {
          // The age of a problem counts from when it became one of this level.
          const known = slice.risk?.level === risk.level ? slice.risk.since : today;
          const from = since !== null && isPlanDay(since) ? since : known;
          return { type: 'slice.edit', id: slice.id, changes: { risk: { ...risk, since: from } } };
        }),
      ),
    );
    viewStore.say(`${what} ${saidOf(risk, slices.length === 1)}.`);
  }

  return (
    <Dialog
      title={`What is wrong with ${what}?`}
      onClose={onClose}
      onSubmit={() => isPossible && put({ level, note: note.trim(), owner: owner.trim() })}
      footer={
        <>
          {slices.some(({ risk }) => risk !== null) && <Button onClick={clear}>Clear it</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!isPossible}>
            Save
          </Button>
        </>
      }
    >
      <Choice label="How bad" value={level} options={LEVELS} onChange={setLevel} />
      <TextArea
        label="What is wrong"
        rows={2}
        value={note}
        maxLength={NOTE_LIMIT}
        placeholder="No signed-off access before 2024"
        onChange={(event) => setNote(event.target.value)}
      />
      <TextField
        label="Who can clear it"
        value={owner}
        maxLength={TITLE_LIMIT}
        placeholder="Head of data"
        list={helpersId}
        onChange={(event) => setOwner(event.target.value)}
      />
      <datalist id={helpersId}>
        {helpers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        label="Since"
        type="date"
        value={shownSince}
        max={today}
        hint={isPossible ? undefined : isPlanDay(shownSince) ? NO_RISK_TO_COME : 'A whole day, with all of its year.'}
        onChange={(event) => setSince(event.target.value)}
      />
    </Dialog>
  );
}

function saidOf(risk: Pick<Risk, 'level'>, isOne: boolean): string {
  if (risk.level === 'watch') return isOne ? 'is watched' : 'are watched';
  return isOne ? 'has a red dot' : 'have a red dot';
}
