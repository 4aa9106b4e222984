import type { CommandCall } from '../../core/commands/command-call.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppState } from '../../state/app-store.ts';
import type { Dialog } from '../../state/notices-slice.ts';
import type { PaneName } from '../../state/view-slice.ts';
import type { Workspace } from '../../state/workspace.ts';

/** An action that needs no target: listed in the palette, in menus and on the shortcuts sheet. */
export type AppAction = Readonly<{
  id: string;
  title: string;
  group: string;
  /** `Mod+Shift+S`; `Mod` is Ctrl, or ⌘ on a Mac. */
  shortcut?: string;
  /** Words a user may type for it. */
  keywords?: string;
  run: (workspace: Workspace) => unknown;
}>;

type Run = AppAction['run'];

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

/** Runs on the selection, and explains what to do when it is empty. */
const onSelection =
  (what: string, runOn: (keys: readonly [ResourceKey, ...ResourceKey[]]) => Run): Run =>
  (workspace) => {
    const { selected, toast } = workspace.store.getState();
    const [first, ...others] = selected;
    if (first !== undefined) return runOn([first, ...others])(workspace);
    return toast({ tone: 'info', message: `Select something to ${what} first.` });
  };

/** Shows something of the window beside the canvas, which waits until there is a file. */
const withFiles = (change: (state: AppState) => unknown): Run =>
  update((state) => {
    if (state.files.length > 0) return change(state);
    return state.toast({
      tone: 'info',
      message: 'Open manifests or a sample first: panes show what is in them.',
    });
  });

const goTo = (pane: PaneName): Run => withFiles((state) => state.goTo(pane));

/** The actions under the headings of the shortcuts sheet. */
const grouped: Readonly<Record<string, readonly Omit<AppAction, 'group'>[]>> = {
  Workspace: [
    {
      id: 'open-files',
      title: 'Open files…',
      shortcut: 'Mod+O',
      keywords: 'load import yaml json disk',
      run: ({ actions }) => actions.openFromDisk(),
    },
    {
      id: 'open-folder',
      title: 'Open folder…',
      keywords: 'directory import',
      run: ({ actions }) => actions.openFolderFromDisk(),
    },
    {
      id: 'open-files-as-workspace',
      title: 'Open files as a new workspace…',
      keywords: 'load import yaml json disk',
      run: ({ actions }) => actions.openFromDisk('new'),
    },
    {
      id: 'open-folder-as-workspace',
      title: 'Open folder as a new workspace…',
      keywords: 'directory import',
      run: ({ actions }) => actions.openFolderFromDisk('new'),
    },
    {
      id: 'open-sample',
      title: 'Open a sample…',
      keywords: 'example template learn',
      run: open({ type: 'samples' }),
    },
    {
      id: 'paste-manifests',
      title: 'Paste manifests…',
      keywords: 'clipboard kubectl import',
      run: open({ type: 'paste', text: '', name: null }),
    },
    {
      id: 'new-file',
      title: 'New file',
      keywords: 'add create yaml',
      run: ({ actions, store }) => store.getState().writeIn(actions.newFile()),
    },
    {
      id: 'save',
      title: 'Save file',
      shortcut: 'Mod+S',
      keywords: 'download disk',
      run: ({ actions, store }) => {
        const { activeFile, files, toast } = store.getState();
        const path = activeFile ?? files[0]?.path;
        if (path === undefined) return toast({ tone: 'info', message: 'There is no file to save yet.' });
        return actions.saveToDisk(path);
      },
    },
    {
      id: 'split-file',
      title: 'Split the open file: a file for each object',
      keywords: 'documents separate one per',
      run: ({ actions, store }) => {
        const { activeFile, files, toast } = store.getState();
        const file = activeFile ?? files[0]?.path;
        if (file === undefined) return toast({ tone: 'info', message: 'There is no file to split yet.' });
        return actions.run([{ id: 'split-file', args: { file } }]);
      },
    },
    {
      id: 'export',
      title: 'Export…',
      shortcut: 'Mod+E',
      keywords: 'yaml zip kustomize mermaid clipboard download',
      run: open({ type: 'export' }),
    },
    { id: 'share', title: 'Share as a link…', keywords: 'url send', run: open({ type: 'share' }) },
    {
      id: 'settings',
      title: 'Workspace settings…',
      shortcut: 'Mod+,',
      keywords: 'channel namespace partial theme options preferences',
      run: open({ type: 'settings' }),
    },
    {
      id: 'workspaces',
      title: 'Workspaces…',
      keywords: 'open switch list manage restore project',
      run: open({ type: 'workspaces' }),
    },
    {
      id: 'new-workspace',
      title: 'New workspace',
      keywords: 'create empty project',
      run: ({ actions }) => actions.newWorkspace(),
    },
    {
      id: 'rename-workspace',
      title: 'Rename the workspace…',
      keywords: 'name project',
      run: update((state) => state.openDialog({ type: 'rename-workspace', id: state.workspace })),
    },
    {
      id: 'duplicate-workspace',
      title: 'Duplicate the workspace',
      keywords: 'copy project',
      run: ({ actions, store }) => actions.duplicateWorkspace(store.getState().workspace),
    },
    {
      id: 'delete-workspace',
      title: 'Delete the workspace',
      keywords: 'remove project',
      run: ({ actions, store }) => actions.deleteWorkspace(store.getState().workspace),
    },
    {
      id: 'clear',
      title: 'Close all files',
      keywords: 'empty reset start over delete',
      run: ({ actions }) => actions.clear(),
    },
  ],
  Edit: [
    { id: 'undo', title: 'Undo', shortcut: 'Mod+Z', run: ({ actions }) => actions.undo() },
    { id: 'redo', title: 'Redo', shortcut: 'Mod+Shift+Z', run: ({ actions }) => actions.redo() },
    {
      id: 'create',
      title: 'Add an object…',
      shortcut: 'Mod+Shift+A',
      keywords: 'new create kind gateway route service',
      run: open({ type: 'create', kind: null, namespace: null, connect: null }),
    },
    {
      id: 'connect',
      title: 'Connect to…',
      keywords: 'edge reference attach link parentRef backendRef',
      run: onSelection('connect', ([from]) => open({ type: 'connect', from, row: null })),
    },
    {
      id: 'rename',
      title: 'Rename…',
      keywords: 'name',
      run: onSelection('rename', ([key]) => open({ type: 'rename', key })),
    },
    {
      id: 'move',
      title: 'Move to a namespace…',
      keywords: 'lane',
      run: onSelection('move', (keys) => open({ type: 'move', keys, namespace: null })),
    },
    {
      id: 'duplicate',
      title: 'Duplicate',
      run: onSelection('duplicate', (keys) => runCommand({ id: 'duplicate', args: { keys } })),
    },
    {
      id: 'delete',
      title: 'Delete',
      keywords: 'remove',
      run: onSelection('delete', (keys) => runCommand({ id: 'delete', args: { keys } })),
    },
    {
      id: 'fix-all',
      title: 'Fix everything that has one safe answer…',
      keywords: 'problems findings repair correct all',
      run: ({ actions }) => actions.previewSafeFixes(),
    },
    {
      id: 'clean',
      title: 'Remove server fields everywhere',
      keywords: 'clean status managedFields kubectl get',
      run: runCommand({ id: 'clean', args: { keys: null } }),
    },
  ],
  Canvas: [
    {
      id: 'picture-png',
      title: 'Save the canvas as a PNG picture',
      keywords: 'export image screenshot',
      run: update((state) => state.askCanvas('picture-png')),
    },
    {
      id: 'picture-svg',
      title: 'Save the canvas as an SVG picture',
      keywords: 'export image vector',
      run: update((state) => state.askCanvas('picture-svg')),
    },
    {
      id: 'fit',
      title: 'Fit everything on the canvas',
      shortcut: 'Shift+1',
      keywords: 'zoom all',
      run: update((state) => state.askCanvas('fit')),
    },
    { id: 'zoom-in', title: 'Zoom in', run: update((state) => state.askCanvas('zoom-in')) },
    { id: 'zoom-out', title: 'Zoom out', run: update((state) => state.askCanvas('zoom-out')) },
    {
      id: 'show-chain',
      title: 'Show: chain',
      keywords: 'canvas view fold columns',
      run: update((state) => state.showOnCanvas('chain')),
    },
    {
      id: 'show-everything',
      title: 'Show: everything',
      keywords: 'canvas view unfold load balancer clients proxy pods secrets',
      run: update((state) => state.showOnCanvas('everything')),
    },
    {
      id: 'arrange',
      title: 'Arrange',
      keywords: 'layout tidy automatic',
      run: ({ actions }) => actions.arrange(),
    },
    {
      id: 'focus-chain',
      title: 'Show only the chain of the selection',
      keywords: 'focus filter connected',
      run: onSelection('focus on', ([focus]) => update((state) => state.setFilter({ focus }))),
    },
    {
      id: 'problems-only',
      title: 'Show only objects with problems',
      keywords: 'filter errors',
      run: update((state) => state.setFilter({ problemsOnly: !state.filter.problemsOnly })),
    },
    {
      id: 'clear-filter',
      title: 'Show everything again',
      keywords: 'filter reset',
      run: update((state) => state.clearFilter()),
    },
  ],
  Traffic: [
    {
      id: 'send-request',
      title: 'Send a request…',
      shortcut: 'Alt+R',
      keywords: 'traffic trace curl http url simulate test',
      run: update(({ files, toast, goTo }) => {
        if (files.length > 0) return goTo('request');
        return toast({
          tone: 'info',
          message: 'Open manifests or a sample first: a request needs a Gateway or an Ingress.',
        });
      }),
    },
    {
      id: 'clear-request',
      title: 'Clear the request',
      keywords: 'clear trace close',
      run: ({ actions }) => actions.clearTrace(),
    },
    {
      id: 'show-trace',
      title: 'Show the trace',
      keywords: 'request steps why',
      run: update((state) => {
        state.showTraceView('trace');
        state.showBottom('trace');
      }),
    },
    {
      id: 'show-saved-requests',
      title: 'Show saved requests',
      keywords: 'expectations tests pass fail',
      run: update((state) => {
        state.showTraceView('saved');
        state.showBottom('trace');
      }),
    },
    {
      id: 'show-routing',
      title: 'Show the routing table',
      keywords: 'coverage hosts paths unreachable overlap',
      run: update((state) => state.showBottom('routing')),
    },
  ],
  View: [
    {
      id: 'palette',
      title: 'Find a command or object…',
      shortcut: 'Mod+K',
      keywords: 'search go to',
      run: open({ type: 'palette' }),
    },
    { id: 'go-canvas', title: 'Go to the canvas', shortcut: 'Alt+1', run: goTo('canvas') },
    {
      id: 'show-yaml',
      title: 'Go to the YAML',
      shortcut: 'Alt+2',
      keywords: 'show editor text',
      run: goTo('yaml'),
    },
    {
      id: 'show-inspector',
      title: 'Go to the inspector',
      shortcut: 'Alt+3',
      keywords: 'show form properties fields',
      run: goTo('inspector'),
    },
    { id: 'show-files', title: 'Go to the files', shortcut: 'Alt+4', keywords: 'show', run: goTo('files') },
    {
      id: 'show-kinds',
      title: 'Go to the palette of kinds',
      shortcut: 'Alt+5',
      keywords: 'show add',
      run: goTo('palette'),
    },
    {
      id: 'go-bottom',
      title: 'Go to the problems and traces',
      shortcut: 'Alt+6',
      keywords: 'show bottom pane',
      run: goTo('bottom'),
    },
    {
      id: 'toggle-left',
      title: 'Toggle left pane',
      shortcut: 'Mod+B',
      run: withFiles((state) => state.togglePanel('left')),
    },
    {
      id: 'toggle-problems',
      title: 'Toggle problems',
      shortcut: 'Mod+J',
      keywords: 'errors warnings findings',
      run: withFiles((state) => state.togglePanel('bottom')),
    },
    {
      id: 'toggle-right',
      title: 'Toggle right pane',
      shortcut: 'Mod+Alt+B',
      run: withFiles((state) => state.togglePanel('right')),
    },
    {
      id: 'theme-light',
      title: 'Light theme',
      keywords: 'appearance colour',
      run: update((state) => state.setTheme('light')),
    },
    {
      id: 'theme-dark',
      title: 'Dark theme',
      keywords: 'appearance colour night',
      run: update((state) => state.setTheme('dark')),
    },
    {
      id: 'theme-system',
      title: 'System theme',
      keywords: 'appearance colour auto',
      run: update((state) => state.setTheme('system')),
    },
  ],
  Help: [
    {
      id: 'shortcuts',
      title: 'Keyboard shortcuts',
      shortcut: '?',
      keywords: 'keys help',
      run: open({ type: 'shortcuts' }),
    },
    {
      id: 'rules',
      title: 'Rules: what is checked, and why',
      shortcut: 'F1',
      keywords: 'help documentation findings checks explain learn',
      run: open({ type: 'rules', code: null }),
    },
    {
      id: 'model',
      title: 'The model: how status and traffic are computed',
      keywords: 'help documentation specification attachment routing filters choices glossary terms learn',
      run: open({ type: 'model', page: null, section: null }),
    },
  ],
};

export const appActions: readonly AppAction[] = Object.entries(grouped).flatMap(([group, actions]) =>
  actions.map((action) => ({ ...action, group })),
);

export function appAction(id: string): AppAction {
  const action = appActions.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`Unknown action ${id}.`);
  return action;
}
