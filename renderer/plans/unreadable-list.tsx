import { FileWarning } from 'lucide-react';
import { storageText } from '../../shared/words/storage-text.ts';
import { usePlanState } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import type { UnreadablePlan } from './plan-order.ts';
import styles from './unreadable-list.module.css';
import type { PlanDoors } from './use-plan-doors.ts';

type UnreadableListProps = { files: readonly UnreadablePlan[]; doors: PlanDoors };

/** Files in the plans folder that could not be read, each with what is wrong. They are left as they are. */
export function UnreadableList({ files, doors }: UnreadableListProps) {
  const isReadOnly = usePlanState((state) => state.app?.isReadOnly === true);
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
              <span className={styles.buttons}>
                <Button size="small" onClick={() => void doors.open(planId)}>
                  Open the last good state
                </Button>
                <Button
                  look="quiet"
                  size="small"
                  disabled={isReadOnly}
                  aria-label={`Move ${fileName} to the trash`}
                  onClick={() => doors.trash(planId, fileName)}
                >
                  To the trash
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
