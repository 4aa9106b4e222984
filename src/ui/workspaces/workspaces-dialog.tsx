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
import { partsTexts } from '../../texts/en/parts.ts';
import { workspacesTexts } from '../../texts/en/workspaces.ts';
import styles from './workspaces-dialog.module.css';

/** All workspaces of this browser, and those that can be restored. */
export function WorkspacesDialog() {
  const { actions } = useWorkspace();
  const { workspaces } = useAppState('workspaces');
  const close = useClose();
  const there = workspaces.filter(({ deleted }) => deleted === null);
  const gone = workspaces.filter(({ deleted }) => deleted !== null);
  return (
    <Modal
      title={workspacesTexts.workspaces()}
      description={workspacesTexts.about()}
      width={600}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{partsTexts.close()}</Button>
          <Button variant="primary" onClick={() => void actions.newWorkspace()}>
            {workspacesTexts.newWorkspace()}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <ul className={styles.list} aria-label={workspacesTexts.workspaces()}>
          {there.map((info) => (
            <Row key={info.id} info={info} />
          ))}
        </ul>
        {gone.length > 0 && (
          <section aria-label={workspacesTexts.deletedWorkspaces()}>
            <h3 className={styles.heading}>{workspacesTexts.deleted()}</h3>
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
        <span>
          {isOpen ? (
            <Badge>{workspacesTexts.open()}</Badge>
          ) : (
            opened > 0 && workspacesTexts.openedOn({ day: opened })
          )}
        </span>
      </button>
      <IconButton
        icon={PencilLine}
        label={workspacesTexts.renameOne({ name })}
        size="sm"
        onClick={() => openDialog({ type: 'rename-workspace', id })}
      />
      <IconButton
        icon={Copy}
        label={workspacesTexts.duplicateOne({ name })}
        size="sm"
        onClick={() => void actions.duplicateWorkspace(id)}
      />
      <IconButton
        icon={Trash2}
        label={workspacesTexts.deleteOne({ name })}
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
        <span>{workspacesTexts.restorableUntil({ day: (deleted ?? 0) + RESTORABLE })}</span>
      </span>
      <Button size="sm" icon={<Undo2 size={14} />} onClick={() => void actions.restoreWorkspace(id)}>
        {workspacesTexts.restore()}
      </Button>
      <Button size="sm" variant="danger" onClick={() => void actions.purgeWorkspace(id)}>
        {workspacesTexts.deleteForGood()}
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
      <option value="new">{workspacesTexts.asNew()}</option>
      <option value="here">{workspacesTexts.inTheOpenOne()}</option>
    </SelectField>
  );
  return (
    <section aria-label={workspacesTexts.opening()}>
      <h3 className={styles.heading}>{workspacesTexts.whileItHasFiles()}</h3>
      <div className={styles.choices}>
        {choice(workspacesTexts.samplesAreOpened(), 'samples')}
        {choice(workspacesTexts.filesAreOpened(), 'files')}
      </div>
    </section>
  );
}
