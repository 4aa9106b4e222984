import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { CSSProperties, ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { partsTexts } from '../../texts/en/parts.ts';
import styles from './modal.module.css';
import { useReturnFocus } from './use-return-focus.ts';

type Props = {
  title: string;
  description?: ReactNode;
  onClose: () => void;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  /** In pixels; narrower windows shrink it. */
  width?: number;
  /** It may take almost the whole height of the window. */
  tall?: boolean;
  /** The content is only read: it takes the focus itself, so that keys can scroll it. */
  readOnly?: boolean;
  children?: ReactNode;
};

/** The initial focus: what the dialog marks; else the first input; else its main button, which is last. */
const firstStop = 'input, textarea, select';

/** Focus on the cross would open its tooltip, and the first Escape would only close that. */
function focusContent(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const dialog = event.currentTarget;
  const main = [...dialog.querySelectorAll<HTMLElement>('footer button:enabled')].at(-1);
  const stop =
    dialog.querySelector<HTMLElement>('[data-first]') ??
    dialog.querySelector<HTMLElement>(firstStop) ??
    main ??
    dialog;
  stop.focus();
  if (stop instanceof HTMLInputElement) stop.select();
}

/** A modal dialog: focus is kept inside, Escape and the cross close it, focus returns to where it was. */
export function Modal({
  title,
  description,
  onClose,
  footer,
  width = 560,
  tall = false,
  readOnly = false,
  children,
}: Props) {
  const returnFocus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content
          className={styles.content}
          data-tall={tall || undefined}
          onOpenAutoFocus={focusContent}
          onCloseAutoFocus={returnFocus}
          style={{ '--modal-width': `${width}px` } as CSSProperties}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <header className={styles.header}>
            <div>
              <Dialog.Title className={styles.title}>{title}</Dialog.Title>
              {description !== undefined && (
                <Dialog.Description className={styles.description}>{description}</Dialog.Description>
              )}
            </div>
            <IconButton icon={X} label={partsTexts.close()} onClick={onClose} />
          </header>
          {children !== undefined && (
            <div className={styles.body} {...(readOnly && { tabIndex: 0, 'data-first': true })}>
              {children}
            </div>
          )}
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
