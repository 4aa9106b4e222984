import type { ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { partsTexts } from '../../texts/en/parts.ts';
import styles from './dialogs.module.css';
import { useClose } from './use-close.ts';

type Props = {
  title: string;
  description?: string;
  width: number;
  /** The word on the main button. */
  verb: string;
  /** Whether the fields cannot be submitted as they are. */
  invalid?: boolean;
  /** Where it is not the window's dialog. */
  onClose?: () => void;
  /** By the main button, or by Enter in a field. */
  onSubmit: () => unknown;
  children: ReactNode;
};

/** A dialog of fields with one thing to do, or to cancel. */
export function FormDialog({ verb, invalid = false, onClose, onSubmit, children, ...modal }: Props) {
  const closeDialog = useClose();
  const close = onClose ?? closeDialog;
  const submit = () => {
    if (!invalid) void onSubmit();
  };
  return (
    <Modal
      {...modal}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{partsTexts.cancel()}</Button>
          <Button variant="primary" disabled={invalid} onClick={submit}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
