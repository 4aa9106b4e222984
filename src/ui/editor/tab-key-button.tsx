import { Tooltip } from '../parts/tooltip.tsx';
import { useAppState } from '../use-app.ts';
import { TAB_KEY_WORDS } from './editor-keys.ts';
import styles from './status-line.module.css';

const INDENTS =
  'Tab indents. Press Escape, then Tab, to leave the editor. Control+M makes Tab always leave it.';
const LEAVES = 'Tab leaves the editor. Control+M makes Tab indent.';

/** Says what Tab does in the editor now, and changes it for good. */
export function TabKeyButton({ leaves }: { leaves: boolean }) {
  const { tabLeavesEditor, setTabLeavesEditor } = useAppState('tabLeavesEditor', 'setTabLeavesEditor');
  return (
    <>
      <Tooltip content={tabLeavesEditor ? LEAVES : INDENTS} side="top">
        <button
          type="button"
          className={styles.tabKey}
          data-always={tabLeavesEditor}
          onClick={() => setTabLeavesEditor(!tabLeavesEditor)}
        >
          {leaves ? 'Tab leaves' : 'Tab indents'}
        </button>
      </Tooltip>
      <span id={TAB_KEY_WORDS} className="visually-hidden">
        {tabLeavesEditor ? LEAVES : INDENTS}
      </span>
      <span className="visually-hidden" role="status">
        {leaves && !tabLeavesEditor ? 'Tab leaves the editor now.' : ''}
      </span>
    </>
  );
}
