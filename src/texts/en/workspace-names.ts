import { defineTexts } from '../define-texts.ts';

/** What the first screen says of the open workspace, and the names that workspaces have at first. */
export const workspaceNamesTexts = defineTexts('workspace-names', {
  workspace: 'Workspace: {name}',
  own: 'My workspace',
  fromLink: 'From a link',
  foundAgain: 'Found again',
  room: 'Room',
});
