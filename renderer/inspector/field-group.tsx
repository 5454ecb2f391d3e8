import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { keepShown } from '../ui/keep-shown.ts';
import styles from './field-group.module.css';
import { type GroupName, useIsGroupOpen, useOpenGroups } from './open-groups.ts';

type FieldGroupProps = {
  name: GroupName;
  title: string;
  /** What is in it, while it is folded: a number, a word. */
  summary?: string;
  isOpenAtFirst?: boolean;
  children: ReactNode;
};

/** Fields that are less used, behind a quiet heading that folds them out and remembers it. */
export function FieldGroup({ name, title, summary = '', isOpenAtFirst = false, children }: FieldGroupProps) {
  const groups = useOpenGroups();
  const isOpen = useIsGroupOpen(name, isOpenAtFirst);
  const id = useId();
  const section = useRef<HTMLElement>(null);

  function toggle(): void {
    groups.setState({ [name]: !isOpen });
    // At the lower end of the panel it would open out of sight.
    if (!isOpen && section.current !== null) keepShown(section.current);
  }

  return (
    <section ref={section} className={styles.group}>
      <h3>
        <button type="button" className={styles.heading} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          <ChevronRight size={13} className={classNames(styles.sign, isOpen && styles.open)} aria-hidden />
          {title}
          {summary !== '' && !isOpen && <span className={styles.summary}>{summary}</span>}
        </button>
      </h3>
      <div id={id} className={styles.fields} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
