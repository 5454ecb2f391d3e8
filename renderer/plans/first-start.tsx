import { FileInput, FilePlus2, ListTree, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './first-start.module.css';
import { SamplePreview } from './sample-preview.tsx';

type FirstStartProps = {
  onSample: () => void;
  onBlank: () => void;
  onPaste: () => void;
  onOpenFile: () => void;
  onTrash: () => void;
};

const STEPS = [
  ['Cut', 'the goal into slices of at most a day, each worth showing to somebody.'],
  ['Lay out', 'the slices on days, and see what moves when one of them does.'],
  ['Hand out', 'what arrives when, week by week, as a page that everybody can read.'],
] as const;

/** Nothing here yet: what this is for, shown on the sample, and the other ways to begin. */
export function FirstStart({ onSample, onBlank, onPaste, onOpenFile, onTrash }: FirstStartProps) {
  return (
    <section className={styles.start}>
      <div className={styles.sample}>
        <div>
          <h2 className={styles.title}>What is too large to finish?</h2>
          <ol className={styles.steps} aria-label="Three steps">
            {STEPS.map(([name, what], number) => (
              <li key={name}>
                <span className={styles.number} aria-hidden>
                  {number + 1}
                </span>
                <span>
                  <b>{name}</b> {what}
                </span>
              </li>
            ))}
          </ol>
          <Button look="primary" onClick={onSample}>
            Look at the sample
          </Button>
          <p className={styles.note}>It is made for you to try things out on, and deleted again just as easily.</p>
        </div>
        <SamplePreview />
      </div>
      <h3 className={styles.own}>Or begin with your own</h3>
      <div className={styles.choices}>
        <Choice icon={<ListTree size={20} aria-hidden />} title="Paste an outline" onChoose={onPaste}>
          A to-do list or notes you have already: bullets, numbers, headings.
        </Choice>
        <Choice icon={<FilePlus2 size={20} aria-hidden />} title="Start blank" onChoose={onBlank}>
          A title, then one slice after the other.
        </Choice>
        <Choice icon={<FileInput size={20} aria-hidden />} title="Open…" onChoose={onOpenFile}>
          A .carpaccio plan from somebody else.
        </Choice>
      </div>
      <p className={styles.drop}>
        <span>or drop a .carpaccio, .md or .txt file here</span>
        <Button look="quiet" size="small" icon={<Trash2 size={14} aria-hidden />} onClick={onTrash}>
          Trash
        </Button>
      </p>
    </section>
  );
}

type ChoiceProps = { icon: ReactNode; title: string; onChoose: () => void; children: ReactNode };

function Choice({ icon, title, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} onClick={onChoose}>
      <span className={styles.icon}>{icon}</span>
      <b>{title}</b>
      <small>{children}</small>
    </button>
  );
}
