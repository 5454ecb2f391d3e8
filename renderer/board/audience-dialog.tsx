import { useId, useState } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { countText, listText, oneLine } from '../../shared/words/en.ts';
import { slicesText, together } from '../actions/slice-action.ts';
import { AudienceList } from '../inspector/audience-list.tsx';
import { useExecute } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';

const MOST_NAMED = 3;

/** For whom the slices are: all of them get the same reader, as one step. */
export function AudienceDialog({ slices, onClose }: { slices: readonly Slice[]; onClose: () => void }) {
  const execute = useExecute();
  const viewStore = useViewStore();
  const listId = useId();
  const now = [...new Set(slices.map(({ audience }) => oneLine(audience)))].filter((audience) => audience !== '');
  const [text, setText] = useState(now.length === 1 ? (now[0] ?? '') : '');
  const audience = oneLine(text);
  const what = slicesText(slices);

  function handleSubmit(): void {
    onClose();
    const changed = slices.filter((slice) => slice.audience !== audience);
    if (changed.length === 0) return;
    void execute(together(changed.map(({ id }) => ({ type: 'slice.edit', id, changes: { audience } }))));
    viewStore.say(audience === '' ? `${what}: for nobody yet.` : `${what}: for ${audience}.`);
  }

  return (
    <Dialog
      title={`For whom ${slices.length === 1 ? 'is' : 'are'} ${what}?`}
      onClose={onClose}
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="For whom"
        value={text}
        list={listId}
        autoComplete="off"
        dir="auto"
        hint={now.length > 1 ? `Now for ${namesText(now)}.` : 'Empty for nobody yet.'}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <AudienceList id={listId} />
    </Dialog>
  );
}

function namesText(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return listText(more <= 0 ? names : [...names.slice(0, MOST_NAMED), countText(more, 'other')]);
}
