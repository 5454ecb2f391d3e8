import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { isSendKey } from './is-send-key.ts';

type DialogProps = {
  title: string;
  /** One sentence below the title. */
  description?: ReactNode;
  /** `wide` is for text to be pasted and previews. */
  width?: 'normal' | 'wide';
  /** Buttons, right-aligned; the primary one last. */
  footer?: ReactNode;
  onClose: () => void;
  /** Given: the dialog is a form, sent by Enter, Ctrl+Enter and by a button of type `submit` in the footer. */
  onSubmit?: () => void;
  children?: ReactNode;
};

/** A long text that has nothing in it to go to is scrolled by the arrows. */
const READ_BY_KEYBOARD = { tabIndex: 0 };

/**
 * A modal dialog that is open as long as it is mounted. Escape closes it and gives the focus back; so does a click
 * beside it, unless it is a form: what was typed is not lost by a slip of the hand.
 */
export function Dialog({ title, description, width = 'normal', footer, onClose, onSubmit, children }: DialogProps) {
  const [opener] = useState(focusedNow);
  const inside = (
    <>
      {children !== undefined && (
        <div className={styles.body} {...(onSubmit === undefined ? READ_BY_KEYBOARD : {})}>
          {children}
        </div>
      )}
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        <Radix.Content
          data-modal
          className={classNames(styles.dialog, width === 'wide' && styles.wide)}
          onKeyDown={(event) => {
            keepSelectionInside(event);
            sendByKeys(event);
          }}
          onOpenAutoFocus={focusFirstField}
          onInteractOutside={(event) => {
            if (onSubmit !== undefined) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveFocusBack(opener);
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.header}>
            <Radix.Title className={styles.title} dir="auto">
              {title}
            </Radix.Title>
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

/** “Select all” is about a field; anywhere else in a dialog it would mark the page that lies behind. */
function keepSelectionInside(event: KeyboardEvent<HTMLElement>): void {
  const isSelectAll = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'a';
  const isInField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
  if (isSelectAll && !isInField) event.preventDefault();
}

/** Enter ends a line in a long text, and with Ctrl the form, from every field and button alike: nobody has to go there. */
function sendByKeys(event: KeyboardEvent<HTMLElement>): void {
  if (!isSendKey(event)) return;
  // What opens over the dialog, such as a menu, has keys of its own.
  const isWithin = event.target instanceof HTMLElement && event.currentTarget.contains(event.target);
  const form = isWithin ? event.currentTarget.querySelector('form') : null;
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]:not(:disabled)') ?? null;
  if (form === null || button === null) return;
  event.preventDefault();
  form.requestSubmit(button);
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

/** What had the focus before; of a line of a menu, which goes with its menu, the button that opened it. */
export function focusedNow(): HTMLElement | null {
  const focused = document.activeElement;
  const menuButtonId = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = menuButtonId ? document.getElementById(menuButtonId) : focused;
  return opener instanceof HTMLElement ? opener : null;
}

/**
 * Whoever has taken the focus meanwhile keeps it; without an opener that is still there it goes to the panel beside the
 * screen, for that is what the opener has given way to, else to the screen.
 */
export function giveFocusBack(opener: HTMLElement | null): void {
  const focused = document.activeElement;
  if (focused !== null && focused !== document.body) return;
  if (opener?.isConnected === true) opener.focus();
  else (document.querySelector<HTMLElement>('[data-panel] h2[tabindex]') ?? document.querySelector('main'))?.focus();
}
