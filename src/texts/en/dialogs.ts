import { defineTexts } from '../define-texts.ts';

/** Dialogs. */
export const dialogsTexts = defineTexts('dialogs', {
  add: 'Add',
  rename: 'Rename',
  namespace: 'Namespace',
  updateReferences: 'Update references',

  admitTeam: 'Admit a team to Gateway {name}',
  aboutAdmitTeam:
    'Routes of its namespace may then attach to the listener. What that changes is shown first.',
  showChanges: 'Show the changes',
  namespaceOfTeam: 'Namespace of the team',
  listener: 'Listener',

  addObject: 'Add an object',
  kind: 'Kind',
  classes: 'Classes',
  gateways: 'Gateways',
  routes: 'Routes',
  services: 'Services',
  workloads: 'Workloads',
  supporting: 'Supporting objects',
  name: 'Name',
  exists: '{kind} {name} already exists.',
  newNamespace: 'A new namespace gets its own lane.',

  export: 'Export',
  nothingToExport: 'There is nothing to export yet.',
  oneFile: 'One YAML file',
  aboutOneFile: 'Every document as it is written, ready for kubectl apply -f.',
  clipboard: 'To the clipboard',
  aboutClipboard: 'The same YAML, to paste elsewhere.',
  zip: 'Zip, one file for each object',
  aboutZip: 'Folders are namespaces.',
  kustomization: 'Kustomization',
  aboutKustomization: 'A zip with the files and a kustomization.yaml that lists them.',
  rbac: 'Roles as RBAC',
  aboutRbac:
    'Who may write what, as ClusterRoles, Roles and bindings: a new file, shown before it is written',
  mermaid: 'Mermaid diagram',
  aboutMermaid: 'A flowchart as text, for Markdown pages.',
  mermaidClipboard: 'Mermaid to the clipboard',
  aboutMermaidClipboard: 'The same flowchart, to paste into a page.',
  png: 'PNG picture',
  aboutPng: 'The whole canvas as pixels, with column titles and a legend.',
  svg: 'SVG picture',
  aboutSvg: 'The same as text and shapes, for documents and drawing programs.',
  themeOfPictures: 'Theme of pictures',
  asInWindow: 'As in the window',
  light: 'Light',
  dark: 'Dark',
  pathInPictures: 'Show the path of the request in pictures',

  holdsSecrets: 'The workspace holds {count, plural, one {# secret} other {# secrets}}: {names}.',
  exportIsRead: 'Whoever gets the export can read {count, plural, one {it} other {them}}.',
  linkIsRead: 'Whoever has the link can read {count, plural, one {it} other {them}}.',
  placeholders: 'A placeholder takes the place of each, and what depends on it is not known there.',
  leaveSecretsOut: 'Leave the secrets out',
  takeRequests: 'Take the saved requests along',

  moveOne: 'Move {object}',
  moveMany: 'Move {count, plural, one {# object} other {# objects}}',
  aboutMove: 'Everything that would break is shown first.',
  move: 'Move',
  toNamespace: 'To namespace',
  aboutReferences: 'Updates the references to these objects.',

  paste: 'Paste manifests',
  pasteFile: 'Add {name}',
  aboutPaste: 'YAML or JSON: one document or many, also the output of kubectl get -o yaml.',
  addToWorkspace: 'Add to the workspace',
  manifests: 'Manifests',
  removeServerFields: 'Remove server fields',
  aboutServerFields:
    'status, managedFields, uid, resourceVersion, timestamps and the last-applied annotation.',

  notPossible: 'This change is not possible',
  consequences: 'Its consequences are listed here.',
  consequencesAndFixes: 'Its consequences are listed here. Select what should be fixed in the same step.',
  carryOut:
    '{verb, select, Add {Add} Admit {Admit} Allow {Allow} Arrange {Arrange} Attach {Attach} Change {Change} Clean {Clean} Close {Close} Connect {Connect} Create {Create} Delete {Delete} Disconnect {Disconnect} Duplicate {Duplicate} Ignore {Ignore} Insert {Insert} Move {Move} Open {Open} Paste {Paste} Point {Point} Reload {Reload} Remove {Remove} Rename {Rename} Save {Save} Select {Select} Send {Send} Split {Split} other {Apply}}',
  carryOutWithFixes: '{verb} with fixes',

  renameOne: 'Rename {kind} {name}',
  newName: 'New name',
  referrers:
    '{count, plural, =0 {No object refers to it.} one {# reference names it.} other {# references name it.}}',
  renameFile: 'Rename file',
  path: 'Path',

  openSample: 'Open a sample',
  openIt: 'Open it',
  asNewWorkspace: 'as a new workspace',
  inThisWorkspace: 'in this workspace, beside your files',

  share: 'Share as a link',
  aboutShare:
    'The link carries all files in its fragment: nothing is uploaded, and whoever has the link has the manifests.',
  packing: 'Packing the workspace…',
  link: 'Link',
  copy: 'Copy',
  copied: 'Link copied.',
  copyByHand: 'Select the link and copy it manually.',
  length: '{count, number} characters.',
  lengthIsLong:
    '{count, number} characters. Some chat and mail programs cut links this long: a file from Export is safer.',

  shortcuts: 'Keyboard shortcuts',
  onCanvas: 'On the canvas',
  inEditor: 'In the editor',
});
