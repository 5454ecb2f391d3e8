import { useState } from 'react';
import { TITLE_LIMIT } from '../shared/plan/plan.ts';
import { contractErrorText } from '../shared/words/storage-text.ts';
import styles from './app-dialogs.module.css';
import { Palette } from './palette/palette.tsx';
import { usePlan, usePlanState, usePlanStore } from './plan/hooks.ts';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';
import { part } from './ui/part.tsx';
import { TextField } from './ui/text-field.tsx';
import { useView, useViewStore } from './view/hooks.ts';

const TriageDialog = part(async () => (await import('./slice/triage-dialog.tsx')).TriageDialog);
const HolidaysDialog = part(async () => (await import('./calendar/holidays-dialog.tsx')).HolidaysDialog);
const NewIdeaDialog = part(async () => (await import('./plans/new-idea-dialog.tsx')).NewIdeaDialog);
const IdeaDialog = part(async () => (await import('./plans/idea-dialog.tsx')).IdeaDialog);
const AskAgainDialog = part(async () => (await import('./plans/ask-again-dialog.tsx')).AskAgainDialog);
const ArchiveDialog = part(async () => (await import('./plans/archive-dialog.tsx')).ArchiveDialog);
const CloseReviewDialog = part(async () => (await import('./app-close-review.tsx')).CloseReviewDialog);
const AppHelp = part(async () => (await import('./app-help.tsx')).AppHelp);

/** The dialogs that belong to no screen. */
export function AppDialogs() {
  const viewStore = useViewStore();
  const dialog = useView((view) => view.dialog);
  const kind = dialog?.kind ?? null;
  const hasPlan = usePlanState((state) => state.opened !== null);
  if (kind === 'palette') return <Palette />;
  if (kind === 'rename-plan' && hasPlan) return <RenameDialog />;
  if (kind === 'triage' && hasPlan) return <TriageDialog />;
  if (kind === 'holidays' && hasPlan) return <HolidaysDialog />;
  if (kind === 'new-idea') return <NewIdeaDialog onClose={viewStore.closeDialog} />;
  if (dialog?.kind === 'idea') return <IdeaDialog planId={dialog.planId} onClose={viewStore.closeDialog} />;
  if (dialog?.kind === 'ask-again') return <AskAgainDialog of={dialog} onClose={viewStore.closeDialog} />;
  if (dialog?.kind === 'archive') return <ArchiveDialog planId={dialog.planId} onClose={viewStore.closeDialog} />;
  if (dialog?.kind === 'close-review' && hasPlan) return <CloseReviewDialog isLeaving={dialog.isLeaving} />;
  if (kind === 'help') return <AppHelp />;
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
