import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from './toast-list.module.css';

export type ToastItem = {
  readonly id: string;
  readonly text: string;
  /** What can be done about it. */
  readonly actions: readonly { readonly label: string; readonly onSelect: () => void }[];
};

/** `onClose` is kept the same between renderings, or the time starts anew. */
type ToastListProps = { toasts: readonly ToastItem[]; onClose: (id: string) => void };

const SHOWN_MS = 7000;

/** Short messages at the lower edge. Each goes by itself, and stays as long as it is pointed at or has the focus. */
export function ToastList({ toasts, onClose }: ToastListProps) {
  return (
    <section className={styles.list} aria-label="Messages">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onClose={onClose} />
      ))}
    </section>
  );
}

function Toast({ toast: { id, text, actions }, onClose }: { toast: ToastItem; onClose: (id: string) => void }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => onClose(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, id, onClose]);
  return (
    <div
      className={styles.toast}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {actions.map(({ label, onSelect }) => (
        <button
          key={label}
          type="button"
          className={styles.action}
          onClick={() => {
            onSelect();
            onClose(id);
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className={styles.close} aria-label="Close message" onClick={() => onClose(id)}>
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
