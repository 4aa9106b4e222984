import { Modal } from '../parts/modal.tsx';
import { SampleCards } from '../files/sample-cards.tsx';
import { useApp } from '../use-app.ts';
import styles from './dialogs.module.css';
import { useClose } from './use-close.ts';

/** The samples; opening one replaces the workspace, which one undo brings back. */
export function SamplesDialog() {
  const close = useClose();
  const empty = useApp((state) => state.files.length === 0);
  return (
    <Modal
      title="Open a sample"
      {...(!empty && { description: 'It replaces the open workspace; Undo restores it.' })}
      width={820}
      onClose={close}
    >
      <div className={styles.samples}>
        <SampleCards onOpen={close} />
      </div>
    </Modal>
  );
}
