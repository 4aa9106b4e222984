import type { Channel } from '../../core/model/options.ts';
import type { Theme } from '../../state/settings-slice.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox, SelectField } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { useApp } from '../use-app.ts';
import styles from './dialogs.module.css';
import { NamespaceField } from './namespace-field.tsx';
import { namespaceProblem } from './name-problem.ts';
import { useState } from 'react';
import { SuppressedRules } from './suppressed-rules.tsx';
import { useClose } from './use-close.ts';

/** How the manifests are read, and how the window looks. */
export function SettingsDialog() {
  const close = useClose();
  const options = useApp((state) => state.options);
  const theme = useApp((state) => state.theme);
  const setOptions = useApp((state) => state.setOptions);
  const setTheme = useApp((state) => state.setTheme);
  const [namespace, setNamespace] = useState(options.defaultNamespace);

  return (
    <Modal
      title="Workspace settings"
      onClose={close}
      width={480}
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      <div className={styles.form}>
        <SelectField
          label="Gateway API channel"
          hint="Which CRDs are taken as installed. The experimental channel has more fields and kinds, and no promise of stability."
          value={options.channel}
          onChange={(event) => setOptions({ channel: event.target.value as Channel })}
        >
          <option value="standard">Standard</option>
          <option value="experimental">Experimental</option>
        </SelectField>
        <NamespaceField
          label="Namespace of objects that name none"
          value={namespace}
          onChange={(next) => {
            setNamespace(next);
            if (namespaceProblem(next) === undefined) setOptions({ defaultNamespace: next });
          }}
        />
        <Checkbox
          label="These manifests are only a part of the cluster."
          hint="What is absent is then not known, instead of missing."
          checked={options.partial}
          onChange={(event) => setOptions({ partial: event.target.checked })}
        />
        <SuppressedRules />
        <SelectField label="Theme" value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
          <option value="system">As the system</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </SelectField>
      </div>
    </Modal>
  );
}
