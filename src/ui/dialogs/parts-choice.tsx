import type { Parts } from '../../core/export/export-text.ts';
import { secretsSentence, type Sensitive } from '../../core/export/texts-to-share.ts';
import { Checkbox } from '../parts/field.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import styles from './dialogs.module.css';

type Props = Readonly<{
  sensitive: Sensitive;
  parts: Parts;
  setParts: (parts: Parts) => void;
  /** Who will have what is taken along, at the beginning of a sentence. */
  reader: string;
}>;

/** Warns of secrets, and lets the user choose what leaves the browser; nothing where there is nothing to choose. */
export function PartsChoice({ sensitive, parts, setParts, reader }: Props) {
  const hasSecrets = sensitive.secrets.length > 0;
  if (!hasSecrets && sensitive.requests === 0) return null;
  return (
    <div className={styles.parts}>
      {hasSecrets && (
        <>
          <div className={styles.warning} role="note">
            <SeverityIcon severity="warning" />
            <p>
              The workspace holds {secretsSentence(sensitive)}{' '}
              {parts.secrets
                ? `${reader} can read ${sensitive.secrets.length === 1 ? 'it' : 'them'}.`
                : 'A placeholder takes the place of each, and what depends on it is not known there.'}
            </p>
          </div>
          <Checkbox
            label="Leave the secrets out"
            checked={!parts.secrets}
            onChange={(event) => setParts({ ...parts, secrets: !event.target.checked })}
          />
        </>
      )}
      {sensitive.requests > 0 && (
        <Checkbox
          label="Take the saved requests along"
          checked={parts.requests}
          onChange={(event) => setParts({ ...parts, requests: event.target.checked })}
        />
      )}
    </div>
  );
}
