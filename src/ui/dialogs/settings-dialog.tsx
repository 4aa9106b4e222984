import { RELEASES, type Channel, type Release } from '../../core/model/installed-crds.ts';
import { CLUSTER_SCOPES, clusterScopeOf, type ClusterScope } from '../../core/model/cluster-scope.ts';
import type { Theme } from '../../state/settings-slice.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox, SelectField } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { AssumedClasses } from '../status/assumed-classes.tsx';
import { ChoicesSettings } from '../status/choices-settings.tsx';
import { useAppState } from '../use-app.ts';
import styles from './dialogs.module.css';
import { NamespaceField } from './namespace-field.tsx';
import { namespaceProblem } from './name-problem.ts';
import { useState } from 'react';
import { SuppressedRules } from './suppressed-rules.tsx';
import { useClose } from './use-close.ts';

/** How the manifests are read, and how the window looks. */
export function SettingsDialog() {
  const close = useClose();
  const { options, theme, tabLeavesEditor, setOptions, setTheme, setTabLeavesEditor } = useAppState(
    'options',
    'theme',
    'tabLeavesEditor',
    'setOptions',
    'setTheme',
    'setTabLeavesEditor',
  );
  const [namespace, setNamespace] = useState(options.defaultNamespace);

  return (
    <Modal
      title="Workspace settings"
      onClose={close}
      width={520}
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      <div className={styles.form}>
        <SelectField
          label="Gateway API release"
          hint="The release of the CRDs that the cluster has: which kinds, versions and fields there are, and what is refused."
          value={options.release}
          onChange={(event) => setOptions({ release: event.target.value as Release })}
        >
          {RELEASES.toReversed().map((release) => (
            <option key={release} value={release}>
              {release}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Gateway API channel"
          hint="Which CRDs the cluster has. The experimental channel has more fields and kinds, and no promise of stability."
          value={options.channel}
          onChange={(event) => setOptions({ channel: event.target.value as Channel })}
        >
          <option value="standard">Standard</option>
          <option value="experimental">Experimental</option>
        </SelectField>
        <NamespaceField
          label="Default namespace"
          value={namespace}
          onChange={(next) => {
            setNamespace(next);
            if (namespaceProblem(next) === undefined) setOptions({ defaultNamespace: next });
          }}
        />
        <SelectField
          label="These manifests are"
          hint="Decides how an absent object is reported: as missing, or as not known."
          value={clusterScopeOf(options)}
          onChange={(event) => setOptions(CLUSTER_SCOPES[event.target.value as ClusterScope])}
        >
          <option value="detect">A part of the cluster: missing only where that is evident</option>
          <option value="whole">The whole cluster: what is absent is missing</option>
          <option value="part">A part of the cluster: what is absent is not known</option>
        </SelectField>
        <AssumedClasses />
        <ChoicesSettings />
        <SuppressedRules />
        <SelectField label="Theme" value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
          <option value="system">System</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </SelectField>
        <Checkbox
          label="Tab leaves the editor instead of indenting"
          hint="Control+M changes it while you write; Escape, then Tab, leaves once."
          checked={tabLeavesEditor}
          onChange={(event) => setTabLeavesEditor(event.target.checked)}
        />
      </div>
    </Modal>
  );
}
