import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

type DialogProps = {
  title: string;
  /** One sentence below the title. */
  description?: ReactNode;
  /** `wide` is for text to be pasted and previews. */
  width?: 'normal' | 'wide';
  /** Buttons, right-aligned; the primary one last. */
  footer?: ReactNode;
  onClose: () => void;
  /** Given: the dialog is a form, sent by Enter and by a button of type `submit` in the footer. */
  onSubmit?: () => void;
  children?: ReactNode;
};

/** A modal dialog that is open as long as it is mounted. Escape and a click beside it close it; focus goes back. */
export function Dialog({ title, description, width = 'normal', footer, onClose, onSubmit, children }: DialogProps) {
  const inside = (
    <>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        <Radix.Content
          className={classNames(styles.dialog, width === 'wide' && styles.wide)}
          onOpenAutoFocus={focusFirstField}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.header}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close className={styles.close} aria-label="Close">
              <X size={16} aria-hidden />
            </Radix.Close>
          </header>
          {description !== undefined && (
            <Radix.Description className={styles.description}>{description}</Radix.Description>
          )}
          {onSubmit === undefined ? (
            inside
          ) : (
            <form
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {inside}
            </form>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A dialog that asks for something begins with the answer, not with its close button. */
function focusFirstField(event: Event): void {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement)) return;
  const field = content.querySelector<HTMLElement>(
    'input:not(:disabled), textarea:not(:disabled), select:not(:disabled)',
  );
  if (field === null) return;
  event.preventDefault();
  field.focus();
}
