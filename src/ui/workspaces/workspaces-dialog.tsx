import { Copy, PencilLine, Trash2, Undo2 } from 'lucide-react';
import type { Opening } from '../../state/settings-slice.ts';
import { RESTORABLE, type WorkspaceInfo } from '../../state/workspaces/workspace-info.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useAppState, useWorkspace } from '../use-app.ts';
import styles from './workspaces-dialog.module.css';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** All workspaces of this browser, and those that can be restored. */
export function WorkspacesDialog() {
  const { actions } = useWorkspace();
  const { workspaces } = useAppState('workspaces');
  const close = useClose();
  const there = workspaces.filter(({ deleted }) => deleted === null);
  const gone = workspaces.filter(({ deleted }) => deleted !== null);
  return (
    <Modal
      title="Workspaces"
      description="Each has its own files, history and settings. All of them stay in this browser."
      width={600}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Close</Button>
          <Button variant="primary" onClick={() => void actions.newWorkspace()}>
            New workspace
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <ul className={styles.list} aria-label="Workspaces">
          {there.map((info) => (
            <Row key={info.id} info={info} />
          ))}
        </ul>
        {gone.length > 0 && (
          <section aria-label="Deleted workspaces">
            <h3 className={styles.heading}>Deleted</h3>
            <ul className={styles.list}>
              {gone.map((info) => (
                <DeletedRow key={info.id} info={info} />
              ))}
            </ul>
          </section>
        )}
        <OpeningChoices />
      </div>
    </Modal>
  );
}

function Row({ info: { id, name, opened } }: { info: WorkspaceInfo }) {
  const { actions } = useWorkspace();
  const { workspace, openDialog } = useAppState('workspace', 'openDialog');
  const isOpen = id === workspace;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.open}
        data-first={isOpen || undefined}
        aria-current={isOpen || undefined}
        onClick={() => (isOpen ? openDialog(null) : actions.openWorkspace(id))}
      >
        <strong>{name}</strong>
        <span>{isOpen ? <Badge>Open</Badge> : opened > 0 && `Opened ${day.format(opened)}`}</span>
      </button>
      <IconButton
        icon={PencilLine}
        label={`Rename ${name}`}
        size="sm"
        onClick={() => openDialog({ type: 'rename-workspace', id })}
      />
      <IconButton
        icon={Copy}
        label={`Duplicate ${name}`}
        size="sm"
        onClick={() => void actions.duplicateWorkspace(id)}
      />
      <IconButton
        icon={Trash2}
        label={`Delete ${name}`}
        size="sm"
        onClick={() => void actions.deleteWorkspace(id)}
      />
    </li>
  );
}

function DeletedRow({ info: { id, name, deleted } }: { info: WorkspaceInfo }) {
  const { actions } = useWorkspace();
  return (
    <li className={styles.row}>
      <span className={styles.gone}>
        <strong>{name}</strong>
        <span>Can be restored until {day.format((deleted ?? 0) + RESTORABLE)}</span>
      </span>
      <Button size="sm" icon={<Undo2 size={14} />} onClick={() => void actions.restoreWorkspace(id)}>
        Restore
      </Button>
      <Button size="sm" variant="danger" onClick={() => void actions.purgeWorkspace(id)}>
        Delete for good
      </Button>
    </li>
  );
}

/** Where samples and files are opened while the open workspace has files. */
function OpeningChoices() {
  const { opening, setOpening } = useAppState('opening', 'setOpening');
  const choice = (label: string, of: keyof typeof opening) => (
    <SelectField
      label={label}
      value={opening[of]}
      onChange={(event) => setOpening({ [of]: event.target.value as Opening })}
    >
      <option value="new">As a new workspace</option>
      <option value="here">In the open workspace</option>
    </SelectField>
  );
  return (
    <section aria-label="Opening">
      <h3 className={styles.heading}>While the open workspace has files</h3>
      <div className={styles.choices}>
        {choice('Samples are opened', 'samples')}
        {choice('Files and folders are opened', 'files')}
      </div>
    </section>
  );
}
