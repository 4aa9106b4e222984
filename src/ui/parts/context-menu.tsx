import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

type Props = {
  /** Where the pointer was, in client pixels. */
  at: Readonly<{ x: number; y: number }>;
  onClose: () => void;
  /** `MenuItem`s, as in a `Menu`. */
  children: ReactNode;
};

/** A menu at a point of the screen, opened by right click or by the menu key. Render it while it is open. */
export function ContextMenu({ at, onClose, children }: Props) {
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={2} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
