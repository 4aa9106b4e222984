import type { AppStore } from '../../state/app-store.ts';
import { TAB_KEY_WORDS } from './editor-keys.ts';
import { KeyCode, KeyMod, type editor, type IDisposable } from './monaco.ts';

/** Escape closes these first. */
const NOTHING_TO_CLOSE = [
  'editorTextFocus',
  '!suggestWidgetVisible',
  '!findWidgetVisible',
  '!inSnippetMode',
  '!editorHasSelection',
  '!editorHasMultipleSelections',
  '!editorHoverVisible',
  '!markersNavigationVisible',
].join(' && ');

const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

const leavesNext: ReadonlySet<KeyCode> = new Set([KeyCode.Tab, KeyCode.Shift, KeyCode.Escape]);

/**
 * What Tab does in the editor: it indents, or goes on to what is next on the page. The user chooses once for all in the
 * settings, or for one time by pressing Escape before Tab.
 *
 * @param onChange whether Tab leaves the editor now
 */
export function followTabKey(
  view: editor.IStandaloneCodeEditor,
  store: AppStore,
  onChange: (leaves: boolean) => void,
): IDisposable {
  let once = false;
  const update = () => {
    const leaves = once || store.getState().tabLeavesEditor;
    view.updateOptions({ tabFocusMode: leaves });
    onChange(leaves);
  };
  const setOnce = (value: boolean) => {
    if (once === value) return;
    once = value;
    update();
  };
  view.addCommand(KeyCode.Escape, () => setOnce(true), NOTHING_TO_CLOSE);
  // The same keys on a Mac, where Command+M puts the window away.
  view.addCommand((onMac ? KeyMod.WinCtrl : KeyMod.CtrlCmd) | KeyCode.KeyM, () => {
    const { tabLeavesEditor, setTabLeavesEditor } = store.getState();
    setTabLeavesEditor(!tabLeavesEditor);
  });
  const stopStore = store.subscribe((state, before) => {
    if (state.tabLeavesEditor !== before.tabLeavesEditor) update();
  });
  // Monaco makes a new input for each file that is shown.
  const describe = () => {
    view
      .getDomNode()
      ?.querySelector('[role="textbox"], textarea')
      ?.setAttribute('aria-describedby', TAB_KEY_WORDS);
  };
  const listeners = [
    view.onDidChangeModel(describe),
    view.onKeyDown(({ keyCode }) => {
      if (!leavesNext.has(keyCode)) setOnce(false);
    }),
    view.onMouseDown(() => setOnce(false)),
    view.onDidBlurEditorText(() => setOnce(false)),
  ];
  update();
  return {
    dispose: () => {
      stopStore();
      for (const listener of listeners) listener.dispose();
    },
  };
}
