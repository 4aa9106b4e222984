import { inspectorTexts } from '../../texts/en/inspector.ts';
import type { Help } from './form/help.ts';
import styles from './inspector.module.css';

/** The foot of the inspector: what the field means that is pointed at or in focus. Always as high, so that nothing moves. */
export const FieldHelp = ({ help, file }: { help: Help | null; file: string | null }) => (
  <footer className={styles.help} aria-hidden>
    {help ? (
      <>
        <p className={styles.helpTitle}>
          <code>{help.title}</code> <span>{help.rules}</span>
          {file !== null && <span> · {inspectorTexts.writesTo({ file })}</span>}
        </p>
        <p>{help.meaning}</p>
      </>
    ) : (
      <p className={styles.helpTitle}>{inspectorTexts.aboutFields()}</p>
    )}
  </footer>
);
