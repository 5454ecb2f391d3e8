import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ContractError } from '../../shared/contract.ts';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { newSliceId } from '../plan/new-id.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { OutlinePreview } from './outline-preview.tsx';
import styles from './paste-outline-dialog.module.css';
import { pastedPlan } from './pasted-plan.ts';
import { OUTLINE_ENDINGS, readFile } from './read-file.ts';
import { useFileDrop } from './use-file-drop.ts';

type PasteOutlineDialogProps = { firstText: string; onClose: () => void; onCreated: () => void };

const UNTITLED = 'New plan';
const PLACEHOLDER = '# What it is about\n- A first part\n  - Something that can be shown (1d)\n  - The next thing';

/** In characters. A text box with more than this makes the page stand still at every key. */
const LARGE_TEXT = 200_000;

/** A plan made of a text, with a look at what it becomes before anything is written. */
export function PasteOutlineDialog({ firstText, onClose, onCreated }: PasteOutlineDialogProps) {
  const planStore = usePlanStore();
  const today = useToday();
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  const createKeys = shortcutText({ key: 'Enter', isMod: true }, platform);
  const [text, setText] = useState(firstText);
  /** `null`: the title follows the text. */
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [state, setState] = useState<'editing' | 'creating' | ContractError>('editing');
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  // A long text is read when the typing pauses, not on every key.
  const settledText = useDeferredValue(text);
  const pasted = useMemo(() => pastedPlan(settledText, today, newSliceId), [settledText, today]);
  const title = typedTitle ?? pasted.title;
  const isLarge = text.length > LARGE_TEXT;
  const canCreate = pasted.slices.length > 0 && settledText === text && state !== 'creating';

  async function takeFile(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const read = await readFile(file);
    if (read.ok && read.value.kind === 'outline') {
      setText(read.value.text);
      setFileProblem(null);
    } else {
      setFileProblem(read.ok ? `${file.name} is a plan. Close this and open it there.` : read.error);
    }
  }

  async function handleSubmit(): Promise<void> {
    if (!canCreate) return;
    setState('creating');
    const answer = await planStore.create(oneLine(title) || UNTITLED, pasted.commands);
    if (answer.ok) onCreated();
    else setState(answer.error);
  }

  useFileDrop(true, (file) => void takeFile(file));

  return (
    <Dialog
      title="New plan from an outline"
      description="Indented, bulleted or numbered lines become slices; headings become groups."
      width="wide"
      onClose={onClose}
      onSubmit={() => void handleSubmit()}
      footer={
        <>
          <span className={styles.keys}>
            <Kbd keys={createKeys} /> creates the plan
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!canCreate}>
            Create
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.text}>
          {isLarge ? (
            <LargeText text={text} onClear={() => setText('')} />
          ) : (
            <TextArea
              label="Outline"
              isMono
              className={styles.area ?? ''}
              value={text}
              placeholder={PLACEHOLDER}
              spellCheck={false}
              onChange={(event) => setText(event.target.value)}
              onPaste={(event) => {
                const pastedText = event.clipboardData.getData('text/plain');
                if (pastedText.length <= LARGE_TEXT) return;
                event.preventDefault();
                setText(pastedText);
              }}
            />
          )}
          <p className={styles.file}>
            <Button size="small" onClick={() => picker.current?.click()}>
              Read a file…
            </Button>
            <span>{fileProblem ?? 'or drop a .md or .txt file here'}</span>
            <input
              ref={picker}
              type="file"
              hidden
              aria-label="Outline file"
              accept={OUTLINE_ENDINGS.join()}
              onChange={(event) => {
                void takeFile(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </p>
        </div>
        <OutlinePreview pasted={pasted} />
      </div>
      <TextField
        label="Title of the plan"
        value={title}
        placeholder={UNTITLED}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setTypedTitle(event.target.value)}
        hint={typeof state === 'object' ? contractErrorText(state) : undefined}
      />
    </Dialog>
  );
}

/** A long text is not shown, only what becomes of it. */
function LargeText({ text, onClear }: { text: string; onClear: () => void }) {
  return (
    <div className={styles.large}>
      <p>A text of {(text.length / 1_000_000).toFixed(1)} million characters, too long to be changed here.</p>
      <Button size="small" onClick={onClear}>
        Start again
      </Button>
    </div>
  );
}
