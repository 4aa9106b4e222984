import type { Catalogue } from '../language.ts';
import { attachmentsTexts } from './attachments.ts';
import { authoringTexts } from './authoring.ts';
import { canvasTexts } from './canvas.ts';
import { canvasKeysTexts } from './canvas-keys.ts';
import { canvasMenuTexts } from './canvas-menu.ts';
import { cardEditingTexts } from './card-editing.ts';
import { chainTexts } from './chain.ts';
import { clusterTexts } from './cluster.ts';
import { commandsTexts } from './commands.ts';
import { compareTexts } from './compare.ts';
import { connectingTexts } from './connecting.ts';
import { dialogsTexts } from './dialogs.ts';
import { editorTexts } from './editor.ts';
import { embedTexts } from './embed.ts';
import { fileListTexts } from './file-list.ts';
import { filtersTexts } from './filters.ts';
import { firstScreenTexts } from './first-screen.ts';
import { formTexts } from './form.ts';
import { glossaryTexts } from './glossary.ts';
import { heldTexts } from './held.ts';
import { helpTexts } from './help.ts';
import { implementationChoicesTexts } from './implementation-choices.ts';
import { hostedTexts } from './hosted.ts';
import { inEditorTexts } from './in-editor.ts';
import { incomingTexts } from './incoming.ts';
import { inspectorTexts } from './inspector.ts';
import { lessonPacksTexts } from './lesson-packs.ts';
import { lessonsTexts } from './lessons.ts';
import { migrationTexts } from './migration.ts';
import { modelsTexts } from './models.ts';
import { namesTexts } from './names.ts';
import { noticesTexts } from './notices.ts';
import { paletteTexts } from './palette.ts';
import { panesTexts } from './panes.ts';
import { partsTexts } from './parts.ts';
import { patternsTexts } from './patterns.ts';
import { picturesTexts } from './pictures.ts';
import { presenterTexts } from './presenter.ts';
import { problemsTexts } from './problems.ts';
import { requestTexts } from './request.ts';
import { rolesTexts } from './roles.ts';
import { roomsTexts } from './rooms.ts';
import { safeStartTexts } from './safe-start.ts';
import { samplesTexts } from './samples.ts';
import { settingsTexts } from './settings.ts';
import { shareLinkTexts } from './share-link.ts';
import { shellTexts } from './shell.ts';
import { statusTexts } from './status.ts';
import { storingTexts } from './storing.ts';
import { taskFormsTexts } from './task-forms.ts';
import { trafficTexts } from './traffic.ts';
import { workshopTexts } from './workshop.ts';
import { workspaceNamesTexts } from './workspace-names.ts';
import { workspacesTexts } from './workspaces.ts';

/** All texts in German, by area. */
export const german: Catalogue = {
  attachments: attachmentsTexts,
  authoring: authoringTexts,
  canvas: canvasTexts,
  'canvas-keys': canvasKeysTexts,
  'canvas-menu': canvasMenuTexts,
  'card-editing': cardEditingTexts,
  chain: chainTexts,
  cluster: clusterTexts,
  commands: commandsTexts,
  compare: compareTexts,
  connecting: connectingTexts,
  dialogs: dialogsTexts,
  editor: editorTexts,
  embed: embedTexts,
  'file-list': fileListTexts,
  filters: filtersTexts,
  'first-screen': firstScreenTexts,
  form: formTexts,
  glossary: glossaryTexts,
  held: heldTexts,
  help: helpTexts,
  'implementation-choices': implementationChoicesTexts,
  hosted: hostedTexts,
  'in-editor': inEditorTexts,
  incoming: incomingTexts,
  inspector: inspectorTexts,
  'lesson-packs': lessonPacksTexts,
  lessons: lessonsTexts,
  migration: migrationTexts,
  models: modelsTexts,
  names: namesTexts,
  notices: noticesTexts,
  palette: paletteTexts,
  panes: panesTexts,
  parts: partsTexts,
  patterns: patternsTexts,
  pictures: picturesTexts,
  presenter: presenterTexts,
  problems: problemsTexts,
  request: requestTexts,
  roles: rolesTexts,
  rooms: roomsTexts,
  'safe-start': safeStartTexts,
  samples: samplesTexts,
  settings: settingsTexts,
  'share-link': shareLinkTexts,
  shell: shellTexts,
  status: statusTexts,
  storing: storingTexts,
  'task-forms': taskFormsTexts,
  traffic: trafficTexts,
  workshop: workshopTexts,
  'workspace-names': workspaceNamesTexts,
  workspaces: workspacesTexts,
};
