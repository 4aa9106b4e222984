import { commandsTexts } from '../../texts/en/commands.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import type { ActionGroup, ActionId } from './app-actions.ts';

/** What a command is called, and by which other words people find it. */
export type CommandWords = Readonly<{
  title: () => string;
  /** In English, as the documentation has them, in every language of the window. */
  keywords?: string;
}>;

/** The headings of the shortcuts sheet. */
export const groupWords: Readonly<Record<ActionGroup, () => string>> = {
  workspace: commandsTexts.workspaceGroup,
  edit: commandsTexts.editGroup,
  canvas: commandsTexts.canvasGroup,
  traffic: commandsTexts.trafficGroup,
  lessons: commandsTexts.lessonsGroup,
  view: commandsTexts.viewGroup,
  help: commandsTexts.helpGroup,
};

/** The words of all actions, for what lists them: the first screen needs none. */
export const actionWords: Readonly<Record<ActionId, CommandWords>> = {
  'open-files': { title: commandsTexts.openFiles, keywords: 'load import yaml json disk' },
  'open-folder': { title: commandsTexts.openFolder, keywords: 'directory import' },
  'open-files-as-workspace': {
    title: commandsTexts.openFilesAsWorkspace,
    keywords: 'load import yaml json disk',
  },
  'open-folder-as-workspace': { title: commandsTexts.openFolderAsWorkspace, keywords: 'directory import' },
  'open-sample': { title: commandsTexts.openSample, keywords: 'example template learn' },
  'paste-manifests': { title: commandsTexts.pasteManifests, keywords: 'clipboard kubectl import' },
  'new-file': { title: commandsTexts.newFile, keywords: 'add create yaml' },
  save: { title: commandsTexts.save, keywords: 'download disk' },
  'save-all': { title: commandsTexts.saveAll, keywords: 'write folder disk every file' },
  'split-file': { title: commandsTexts.splitFile, keywords: 'documents separate one per' },
  export: { title: commandsTexts.export, keywords: 'yaml zip kustomize mermaid clipboard download' },
  share: { title: commandsTexts.share, keywords: 'url send' },
  'start-room': {
    title: commandsTexts.startRoom,
    keywords: 'live share together collaborate workshop review multiplayer',
  },
  rooms: { title: commandsTexts.myRooms, keywords: 'live shared old past open clear list' },
  compare: {
    title: commandsTexts.compare,
    keywords: 'diff difference changes before after versions migration ingress gateway side by side',
  },
  'compare-models': {
    title: commandsTexts.compareModels,
    keywords: 'ingress gateway side by side models teach what is where counterpart',
  },
  settings: {
    title: commandsTexts.settings,
    keywords: 'channel namespace partial theme options preferences',
  },
  workspaces: { title: commandsTexts.workspaces, keywords: 'open switch list manage restore project' },
  'new-workspace': { title: commandsTexts.newWorkspace, keywords: 'create empty project' },
  'rename-workspace': { title: commandsTexts.renameWorkspace, keywords: 'name project' },
  'duplicate-workspace': { title: commandsTexts.duplicateWorkspace, keywords: 'copy project' },
  'delete-workspace': { title: commandsTexts.deleteWorkspace, keywords: 'remove project' },
  clear: { title: commandsTexts.clear, keywords: 'empty reset start over delete' },
  undo: { title: commandsTexts.undo },
  redo: { title: commandsTexts.redo },
  create: { title: commandsTexts.create, keywords: 'new create kind gateway route service' },
  connect: { title: commandsTexts.connect, keywords: 'edge reference attach link parentRef backendRef' },
  rename: { title: commandsTexts.rename, keywords: 'name' },
  move: { title: commandsTexts.move, keywords: 'lane' },
  duplicate: { title: commandsTexts.duplicate },
  delete: { title: commandsTexts.delete, keywords: 'remove' },
  'fix-all': { title: commandsTexts.fixAll, keywords: 'problems findings repair correct all' },
  'roles-as-rbac': {
    title: commandsTexts.rolesAsRbac,
    keywords: 'rbac role binding permission who may write persona group',
  },
  clean: { title: commandsTexts.clean, keywords: 'clean status managedFields kubectl get' },
  migrate: {
    title: commandsTexts.migrate,
    keywords: 'migration ingress nginx httproute gateway ingress2gateway',
  },
  'picture-png': { title: commandsTexts.picturePng, keywords: 'export image screenshot' },
  'picture-svg': { title: commandsTexts.pictureSvg, keywords: 'export image vector' },
  fit: { title: commandsTexts.fit, keywords: 'zoom all' },
  'zoom-in': { title: commandsTexts.zoomIn },
  'zoom-out': { title: commandsTexts.zoomOut },
  'show-roles': {
    title: commandsTexts.showRoles,
    keywords: 'roles persona owner provider operator developer colour view as',
  },
  'stop-viewing-as': { title: commandsTexts.stopViewingAs, keywords: 'roles persona unlock everybody' },
  'show-chain': { title: commandsTexts.showChain, keywords: 'canvas view fold columns' },
  'show-everything': {
    title: commandsTexts.showEverything,
    keywords: 'canvas view unfold load balancer clients proxy pods secrets',
  },
  arrange: { title: commandsTexts.arrange, keywords: 'layout tidy automatic' },
  'focus-chain': { title: commandsTexts.focusChain, keywords: 'focus filter connected' },
  'problems-only': { title: commandsTexts.problemsOnly, keywords: 'filter errors' },
  'clear-filter': { title: commandsTexts.clearFilter, keywords: 'filter reset' },
  'send-request': { title: commandsTexts.sendRequest, keywords: 'traffic trace curl http url simulate test' },
  'clear-request': { title: commandsTexts.clearRequest, keywords: 'clear trace close' },
  'show-trace': { title: commandsTexts.showTrace, keywords: 'request steps why' },
  'show-saved-requests': { title: commandsTexts.showSavedRequests, keywords: 'expectations tests pass fail' },
  'show-routing': { title: commandsTexts.showRouting, keywords: 'coverage hosts paths unreachable overlap' },
  lessons: { title: commandsTexts.lessons, keywords: 'learn teach tutorial course workshop exercise' },
  'prepare-workshop': { title: workshopTexts.prepare, keywords: 'teach class course exam link' },
  'new-pack': { title: commandsTexts.newPack, keywords: 'author write lesson editor teach' },
  collect: { title: workshopTexts.collect, keywords: 'teach class results completion codes table' },
  'go-lesson': { title: commandsTexts.goLesson, keywords: 'pane focus' },
  'lesson-next': { title: commandsTexts.lessonNext, keywords: 'lesson continue' },
  'lesson-before': { title: commandsTexts.lessonBefore, keywords: 'lesson back previous' },
  'lesson-hint': { title: commandsTexts.lessonHint, keywords: 'lesson help clue' },
  'lesson-predict': { title: commandsTexts.lessonPredict, keywords: 'lesson guess answer question' },
  'lesson-solution': { title: commandsTexts.lessonSolution, keywords: 'lesson answer' },
  'lesson-before-after': {
    title: commandsTexts.lessonBeforeAfter,
    keywords: 'lesson beginning start compare',
  },
  'lesson-reset-step': { title: commandsTexts.lessonResetStep, keywords: 'lesson restart again' },
  'lesson-reset': { title: commandsTexts.lessonReset, keywords: 'lesson restart again' },
  'lesson-leave': { title: commandsTexts.lessonLeave, keywords: 'lesson close exit' },
  'lesson-take': { title: commandsTexts.lessonTake, keywords: 'lesson copy keep' },
  palette: { title: commandsTexts.palette, keywords: 'search go to' },
  'go-canvas': { title: commandsTexts.goCanvas },
  'show-yaml': { title: commandsTexts.showYaml, keywords: 'show editor text' },
  'show-inspector': { title: commandsTexts.showInspector, keywords: 'show form properties fields' },
  'show-files': { title: commandsTexts.showFiles, keywords: 'show' },
  'show-kinds': { title: commandsTexts.showKinds, keywords: 'show add' },
  'go-bottom': { title: commandsTexts.goBottom, keywords: 'show bottom pane' },
  'toggle-left': { title: commandsTexts.toggleLeft },
  'toggle-problems': { title: commandsTexts.toggleProblems, keywords: 'errors warnings findings' },
  'toggle-right': { title: commandsTexts.toggleRight },
  'theme-light': { title: commandsTexts.themeLight, keywords: 'appearance colour' },
  'theme-dark': { title: commandsTexts.themeDark, keywords: 'appearance colour night' },
  'theme-system': { title: commandsTexts.themeSystem, keywords: 'appearance colour auto' },
  shortcuts: { title: commandsTexts.shortcuts, keywords: 'keys help' },
  present: {
    title: commandsTexts.present,
    keywords: 'presenter presentation slides talk teach big spotlight laser notes',
  },
  chain: {
    title: commandsTexts.chain,
    keywords: 'explain animation animate way request teach learn dns load balancer present',
  },
  rules: { title: commandsTexts.rules, keywords: 'help documentation findings checks explain learn' },
  tour: { title: commandsTexts.tour, keywords: 'first start introduction help guide learn onboarding' },
  glossary: { title: commandsTexts.glossary, keywords: 'help terms words meaning define explain learn' },
  'explain-term': { title: commandsTexts.explainTerm, keywords: 'glossary field kind meaning define learn' },
  model: {
    title: commandsTexts.model,
    keywords: 'help documentation specification attachment routing filters choices learn',
  },
};
