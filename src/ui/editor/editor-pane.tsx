import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { later } from '../parts/later.tsx';
import { useWorkspace } from '../use-app.ts';
import type { CursorPlace } from './cursor-place.ts';
import { editorTexts } from '../../texts/en/editor.ts';
import styles from './editor-pane.module.css';
import { sessionOf } from './editor-session.ts';
import { FileTabs } from './file-tabs.tsx';
import { StatusLine } from './status-line.tsx';

const Opening = () => (
  <p className={styles.loading} aria-busy="true">
    {editorTexts.opening()}
  </p>
);

const CodeEditorView = later(
  () => import('./code-editor-view.tsx').then((module) => module.CodeEditorView),
  <Opening />,
);

/** The workspace's text: a tab per file, the editor, and a line that says where the cursor is. Fills its parent. */
export function EditorPane() {
  const workspace = useWorkspace();
  const { store, actions } = workspace;
  const session = sessionOf(workspace);
  const tabs = useStore(session.tabs, ({ paths }) => paths);
  const [place, setPlace] = useState<CursorPlace | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [tabLeaves, setTabLeaves] = useState(false);
  const position = useRef<HTMLSpanElement>(null);

  return (
    <section className={styles.pane} aria-label={editorTexts.yaml()}>
      <FileTabs tabs={tabs} onClose={session.close} />
      <div className={styles.body} id="yaml-editor" role="tabpanel" aria-label={editorTexts.textOfFile()}>
        {tabs.length === 0 ? (
          <EmptyState icon={<FileText size={24} />} title={editorTexts.noFile()}>
            <p>{editorTexts.aboutNoFile()}</p>
            <Button size="sm" onClick={() => store.getState().writeIn(actions.newFile())}>
              {editorTexts.newFile()}
            </Button>
          </EmptyState>
        ) : (
          <CodeEditorView
            className={styles.editor}
            position={position}
            onPlace={setPlace}
            onNote={setNote}
            onTabKey={setTabLeaves}
          />
        )}
      </div>
      {tabs.length > 0 && <StatusLine position={position} place={place} note={note} tabLeaves={tabLeaves} />}
    </section>
  );
}
