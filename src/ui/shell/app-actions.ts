import type { CommandCall } from '../../core/commands/command-call.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppState } from '../../state/app-store.ts';
import type { Dialog } from '../../state/notices-slice.ts';
import type { PaneName } from '../../state/view-slice.ts';
import type { LessonSession } from '../../state/lessons/session-state.ts';
import type { Workspace } from '../../state/workspace.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import type { ClusterDeed } from '../cluster/run-deed.ts';
import { ofOpen, seenOf } from './seen-of.ts';

type Action = Readonly<{
  id: string;
  /** `Mod+Shift+S`; `Mod` is Ctrl, or ⌘ on a Mac. */
  shortcut?: string;
  /** It is there only where the page was opened on a cluster, and has not left it. */
  onCluster?: true;
  run: (workspace: Workspace) => unknown;
}>;

type Run = Action['run'];

/** Changes what the screen shows. */
const update =
  (change: (state: AppState) => unknown): Run =>
  ({ store }) =>
    change(store.getState());

const open = (dialog: Dialog): Run => update((state) => state.openDialog(dialog));

const runCommand =
  (call: CommandCall): Run =>
  ({ actions }) =>
    actions.run([call]);

/** Runs on the selection, and says what to select when it is empty. */
const onSelection =
  (missing: () => string, runOn: (keys: readonly [ResourceKey, ...ResourceKey[]]) => Run): Run =>
  (workspace) => {
    const { selected, toast } = workspace.store.getState();
    const [first, ...others] = selected;
    if (first !== undefined) return runOn([first, ...others])(workspace);
    return toast({ tone: 'info', message: missing() });
  };

/** Of what is looked at, which a cluster or the beginning of a lesson may be in the place of the workspace. */
const ofSeen =
  (run: Run): Run =>
  (workspace) =>
    run(seenOf(workspace));

const updateSeen = (change: (state: AppState) => unknown): Run => ofSeen(update(change));

const onCluster = <Id extends string>(id: Id, deed: ClusterDeed) =>
  ({
    id,
    onCluster: true,
    // Who has no cluster does not load what is done with one.
    run: async (workspace: Workspace) => (await import('../cluster/run-deed.ts')).runDeed(deed, workspace),
  }) as const;

/** Shows something of the window beside the canvas, which waits until there is a file. */
const withFiles = (change: (state: AppState) => unknown): Run =>
  update((state) => {
    if (state.files.length > 0) return change(state);
    return state.toast({
      tone: 'info',
      message: shellTexts.nothingForPanes(),
    });
  });

/** Opens or closes a side of the window, which has panes where what is looked at has a file. */
const toggleSide =
  (side: 'left' | 'right'): Run =>
  (workspace) =>
    withFiles(() => workspace.store.getState().togglePanel(side))(seenOf(workspace));

const SIDE_OF: Partial<Record<PaneName, 'left' | 'right'>> = {
  yaml: 'right',
  inspector: 'right',
  files: 'left',
  palette: 'left',
};

/** Goes to a pane of what is looked at. Which of those at the sides are open is the window's. */
const goTo =
  (pane: PaneName): Run =>
  (workspace) => {
    const seen = seenOf(workspace);
    const side = SIDE_OF[pane];
    if (side && seen !== workspace) workspace.store.getState().togglePanel(side, true);
    return withFiles((state) => state.goTo(pane))(seen);
  };

/** Does something in the open lesson; without one it says so. */
const inLesson =
  (act: (lesson: LessonSession, state: AppState) => unknown): Run =>
  ({ lesson, store }) => {
    const state = store.getState();
    if (lesson) return act(lesson, state);
    return state.toast({ tone: 'info', message: shellTexts.openLessonFirst() });
  };

/** Of a workspace of the user's own; that of a lesson has no name, and goes when its progress is forgotten. */
const ofOwn =
  (run: Run): Run =>
  (workspace) => {
    const { toast } = workspace.store.getState();
    if (!workspace.lesson) return run(workspace);
    return toast({ tone: 'info', message: shellTexts.isOfLesson(), detail: shellTexts.aboutOfLesson() });
  };

/** The actions under the headings of the shortcuts sheet. Their words come later, with what shows them: `action-words.ts`. */
const grouped = {
  workspace: [
    {
      id: 'open-files',
      shortcut: 'Mod+O',
      run: ({ actions }) => actions.openFromDisk(),
    },
    {
      id: 'open-folder',
      run: ({ actions }) => actions.openFolderFromDisk(),
    },
    {
      id: 'open-files-as-workspace',
      run: ({ actions }) => actions.openFromDisk('new'),
    },
    {
      id: 'open-folder-as-workspace',
      run: ({ actions }) => actions.openFolderFromDisk('new'),
    },
    {
      id: 'open-sample',
      run: open({ type: 'samples' }),
    },
    {
      id: 'paste-manifests',
      run: ofOpen(open({ type: 'paste', text: '', name: null })),
    },
    {
      id: 'new-file',
      run: ofOpen(({ actions, store }) => store.getState().writeIn(actions.newFile())),
    },
    {
      id: 'save',
      shortcut: 'Mod+S',
      run: ({ actions, store }) => {
        const { activeFile, files, toast } = store.getState();
        const path = activeFile ?? files[0]?.path;
        if (path === undefined) return toast({ tone: 'info', message: shellTexts.noFileToSave() });
        return actions.saveToDisk(path);
      },
    },
    {
      id: 'save-all',
      shortcut: 'Mod+Shift+S',
      run: async (workspace) => (await import('../../state/actions/save-all.ts')).saveAll(workspace),
    },
    {
      id: 'split-file',
      run: ofOpen(({ actions, store }) => {
        const { activeFile, files, toast } = store.getState();
        const file = activeFile ?? files[0]?.path;
        if (file === undefined) return toast({ tone: 'info', message: shellTexts.noFileToSplit() });
        return actions.run([{ id: 'split-file', args: { file } }]);
      }),
    },
    {
      id: 'export',
      shortcut: 'Mod+E',
      run: open({ type: 'export' }),
    },
    { id: 'share', run: open({ type: 'share' }) },
    { id: 'start-room', run: open({ type: 'start-room' }) },
    { id: 'rooms', run: open({ type: 'rooms' }) },
    {
      id: 'compare',
      run: withFiles((state) => state.setComparing(true)),
    },
    {
      id: 'compare-models',
      run: withFiles((state) => state.compareModels()),
    },
    {
      id: 'settings',
      shortcut: 'Mod+,',
      run: open({ type: 'settings' }),
    },
    {
      id: 'workspaces',
      run: open({ type: 'workspaces' }),
    },
    {
      id: 'new-workspace',
      run: ({ actions }) => actions.newWorkspace(),
    },
    {
      id: 'rename-workspace',
      run: ofOwn(update((state) => state.openDialog({ type: 'rename-workspace', id: state.workspace }))),
    },
    {
      id: 'duplicate-workspace',
      run: ofOwn(({ actions, store }) => actions.duplicateWorkspace(store.getState().workspace)),
    },
    {
      id: 'delete-workspace',
      run: ofOwn(({ actions, store }) => actions.deleteWorkspace(store.getState().workspace)),
    },
    {
      id: 'clear',
      run: ofOpen(ofOwn(({ actions }) => actions.clear())),
    },
  ],
  edit: [
    { id: 'undo', shortcut: 'Mod+Z', run: ofOpen(({ actions }) => actions.undo()) },
    { id: 'redo', shortcut: 'Mod+Shift+Z', run: ofOpen(({ actions }) => actions.redo()) },
    {
      id: 'create',
      shortcut: 'Mod+Shift+A',
      run: ofOpen(open({ type: 'create', kind: null, namespace: null, connect: null })),
    },
    {
      id: 'connect',
      run: ofOpen(
        onSelection(shellTexts.selectToConnect, ([from]) => open({ type: 'connect', from, row: null })),
      ),
    },
    {
      id: 'rename',
      run: ofOpen(onSelection(shellTexts.selectToRename, ([key]) => open({ type: 'rename', key }))),
    },
    {
      id: 'move',
      run: ofOpen(
        onSelection(shellTexts.selectToMove, (keys) => open({ type: 'move', keys, namespace: null })),
      ),
    },
    {
      id: 'duplicate',
      run: ofOpen(
        onSelection(shellTexts.selectToDuplicate, (keys) => runCommand({ id: 'duplicate', args: { keys } })),
      ),
    },
    {
      id: 'delete',
      run: ofOpen(
        onSelection(shellTexts.selectToDelete, (keys) => runCommand({ id: 'delete', args: { keys } })),
      ),
    },
    {
      id: 'fix-all',
      run: ofOpen(({ actions }) => actions.previewSafeFixes()),
    },
    {
      id: 'clean',
      run: ofOpen(runCommand({ id: 'clean', args: { keys: null } })),
    },
    { id: 'roles-as-rbac', run: ofOpen(runCommand({ id: 'roles-as-rbac', args: {} })) },
    { id: 'migrate', run: ofOpen(open({ type: 'migrate', from: null })) },
  ],
  canvas: [
    {
      id: 'picture-png',
      run: updateSeen((state) => state.askCanvas('picture-png')),
    },
    {
      id: 'picture-svg',
      run: updateSeen((state) => state.askCanvas('picture-svg')),
    },
    {
      id: 'fit',
      shortcut: 'Shift+1',
      run: updateSeen((state) => state.askCanvas('fit')),
    },
    { id: 'zoom-in', run: updateSeen((state) => state.askCanvas('zoom-in')) },
    { id: 'zoom-out', run: updateSeen((state) => state.askCanvas('zoom-out')) },
    {
      id: 'show-chain',
      run: updateSeen((state) => state.showOnCanvas('chain')),
    },
    {
      id: 'show-everything',
      run: updateSeen((state) => state.showOnCanvas('everything')),
    },
    {
      id: 'show-roles',
      run: ofSeen(withFiles((state) => state.showByRole(!state.byRole))),
    },
    {
      id: 'stop-viewing-as',
      run: updateSeen((state) => state.viewAs(null)),
    },
    {
      id: 'arrange',
      run: ofOpen(({ actions }) => actions.arrange()),
    },
    {
      id: 'focus-chain',
      run: ofSeen(
        onSelection(shellTexts.selectToFocusOn, ([focus]) => update((state) => state.setFilter({ focus }))),
      ),
    },
    {
      id: 'problems-only',
      run: updateSeen((state) => state.setFilter({ problemsOnly: !state.filter.problemsOnly })),
    },
    {
      id: 'clear-filter',
      run: updateSeen((state) => state.clearFilter()),
    },
  ],
  traffic: [
    {
      id: 'send-request',
      shortcut: 'Alt+R',
      run: updateSeen(({ files, toast, goTo }) => {
        if (files.length > 0) return goTo('request');
        return toast({
          tone: 'info',
          message: shellTexts.nothingForRequests(),
        });
      }),
    },
    {
      id: 'clear-request',
      run: ofSeen(({ actions }) => actions.clearTrace()),
    },
    {
      id: 'show-trace',
      run: updateSeen((state) => {
        state.showTraceView('trace');
        state.showBottom('trace');
      }),
    },
    {
      id: 'show-saved-requests',
      run: updateSeen((state) => {
        state.showTraceView('saved');
        state.showBottom('trace');
      }),
    },
    {
      id: 'show-routing',
      run: updateSeen((state) => state.showBottom('routing')),
    },
  ],
  cluster: [
    onCluster('cluster-look', 'look'),
    onCluster('cluster-look-away', 'look-away'),
    onCluster('cluster-differences', 'differences'),
    onCluster('cluster-take', 'take'),
    onCluster('cluster-compare', 'compare'),
    onCluster('cluster-apply', 'apply'),
    onCluster('cluster-leave', 'leave'),
  ],
  lessons: [
    { id: 'lessons', run: open({ type: 'lessons' }) },
    {
      id: 'prepare-workshop',
      run: ({ lesson, store }) =>
        store.getState().openDialog({ type: 'prepare-workshop', pack: lesson?.open.name.pack ?? 'museum' }),
    },
    { id: 'collect', run: open({ type: 'collect' }) },
    { id: 'new-pack', run: async ({ actions }) => (await actions.authors()).newPack() },
    {
      id: 'go-lesson',
      shortcut: 'Alt+7',
      run: inLesson((_, state) => state.goTo('lesson')),
    },
    {
      id: 'lesson-next',
      shortcut: 'Alt+N',
      run: inLesson((lesson) => lesson.goTo(lesson.state.getState().at + 1)),
    },
    { id: 'lesson-before', run: inLesson((lesson) => lesson.goTo(lesson.state.getState().at - 1)) },
    { id: 'lesson-hint', shortcut: 'Alt+H', run: inLesson((lesson) => lesson.nextHint()) },
    { id: 'lesson-predict', shortcut: 'Alt+P', run: inLesson((lesson) => lesson.guessPicked()) },
    {
      id: 'lesson-solution',
      run: inLesson((_, state) => state.openDialog({ type: 'lesson-solution' })),
    },
    {
      id: 'lesson-before-after',
      run: inLesson((lesson) =>
        lesson.state.getState().beginning ? lesson.showNow() : lesson.showBeginning(),
      ),
    },
    { id: 'lesson-reset-step', run: inLesson((lesson) => lesson.resetStep()) },
    { id: 'lesson-reset', run: inLesson((lesson) => lesson.resetLesson()) },
    { id: 'lesson-leave', run: inLesson((lesson) => lesson.leave()) },
    { id: 'lesson-take', run: inLesson((lesson) => lesson.takeAlong()) },
  ],
  view: [
    {
      id: 'palette',
      shortcut: 'Mod+K',
      run: open({ type: 'palette' }),
    },
    {
      id: 'present',
      shortcut: 'Shift+F5',
      run: (workspace) => {
        const { presentation, present } = workspace.store.getState();
        if (presentation) return present(null);
        const order = workspace.lesson?.open.lesson.screen.reveal ?? [];
        return withFiles((state) => state.present({ order, since: Date.now() }))(workspace);
      },
    },
    { id: 'go-canvas', shortcut: 'Alt+1', run: goTo('canvas') },
    {
      id: 'show-yaml',
      shortcut: 'Alt+2',
      run: goTo('yaml'),
    },
    {
      id: 'show-inspector',
      shortcut: 'Alt+3',
      run: goTo('inspector'),
    },
    { id: 'show-files', shortcut: 'Alt+4', run: goTo('files') },
    {
      id: 'show-kinds',
      shortcut: 'Alt+5',
      run: goTo('palette'),
    },
    {
      id: 'go-bottom',
      shortcut: 'Alt+6',
      run: goTo('bottom'),
    },
    {
      id: 'toggle-left',
      shortcut: 'Mod+B',
      run: toggleSide('left'),
    },
    {
      id: 'toggle-problems',
      shortcut: 'Mod+J',
      run: ofSeen(withFiles((state) => state.togglePanel('bottom'))),
    },
    {
      id: 'toggle-right',
      shortcut: 'Mod+Alt+B',
      run: toggleSide('right'),
    },
    {
      id: 'theme-light',
      run: update((state) => state.setTheme('light')),
    },
    {
      id: 'theme-dark',
      run: update((state) => state.setTheme('dark')),
    },
    {
      id: 'theme-system',
      run: update((state) => state.setTheme('system')),
    },
  ],
  help: [
    {
      id: 'shortcuts',
      shortcut: '?',
      run: open({ type: 'shortcuts' }),
    },
    {
      id: 'chain',
      run: open({ type: 'chain' }),
    },
    {
      id: 'rules',
      shortcut: 'F1',
      run: open({ type: 'rules', code: null }),
    },
    {
      id: 'tour',
      run: ({ actions, store }) => {
        store.getState().declineTour();
        return actions.openTour();
      },
    },
    {
      id: 'glossary',
      run: open({ type: 'glossary', term: null }),
    },
    {
      id: 'explain-term',
      shortcut: 'Alt+G',
      run: async (workspace) => (await import('../glossary/open-at-focus.ts')).openAtFocus(workspace),
    },
    {
      id: 'model',
      run: open({ type: 'model', page: null, section: null }),
    },
  ],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

/** The headings of the shortcuts sheet. */
export type ActionGroup = keyof typeof grouped;

export type ActionId = (typeof grouped)[ActionGroup][number]['id'];

/** An action that needs no target: listed in the palette, in menus and on the shortcuts sheet. */
export type AppAction = Action & Readonly<{ id: ActionId; group: ActionGroup }>;

const inGroup = (group: ActionGroup): readonly AppAction[] =>
  grouped[group].map((action) => ({ ...action, group }));

export const appActions: readonly AppAction[] = (Object.keys(grouped) as ActionGroup[]).flatMap(inGroup);

export function appAction(id: ActionId): AppAction {
  const action = appActions.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`Unknown action ${id}.`);
  return action;
}
