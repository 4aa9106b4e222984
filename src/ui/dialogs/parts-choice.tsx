import type { Parts } from '../../core/export/export-text.ts';
import type { Sensitive } from '../../core/export/texts-to-share.ts';
import { listOf } from '../../texts/list-of.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { Checkbox } from '../parts/field.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import styles from './dialogs.module.css';

/** The others are counted. */
const MAX_NAMED = 3;

type Props = Readonly<{
  sensitive: Sensitive;
  parts: Parts;
  setParts: (parts: Parts) => void;
  /** A sentence: who can read the secrets that are taken along. */
  canBeRead: (secrets: Readonly<{ count: number }>) => string;
}>;

/** Warns of secrets, and lets the user choose what leaves the browser; nothing where there is nothing to choose. */
export function PartsChoice({ sensitive, parts, setParts, canBeRead }: Props) {
  const secrets = sensitive.secrets.flatMap(({ file, what }) => what.map((one) => `${one} (${file})`));
  const count = secrets.length;
  if (count === 0 && sensitive.requests === 0) return null;
  return (
    <div className={styles.parts}>
      {count > 0 && (
        <>
          <div className={styles.warning} role="note">
            <SeverityIcon severity="warning" />
            <p>
              {dialogsTexts.holdsSecrets({ count, names: listOf(secrets, MAX_NAMED) })}{' '}
              {parts.secrets ? canBeRead({ count }) : dialogsTexts.placeholders()}
            </p>
          </div>
          <Checkbox
            label={dialogsTexts.leaveSecretsOut()}
            checked={!parts.secrets}
            onChange={(event) => setParts({ ...parts, secrets: !event.target.checked })}
          />
        </>
      )}
      {sensitive.requests > 0 && (
        <Checkbox
          label={dialogsTexts.takeRequests()}
          checked={parts.requests}
          onChange={(event) => setParts({ ...parts, requests: event.target.checked })}
        />
      )}
    </div>
  );
}
