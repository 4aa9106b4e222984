import { editorTexts } from '../../texts/en/editor.ts';
import { Tooltip } from '../parts/tooltip.tsx';
import { useAppState } from '../use-app.ts';
import { TAB_KEY_WORDS } from './editor-keys.ts';
import styles from './status-line.module.css';

/** Says what Tab does in the editor now, and changes it for good. */
export function TabKeyButton({ leaves }: { leaves: boolean }) {
  const { tabLeavesEditor, setTabLeavesEditor } = useAppState('tabLeavesEditor', 'setTabLeavesEditor');
  const about = tabLeavesEditor ? editorTexts.aboutTabLeaves() : editorTexts.aboutTabIndents();
  return (
    <>
      <Tooltip content={about} side="top">
        <button
          type="button"
          className={styles.tabKey}
          data-always={tabLeavesEditor}
          onClick={() => setTabLeavesEditor(!tabLeavesEditor)}
        >
          {leaves ? editorTexts.tabLeaves() : editorTexts.tabIndents()}
        </button>
      </Tooltip>
      <span id={TAB_KEY_WORDS} className="visually-hidden">
        {about}
      </span>
      <span className="visually-hidden" role="status">
        {leaves && !tabLeavesEditor ? editorTexts.tabLeavesNow() : ''}
      </span>
    </>
  );
}
