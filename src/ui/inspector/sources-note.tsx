import type { Destinations } from '../../core/model/write-to.ts';
import type { Sources } from '../../core/views/workspace/sources-of.ts';
import { WriteToField } from '../parts/write-to-field.tsx';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import { listOf } from '../../texts/list-of.ts';
import styles from './inspector.module.css';

/** Of an object that a build makes: the files that its fields stand in, and who else builds them. */
export function SourcesNote({
  sources: { files },
  destinations,
}: {
  sources: Sources;
  destinations: Destinations | null;
}) {
  return (
    <div className={styles.about} role="note" aria-label={inspectorTexts.filesOfObject()}>
      {inspectorTexts.writtenIn({ count: files.length })}
      <ul>
        {files.map(({ file, roots }) => (
          <li key={file}>
            <code>{file}</code>
            {roots.length > 1 && (
              <>, {inspectorTexts.usedByBuilds({ count: roots.length, roots: listOf(roots) })}</>
            )}
          </li>
        ))}
      </ul>
      {destinations && <WriteToField destinations={[destinations]} />}
    </div>
  );
}
