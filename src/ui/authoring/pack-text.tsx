import { FileText } from 'lucide-react';
import { useState } from 'react';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { TabKeyButton } from '../editor/tab-key-button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { later } from '../parts/later.tsx';
import styles from './authoring.module.css';
import { useAuthor, useAuthorState } from './use-author.ts';
import { useSave } from './use-save.ts';

const PackEditorView = later(
  async () => (await import('../editor/pack-editor-view.tsx')).PackEditorView,
  <p className={styles.opening} aria-busy="true">
    …
  </p>,
);

/** The text of the file that is open. */
export function PackText() {
  const session = useAuthor();
  const file = useAuthorState((state) => state.file);
  const isThere = useAuthorState((state) => state.paths.includes(state.file ?? ''));
  const save = useSave();
  const [tabLeaves, setTabLeaves] = useState(false);
  return (
    <section className={styles.text} aria-label={authoringTexts.text({ path: file ?? '' })}>
      <div className={styles.textHead}>
        <h2 className={styles.fileTitle}>{file}</h2>
        <TabKeyButton leaves={tabLeaves} />
      </div>
      {isThere ? (
        <PackEditorView className={styles.monaco} session={session} onSave={save} onTabKey={setTabLeaves} />
      ) : (
        <EmptyState icon={<FileText size={24} />} title={authoringTexts.noFile()}>
          <p>{authoringTexts.aboutNoFile()}</p>
        </EmptyState>
      )}
    </section>
  );
}
