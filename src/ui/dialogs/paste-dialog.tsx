import { useState } from 'react';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { Checkbox } from '../parts/field.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { FormDialog } from './form-dialog.tsx';
import { useClose } from './use-close.ts';

/** Fields that only a live cluster writes: the text is output of `kubectl get -o yaml`. */
const serverFields =
  /^\s*(managedFields|resourceVersion|uid|creationTimestamp|selfLink):|last-applied-configuration|^status:/m;

const EXAMPLE = 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\n…';

/** Adds pasted manifests; output of a cluster is cleaned on request. */
export function PasteDialog({ text: given, name }: { text: string; name: string | null }) {
  const { actions } = useWorkspace();
  const close = useClose();
  const [text, setText] = useState(given);
  const [clean, setClean] = useState(true);
  const fromCluster = serverFields.test(text);

  const paste = async () => {
    close();
    await actions.paste(text, { clean: fromCluster && clean, ...(name !== null && { file: name }) });
  };

  return (
    <FormDialog
      title={name === null ? dialogsTexts.paste() : dialogsTexts.pasteFile({ name })}
      description={dialogsTexts.aboutPaste()}
      width={680}
      verb={dialogsTexts.addToWorkspace()}
      invalid={text.trim() === ''}
      onSubmit={paste}
    >
      <textarea
        className={styles.text}
        aria-label={dialogsTexts.manifests()}
        spellCheck={false}
        value={text}
        placeholder={EXAMPLE}
        onChange={(event) => setText(event.target.value)}
      />
      {fromCluster && (
        <Checkbox
          label={dialogsTexts.removeServerFields()}
          hint={dialogsTexts.aboutServerFields()}
          checked={clean}
          onChange={(event) => setClean(event.target.checked)}
        />
      )}
    </FormDialog>
  );
}
