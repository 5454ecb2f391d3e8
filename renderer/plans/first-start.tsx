import { FileInput, FilePlus2, ListTree } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './first-start.module.css';

type FirstStartProps = { onBlank: () => void; onPaste: () => void; onOpenFile: () => void };

/** Nothing here yet: what this is for, and three ways to begin. */
export function FirstStart({ onBlank, onPaste, onOpenFile }: FirstStartProps) {
  return (
    <section className={styles.start}>
      <h2 className={styles.title}>What is too large to finish?</h2>
      <p className={styles.text}>
        Write down the goal, cut it into slices that can each be shown to somebody, and see on which day each of them
        arrives. Every plan is a file on this computer.
      </p>
      <div className={styles.choices}>
        <Choice icon={<ListTree size={20} aria-hidden />} title="Paste an outline" onChoose={onPaste}>
          A to-do list or notes you have already: bullets, numbers, headings.
        </Choice>
        <Choice icon={<FilePlus2 size={20} aria-hidden />} title="Start blank" onChoose={onBlank}>
          A title, then one slice after the other.
        </Choice>
        <Choice icon={<FileInput size={20} aria-hidden />} title="Open a file" onChoose={onOpenFile}>
          A .carpaccio plan from somebody else.
        </Choice>
      </div>
      <p className={styles.drop}>or drop a .carpaccio, .md or .txt file here</p>
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
