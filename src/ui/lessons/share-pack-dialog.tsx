import { useCallback } from 'react';
import { LONG_LINK } from '../../core/lessons/pack-file/limits.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import { CopyLink } from './copy-link.tsx';
import styles from './packs.module.css';
import { useLoaded } from './use-loaded.ts';

/** A pack as a link, a file or an archive. */
export function SharePackDialog({ id }: { id: string }) {
  const { actions } = useWorkspace();
  const close = useClose();
  const load = useCallback(async () => {
    const packs = await actions.packs();
    const files = await packs.filesOf(id);
    const { pack } = await packs.summary(files);
    return { packs, files, title: pack?.title ?? id, url: await packs.link(files) };
  }, [actions, id]);
  const shared = useLoaded(load);
  return (
    <Modal
      title={lessonPacksTexts.sharePack({ title: shared?.title ?? id })}
      description={lessonPacksTexts.aboutShare()}
      onClose={close}
      footer={
        shared && (
          <>
            <Button onClick={() => shared.packs.saveFile(id, shared.files)}>
              {lessonPacksTexts.saveFile()}
            </Button>
            <Button onClick={() => shared.packs.saveZip(id, shared.files)}>
              {lessonPacksTexts.saveZip()}
            </Button>
          </>
        )
      }
    >
      {shared ? (
        <div className={styles.sheet}>
          <CopyLink label={lessonPacksTexts.link()} url={shared.url} />
          <p className={styles.status}>
            {shared.url.length > LONG_LINK
              ? lessonPacksTexts.lengthIsLong({ count: shared.url.length })
              : lessonPacksTexts.length({ count: shared.url.length })}
          </p>
        </div>
      ) : (
        <p>{lessonPacksTexts.packing()}</p>
      )}
    </Modal>
  );
}
