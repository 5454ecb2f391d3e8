import { useState } from 'react';
import type { Risk, Slice } from '../../shared/plan/plan.ts';
import { titleText } from '../../shared/words/en.ts';
import { useExecute, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { Choice } from './choice.tsx';

const LEVELS = [
  { value: 'red', label: 'Red dot: somebody has to help' },
  { value: 'watch', label: 'Watch: it may go wrong' },
] as const;

/** What is wrong with a slice, and who can clear it, so that somebody who can help walks by. */
export function RiskDialog({ slice, onClose }: { slice: Slice; onClose: () => void }) {
  const today = useToday();
  const execute = useExecute();
  const viewStore = useViewStore();
  const [level, setLevel] = useState<Risk['level']>(slice.risk?.level ?? 'red');
  const [note, setNote] = useState(slice.risk?.note ?? '');
  const [owner, setOwner] = useState(slice.risk?.owner ?? '');

  function put(risk: Risk | null): void {
    onClose();
    viewStore.select(slice.id);
    void execute({ type: 'slice.edit', id: slice.id, changes: { risk } });
    const what = risk === null ? 'is clear' : risk.level === 'red' ? 'has a red dot' : 'is watched';
    viewStore.say(`${titleText(slice.title)} ${what}.`);
  }

  // The age of a problem counts from when it became one of this level.
  const since = slice.risk?.level === level ? slice.risk.since : today;
  return (
    <Dialog
      title={`What is wrong with ${titleText(slice.title)}?`}
      onClose={onClose}
      onSubmit={() => put({ level, note: note.trim(), owner: owner.trim(), since })}
      footer={
        <>
          {slice.risk !== null && <Button onClick={() => put(null)}>Clear it</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
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
        onChange={(event) => setOwner(event.target.value)}
      />
    </Dialog>
  );
}
