import { useState } from 'react';
import { Checkbox } from '../parts/field.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { FormDialog } from './form-dialog.tsx';
import { useClose } from './use-close.ts';

/** Fields that only a live cluster writes: the text is output of `kubectl get -o yaml`. */
const serverFields =
  /^\s*(managedFields|resourceVersion|uid|creationTimestamp|selfLink):|last-applied-configuration|^status:/m;

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
      title={name === null ? 'Paste manifests' : `Add ${name}`}
      description="YAML or JSON: one document or many, also the output of kubectl get -o yaml."
      width={680}
      verb="Add to the workspace"
      invalid={text.trim() === ''}
      onSubmit={paste}
    >
      <textarea
        className={styles.text}
        aria-label="Manifests"
        spellCheck={false}
        value={text}
        placeholder={'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\n…'}
        onChange={(event) => setText(event.target.value)}
      />
      {fromCluster && (
        <Checkbox
          label="Remove server fields"
          hint="status, managedFields, uid, resourceVersion, timestamps and the last-applied annotation."
          checked={clean}
          onChange={(event) => setClean(event.target.checked)}
        />
      )}
    </FormDialog>
  );
}
