import { FileWarning } from 'lucide-react';
import type { PlanId } from '../../shared/plan/plan.ts';
import { storageText } from '../../shared/words/storage-text.ts';
import { Button } from '../ui/button.tsx';
import type { UnreadablePlan } from './plan-order.ts';
import styles from './unreadable-list.module.css';

type UnreadableListProps = { files: readonly UnreadablePlan[]; onOpen: (planId: PlanId) => void };

/** Files in the plans folder that could not be read, each with what is wrong. They are left as they are. */
export function UnreadableList({ files, onOpen }: UnreadableListProps) {
  if (files.length === 0) return null;
  return (
    <section className={styles.files} aria-labelledby="unreadable-files">
      <h2 id="unreadable-files" className={styles.title}>
        Could not be read
      </h2>
      <ul className={styles.list}>
        {files.map(({ planId, fileName, code }) => (
          <li key={fileName} className={styles.file}>
            <FileWarning size={16} aria-hidden className={styles.icon} />
            <span>
              <b>{fileName}</b>
              <small>{storageText(code, 'This file')}</small>
            </span>
            {planId !== null && (
              <Button size="small" onClick={() => onOpen(planId)}>
                Open the last good state
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
