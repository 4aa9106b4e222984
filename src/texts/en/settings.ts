import { defineTexts } from '../define-texts.ts';

/** The dialog of settings. */
export const settingsTexts = defineTexts('settings', {
  title: 'Workspace settings',
  titleOfLookedAt: 'Settings of what you are looking at',
  aboutLookedAt: 'These settings hold here, and are not kept. The workspace keeps its own.',
  done: 'Done',
  release: 'Gateway API release',
  aboutRelease:
    'The release of the CRDs that the cluster has: which kinds, versions and fields there are, and what is refused.',
  channel: 'Gateway API channel',
  aboutChannel:
    'Which CRDs the cluster has. The experimental channel has more fields and kinds, and no promise of stability.',
  standard: 'Standard',
  experimental: 'Experimental',
  kubernetes: 'Kubernetes version',
  aboutKubernetes:
    'The version of the API server that takes the objects: its rules, and its words for what it refuses.',
  defaultNamespace: 'Default namespace',
  scope: 'These manifests are',
  aboutScope: 'Decides how an absent object is reported: as missing, or as not known.',
  scopeDetect: 'A part of the cluster: missing only where that is evident',
  scopeWhole: 'The whole cluster: what is absent is missing',
  scopePart: 'A part of the cluster: what is absent is not known',
  suppressedRules: 'Suppressed rules',
  noSuppressedRules:
    'None. “Ignore this rule” under a problem suppresses it, for one object or for the workspace.',
  reportAgain: 'Report {code} again',
  theme: 'Theme',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  language: 'Language',
  aboutLanguage: 'Problems, names of most changes and the API’s own words stay in English.',
  changesWhenReloaded: 'From the next load of the page: {language}.',
  reload: 'Reload the page',
  tabLeaves: 'Tab leaves the editor instead of indenting',
  aboutTabLeaves: 'Control+M changes it while you write; Escape, then Tab, leaves once.',
});
