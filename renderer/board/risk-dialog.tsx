import { useId, useState } from 'react';
import { isDay } from '../../shared/calendar/day.ts';
import { knownHelpers } from '../../shared/meeting/known-helpers.ts';
import type { Risk, Slice } from '../../shared/plan/plan.ts';
import { slicesText, together } from '../actions/slice-action.ts';
import { useExecute, usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { Choice } from './choice.tsx';

const LEVELS = [
  { value: 'red', label: 'Red dot: somebody has to help' },
  { value: 'watch', label: 'Watch: it may go wrong' },
] as const;

/** What is wrong, and who can clear it, so that somebody who can help walks by. Several slices get the same. */
export function RiskDialog({ slices, onClose }: { slices: readonly Slice[]; onClose: () => void }) {
  const today = useToday();
  const execute = useExecute();
  const viewStore = useViewStore();
  // Of several slices only one that all of them share would be right, so there the dialog begins empty.
  const known = slices.length === 1 ? (slices[0]?.risk ?? null) : null;
  const [level, setLevel] = useState<Risk['level']>(known?.level ?? 'red');
  const [note, setNote] = useState(known?.note ?? '');
  const [owner, setOwner] = useState(known?.owner ?? '');
  /** `null`: nobody has said another day than the one that the level has. */
  const [since, setSince] = useState<string | null>(null);
  const helpers = usePlan(knownHelpers);
  const helpersId = useId();
  const shownSince = since ?? (known?.level === level ? known.since : today);
  const isPossible = isDay(shownSince) && shownSince <= today;
  const what = slicesText(slices);

  function put(risk: Omit<Risk, 'since'> | null): void {
    onClose();
    viewStore.selectAll(slices.map(({ id }) => id));
    void execute(
      together(
        slices.map((slice) => {
          // The age of a problem counts from when it became one of this level.
          const known = slice.risk?.level === risk?.level && slice.risk !== null ? slice.risk.since : today;
          const from = since !== null && isDay(since) ? since : known;
          return { type: 'slice.edit', id: slice.id, changes: { risk: risk && { ...risk, since: from } } };
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
          {slices.some(({ risk }) => risk !== null) && <Button onClick={() => put(null)}>Clear it</Button>}
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
        placeholder="No signed-off access before 2024"
        onChange={(event) => setNote(event.target.value)}
      />
      <TextField
        label="Who can clear it"
        value={owner}
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
        hint={isPossible ? undefined : 'It is there already: today at the latest.'}
        onChange={(event) => setSince(event.target.value)}
      />
    </Dialog>
  );
}

function saidOf(risk: Pick<Risk, 'level'> | null, isOne: boolean): string {
  if (risk === null) return isOne ? 'is clear' : 'are clear';
  if (risk.level === 'watch') return isOne ? 'is watched' : 'are watched';
  return isOne ? 'has a red dot' : 'have a red dot';
}
