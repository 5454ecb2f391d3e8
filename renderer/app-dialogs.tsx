import { useState } from 'react';
import { TITLE_LIMIT } from '../shared/plan/plan.ts';
import { contractErrorText } from '../shared/words/storage-text.ts';
import { shortcutText } from './actions/shortcut.ts';
import { ACTIONS, type Action } from './actions/table.ts';
import styles from './app-dialogs.module.css';
import { usePlan, usePlanState, usePlanStore } from './plan/hooks.ts';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';
import { Kbd } from './ui/kbd.tsx';
import { TextField } from './ui/text-field.tsx';
import { useView, useViewStore } from './view/hooks.ts';

/** The dialogs that belong to no screen. */
export function AppDialogs() {
  const kind = useView((view) => view.dialog?.kind ?? null);
  const hasPlan = usePlanState((state) => state.opened !== null);
  if (kind === 'rename-plan' && hasPlan) return <RenameDialog />;
  if (kind === 'help') return <HelpDialog />;
  return null;
}

function RenameDialog() {
  const store = usePlanStore();
  const viewStore = useViewStore();
  const title = usePlan((plan) => plan.title);
  const fileName = usePlanState((state) => state.opened?.fileName ?? '');
  const [text, setText] = useState(title);
  const [withFile, setWithFile] = useState(true);
  const wanted = text.trim();

  async function handleSubmit(): Promise<void> {
    if (wanted === '') return;
    viewStore.closeDialog();
    const rejection = wanted === title ? null : await store.execute({ type: 'plan.edit', changes: { title: wanted } });
    if (rejection !== null || !withFile) return;
    const renamed = await store.renameFile();
    if (!renamed.ok) viewStore.toast(contractErrorText(renamed.error));
  }

  return (
    <Dialog
      title="Rename the plan"
      onClose={viewStore.closeDialog}
      onSubmit={() => void handleSubmit()}
      footer={
        <>
          <Button onClick={viewStore.closeDialog}>Cancel</Button>
          <Button look="primary" type="submit" disabled={wanted === ''}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={text}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <label className={styles.choice}>
        <input type="checkbox" checked={withFile} onChange={(event) => setWithFile(event.target.checked)} />
        <span>
          Give the file the same name
          <small className={styles.now}>Now {fileName}</small>
        </span>
      </label>
    </Dialog>
  );
}

const ELSEWHERE: readonly { readonly label: string; readonly keys: readonly string[] }[] = [
  { label: 'Outline: next slice', keys: ['Enter'] },
  { label: 'Outline: nest, take out', keys: ['Tab', 'Shift+Tab'] },
  { label: 'Outline: move', keys: ['Alt+↑', 'Alt+↓', 'Alt+←', 'Alt+→'] },
  { label: 'Board: menu of a card', keys: ['Enter'] },
  { label: 'Board: move a card to another day', keys: ['M'] },
  { label: 'Board: let a pinned card flow', keys: ['L'] },
];

function HelpDialog() {
  const viewStore = useViewStore();
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  const actions: readonly Action[] = Object.values(ACTIONS);
  return (
    <Dialog title="Keys" onClose={viewStore.closeDialog}>
      <dl className={styles.keys}>
        {actions
          .filter(({ shortcuts }) => shortcuts.length > 0)
          .map((action) => (
            <KeyLine
              key={action.id}
              label={action.name}
              keys={action.shortcuts.map((shortcut) => shortcutText(shortcut, platform))}
            />
          ))}
        {ELSEWHERE.map(({ label, keys }) => (
          <KeyLine key={label} label={label} keys={keys} />
        ))}
      </dl>
    </Dialog>
  );
}

function KeyLine({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd className={styles.caps}>
        {keys.map((key) => (
          <Kbd key={key} keys={key} />
        ))}
      </dd>
    </div>
  );
}
