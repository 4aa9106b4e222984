import type { HostFile } from '../../state/hosted/file-host.ts';
import { hostedTexts } from '../../texts/en/hosted.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { useClose } from '../dialogs/use-close.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { FileChange } from '../editor/file-change.tsx';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './hosted.module.css';

/** Shows both texts of files that were changed here and elsewhere, each with the choice between them. */
export function HostedConflictsDialog() {
  const hosted = useApp((state) => state.hosted);
  const close = useClose();
  if (!hosted) return null;
  const { name, conflicts } = hosted;
  return (
    <Modal
      title={hostedTexts.changedTwice({ name })}
      description={conflicts.size > 0 ? hostedTexts.aboutChangedTwice() : hostedTexts.allChosen()}
      width={820}
      onClose={close}
      footer={<Button onClick={close}>{partsTexts.close()}</Button>}
    >
      <div className={styles.conflicts} aria-live="polite">
        {[...conflicts].map(([path, file]) => (
          <Conflict key={path} path={path} there={file} name={name} />
        ))}
        {conflicts.size > 0 && <p className={styles.note}>{hostedTexts.aboutKeeping()}</p>}
      </div>
    </Modal>
  );
}

type Props = Readonly<{ path: string; there: HostFile | null; name: string }>;

function Conflict({ path, there, name }: Props) {
  const { hosted: session, documents } = useWorkspace();
  const isHere = documents.text(path) !== undefined;
  return (
    <FileChange path={path}>
      {!there && <p>{hostedTexts.deletedThere({ name })}</p>}
      {!isHere && <p>{hostedTexts.deletedHere({ name })}</p>}
      <DiffPreview before={there?.text ?? ''} after={documents.read(path)} />
      <div className={styles.choices}>
        <Button aria-label={hostedTexts.keepOursOf({ path })} onClick={() => session?.keepOurs(path)}>
          {hostedTexts.keepOurs()}
        </Button>
        <Button aria-label={hostedTexts.takeFromOf({ path })} onClick={() => session?.takeTheirs(path)}>
          {hostedTexts.takeFrom()}
        </Button>
      </div>
    </FileChange>
  );
}
