import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';
import { useOverlayPlace } from './use-overlay-place.ts';

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  align?: 'start' | 'end';
  side?: 'bottom' | 'right';
  /** `MenuItem`, `MenuLabel` and `MenuSeparator`. */
  children: ReactNode;
};

export function Menu({ trigger, align = 'start', side = 'bottom', children }: MenuProps) {
  const place = useOverlayPlace();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal {...(place === undefined ? {} : { container: place })}>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          side={side}
          sideOffset={5}
          collisionPadding={8}
          loop
          // A long menu scrolls, and what scrolls has to be reached by keyboard.
          tabIndex={0}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type MenuItemProps = {
  icon?: ReactNode;
  shortcut?: string | undefined;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
};

export function MenuItem({ icon, shortcut, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item className={styles.item} disabled={disabled} onSelect={onSelect}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.text}>{children}</span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </DropdownMenu.Item>
  );
}

type MenuMoreProps = { icon?: ReactNode; label: string; children: ReactNode };

/** A line behind which there are others: they open beside it, by Right, Enter or the pointer. */
export function MenuMore({ icon, label, children }: MenuMoreProps) {
  const place = useOverlayPlace();
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={styles.item}>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.text}>{label}</span>
        <ChevronRight size={14} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal {...(place === undefined ? {} : { container: place })}>
        <DropdownMenu.SubContent className={styles.menu} collisionPadding={8} alignOffset={-6} loop tabIndex={0}>
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className={styles.label}>{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className={styles.separator} />;
}

type MenuChoicesProps<Id extends string> = {
  chosen: Id;
  choices: readonly { readonly id: Id; readonly label: string }[];
  onChoose: (id: Id) => void;
};

/** Lines of which exactly one holds. */
export function MenuChoices<Id extends string>({ chosen, choices, onChoose }: MenuChoicesProps<Id>) {
  return (
    <DropdownMenu.RadioGroup value={chosen}>
      {choices.map(({ id, label }) => (
        <DropdownMenu.RadioItem key={id} className={styles.item} value={id} onSelect={() => onChoose(id)}>
          <span className={styles.icon}>{id === chosen ? <Check size={14} aria-hidden /> : <span />}</span>
          <span className={styles.text}>{label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

type MenuChecksProps<Id extends string> = {
  checked: readonly Id[];
  choices: readonly { readonly id: Id; readonly label: string; readonly detail?: string }[];
  onToggle: (id: Id) => void;
};

/** Lines of which any number hold. The menu stays open, so that several can be chosen one after another. */
export function MenuChecks<Id extends string>({ checked, choices, onToggle }: MenuChecksProps<Id>) {
  return choices.map(({ id, label, detail }) => (
    <DropdownMenu.CheckboxItem
      key={id}
      className={styles.item}
      checked={checked.includes(id)}
      onSelect={(event) => {
        event.preventDefault();
        onToggle(id);
      }}
    >
      <span className={styles.icon}>{checked.includes(id) ? <Check size={14} aria-hidden /> : <span />}</span>
      <span className={styles.text} dir="auto">
        {label}
      </span>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </DropdownMenu.CheckboxItem>
  ));
}
