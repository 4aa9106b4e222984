import { HardDrive, Save } from 'lucide-react';
import { hostedTexts } from '../../texts/en/hosted.ts';
import { Tooltip } from '../parts/tooltip.tsx';
import styles from '../shell/status-bar.module.css';
import { useRunAction } from '../shell/use-run-action.ts';
import { useAppState } from '../use-app.ts';

/** How many files of a folder are not saved, deleted ones too; it saves them. */
export function HostedStatus() {
  const { hosted, files } = useAppState('hosted', 'files');
  const run = useRunAction();
  if (!hosted || hosted.live || hosted.readOnly) return null;
  const { name } = hosted;
  const count = files.filter(({ dirty }) => dirty).length + hosted.deleted.length;
  const about =
    count === 0 ? hostedTexts.aboutAllSaved({ name }) : hostedTexts.aboutNotSaved({ count, name });
  const Icon = count === 0 ? HardDrive : Save;
  return (
    <Tooltip content={about} side="top">
      <button type="button" className={styles.item} aria-label={about} onClick={run('save-all')}>
        <Icon size={14} color={count === 0 ? 'currentColor' : 'var(--warn)'} aria-hidden />
        <span className={styles.stored}>
          {count === 0 ? hostedTexts.allSaved() : hostedTexts.notSaved({ count })}
        </span>
      </button>
    </Tooltip>
  );
}
