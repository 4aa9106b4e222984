import { counted, listed } from '../../core/text/words.ts';
import type { Sources } from '../../core/views/workspace/sources-of.ts';
import styles from './inspector.module.css';

/** Of an object that a build makes: the files that its fields stand in, and who else builds them. */
export function SourcesNote({ sources: { files } }: { sources: Sources }) {
  const several = files.length > 1;
  return (
    <div className={styles.about} role="note" aria-label="Files of this object">
      {several ? 'An edit goes to the file that holds the field:' : 'An edit goes to'}
      <ul>
        {files.map(({ file, roots }) => (
          <li key={file}>
            <code>{file}</code>
            {roots.length > 1 && `, used by ${counted(roots.length, 'build')}: ${listed(roots)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
