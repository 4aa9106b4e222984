import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { useClose } from './use-close.ts';

/** Gives a file another path. */
export function RenameFileDialog({ path }: { path: string }) {
  const { actions } = useWorkspace();
  const close = useClose();
  const [to, setTo] = useState(path);
  const [problem, setProblem] = useState<string>();

  const rename = () => {
    const refused = to.trim() === path ? null : actions.renameFile(path, to.trim());
    if (refused === null) close();
    else setProblem(refused);
  };

  return (
    <Modal
      title="Rename file"
      onClose={close}
      width={440}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={rename}>
            Rename
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField label="Path" value={to} error={problem} onChange={(event) => setTo(event.target.value)} />
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
