import { counted, listed } from '../../core/text/words.ts';
import type { Destinations } from '../../core/model/write-to.ts';
import type { Sources } from '../../core/views/workspace/sources-of.ts';
import { WriteToField } from '../parts/write-to-field.tsx';
import styles from './inspector.module.css';

/** Of an object that a build makes: the files that its fields stand in, and who else builds them. */
export function SourcesNote({
  sources: { files },
  destinations,
}: {
  sources: Sources;
  destinations: Destinations | null;
}) {
  const several = files.length > 1;
  return (
    <div className={styles.about} role="note" aria-label="Files of this object">
      {several ? 'This object is written in:' : 'This object is written in'}
      <ul>
        {files.map(({ file, roots }) => (
          <li key={file}>
            <code>{file}</code>
            {roots.length > 1 && `, used by ${counted(roots.length, 'build')}: ${listed(roots)}`}
          </li>
        ))}
      </ul>
      {destinations && <WriteToField destinations={[destinations]} />}
    </div>
  );
}
