import type { Catalogue } from '../language.ts';
import { attachmentsTexts } from './attachments.ts';
import { canvasTexts } from './canvas.ts';
import { dialogsTexts } from './dialogs.ts';
import { editorTexts } from './editor.ts';
import { fileListTexts } from './file-list.ts';
import { firstScreenTexts } from './first-screen.ts';
import { formTexts } from './form.ts';
import { helpTexts } from './help.ts';
import { implementationChoicesTexts } from './implementation-choices.ts';
import { incomingTexts } from './incoming.ts';
import { inspectorTexts } from './inspector.ts';
import { noticesTexts } from './notices.ts';
import { partsTexts } from './parts.ts';
import { problemsTexts } from './problems.ts';
import { samplesTexts } from './samples.ts';
import { settingsTexts } from './settings.ts';
import { shareLinkTexts } from './share-link.ts';
import { shellTexts } from './shell.ts';
import { statusTexts } from './status.ts';
import { taskFormsTexts } from './task-forms.ts';
import { trafficTexts } from './traffic.ts';
import { workspaceNamesTexts } from './workspace-names.ts';
import { workspacesTexts } from './workspaces.ts';

/** All texts in German, by area. */
export const german: Catalogue = {
  attachments: attachmentsTexts,
  canvas: canvasTexts,
  dialogs: dialogsTexts,
  editor: editorTexts,
  'file-list': fileListTexts,
  'first-screen': firstScreenTexts,
  form: formTexts,
  help: helpTexts,
  'implementation-choices': implementationChoicesTexts,
  incoming: incomingTexts,
  inspector: inspectorTexts,
  notices: noticesTexts,
  parts: partsTexts,
  problems: problemsTexts,
  samples: samplesTexts,
  settings: settingsTexts,
  'share-link': shareLinkTexts,
  shell: shellTexts,
  status: statusTexts,
  'task-forms': taskFormsTexts,
  traffic: trafficTexts,
  'workspace-names': workspaceNamesTexts,
  workspaces: workspacesTexts,
};
