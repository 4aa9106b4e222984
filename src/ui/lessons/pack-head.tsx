import { FolderSync, MoreHorizontal, Pencil, Presentation, Share2, Trash2 } from 'lucide-react';
import type { ListedPack } from '../../state/lessons/library-actions.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './packs.module.css';

/** The title of a pack, and what can be done with it. */
export function PackHead({ pack, onChange }: { pack: ListedPack; onChange: () => void }) {
  const { actions } = useWorkspace();
  const openDialog = useApp((state) => state.openDialog);
  const { id, title, kept } = pack;
  return (
    <div className={styles.head}>
      <h3 className={styles.title}>{title}</h3>
      <Menu
        align="end"
        trigger={<IconButton icon={MoreHorizontal} size="sm" label={lessonPacksTexts.more({ title })} />}
      >
        <MenuItem icon={Presentation} onSelect={() => openDialog({ type: 'prepare-workshop', pack: id })}>
          {workshopTexts.prepare()}
        </MenuItem>
        <MenuItem
          icon={Pencil}
          onSelect={() => void actions.authors().then((authors) => authors.editPack(id))}
        >
          {kept ? authoringTexts.editPack() : authoringTexts.editCopy()}
        </MenuItem>
        <MenuItem icon={Share2} onSelect={() => openDialog({ type: 'share-pack', id })}>
          {lessonPacksTexts.share()}
        </MenuItem>
        {kept?.hasFolder && (
          <MenuItem
            icon={FolderSync}
            onSelect={() => void actions.packs().then((packs) => packs.readAgain(id))}
          >
            {lessonPacksTexts.readAgain()}
          </MenuItem>
        )}
        {kept && (
          <MenuItem
            danger
            icon={Trash2}
            onSelect={() => void actions.packs().then((packs) => packs.remove(id, onChange))}
          >
            {lessonPacksTexts.remove()}
          </MenuItem>
        )}
      </Menu>
    </div>
  );
}
