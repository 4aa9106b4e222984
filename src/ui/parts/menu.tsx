import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon, type IconSource } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

/** A button's menu. `trigger` is one element that can take a ref. */
export function Menu({
  trigger,
  children,
  align = 'start',
  side = 'bottom',
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'end';
  side?: 'bottom' | 'right';
}) {
  return (
    // Not modal: a menu that hides the page from screen readers leaves focusable things hidden behind it.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type ItemProps = {
  icon?: IconSource;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  /** More about it, below its words: why it cannot be chosen, or what comes of it. */
  note?: string | undefined;
  onSelect: () => void;
  children: ReactNode;
};

export function MenuItem({
  icon,
  shortcut,
  danger = false,
  disabled = false,
  note,
  onSelect,
  children,
}: ItemProps) {
  return (
    <DropdownMenu.Item
      className={`${styles.item} ${danger ? styles.danger : ''}`}
      disabled={disabled}
      onSelect={onSelect}
    >
      {icon && <Icon of={icon} size={14} />}
      <span className={styles.text}>
        {children}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </DropdownMenu.Item>
  );
}

/** Entries that have a fact in common, which is said above them. */
export const MenuGroup = ({ label, children }: { label: string; children: ReactNode }) => (
  <DropdownMenu.Group aria-label={label}>
    <DropdownMenu.Label className={styles.label}>{label}</DropdownMenu.Label>
    {children}
  </DropdownMenu.Group>
);

export const MenuSeparator = () => <DropdownMenu.Separator className={styles.separator} />;

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <DropdownMenu.Label className={styles.label}>{children}</DropdownMenu.Label>
);
