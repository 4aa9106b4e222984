import { RELEASES, type Channel, type Release } from '../../core/model/installed-crds.ts';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../core/model/kubernetes-version.ts';
import { CLUSTER_SCOPES, clusterScopeOf, type ClusterScope } from '../../core/model/cluster-scope.ts';
import { TO_READ } from '../../state/lessons/to-read.ts';
import type { Theme } from '../../state/settings-slice.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox, SelectField } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { AssumedClasses } from '../status/assumed-classes.tsx';
import { ChoicesSettings } from '../status/choices-settings.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { settingsTexts } from '../../texts/en/settings.ts';
import styles from './dialogs.module.css';
import { LanguageField } from './language-field.tsx';
import { NamespaceField } from './namespace-field.tsx';
import { namespaceProblem } from './name-problem.ts';
import { useState } from 'react';
import { SuppressedRules } from './suppressed-rules.tsx';
import { useClose } from './use-close.ts';

/** How the manifests of the workspace are read, or of what is looked at in its place; and how the window looks. */
export function SettingsDialog() {
  const close = useClose();
  const { options, setOptions } = useAppState('options', 'setOptions');
  const isLookedAt = useApp((state) => state.workspace === TO_READ);
  const [namespace, setNamespace] = useState(options.defaultNamespace);

  return (
    <Modal
      title={isLookedAt ? settingsTexts.titleOfLookedAt() : settingsTexts.title()}
      onClose={close}
      width={520}
      footer={
        <Button variant="primary" onClick={close}>
          {settingsTexts.done()}
        </Button>
      }
    >
      <div className={styles.form}>
        {isLookedAt && <p>{settingsTexts.aboutLookedAt()}</p>}
        <SelectField
          label={settingsTexts.release()}
          hint={settingsTexts.aboutRelease()}
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
          label={settingsTexts.channel()}
          hint={settingsTexts.aboutChannel()}
          value={options.channel}
          onChange={(event) => setOptions({ channel: event.target.value as Channel })}
        >
          <option value="standard">{settingsTexts.standard()}</option>
          <option value="experimental">{settingsTexts.experimental()}</option>
        </SelectField>
        <SelectField
          label={settingsTexts.kubernetes()}
          hint={settingsTexts.aboutKubernetes()}
          value={options.kubernetes}
          onChange={(event) => setOptions({ kubernetes: event.target.value as KubernetesVersion })}
        >
          {KUBERNETES_VERSIONS.toReversed().map((version) => (
            <option key={version} value={version}>
              {version}
            </option>
          ))}
        </SelectField>
        <NamespaceField
          label={settingsTexts.defaultNamespace()}
          value={namespace}
          onChange={(next) => {
            setNamespace(next);
            if (namespaceProblem(next) === undefined) setOptions({ defaultNamespace: next });
          }}
        />
        <SelectField
          label={settingsTexts.scope()}
          hint={settingsTexts.aboutScope()}
          value={clusterScopeOf(options)}
          onChange={(event) => setOptions(CLUSTER_SCOPES[event.target.value as ClusterScope])}
        >
          <option value="detect">{settingsTexts.scopeDetect()}</option>
          <option value="whole">{settingsTexts.scopeWhole()}</option>
          <option value="part">{settingsTexts.scopePart()}</option>
        </SelectField>
        <AssumedClasses />
        <ChoicesSettings />
        <SuppressedRules />
        {!isLookedAt && <Preferences />}
      </div>
    </Modal>
  );
}

/** How the window looks and is used, whatever it shows. */
function Preferences() {
  const { theme, tabLeavesEditor, setTheme, setTabLeavesEditor } = useAppState(
    'theme',
    'tabLeavesEditor',
    'setTheme',
    'setTabLeavesEditor',
  );
  return (
    <>
      <SelectField
        label={settingsTexts.theme()}
        value={theme}
        onChange={(event) => setTheme(event.target.value as Theme)}
      >
        <option value="system">{settingsTexts.system()}</option>
        <option value="light">{settingsTexts.light()}</option>
        <option value="dark">{settingsTexts.dark()}</option>
      </SelectField>
      <LanguageField />
      <Checkbox
        label={settingsTexts.tabLeaves()}
        hint={settingsTexts.aboutTabLeaves()}
        checked={tabLeavesEditor}
        onChange={(event) => setTabLeavesEditor(event.target.checked)}
      />
    </>
  );
}
