import type { ResourceKey } from '../../core/model/resource.ts';
import type { Workspace } from '../../state/workspace.ts';

/** An action that needs no target: listed in the palette, in menus and on the shortcuts sheet. */
export type AppAction = Readonly<{
  id: string;
  title: string;
  group: 'Workspace' | 'Edit' | 'Canvas' | 'Traffic' | 'View' | 'Help';
  /** `Mod+Shift+S`; `Mod` is Ctrl, or ⌘ on a Mac. */
  shortcut?: string;
  /** Words a user may type for it. */
  keywords?: string;
  run: (workspace: Workspace) => unknown;
}>;

/** Runs on the selection, and explains what to do when it is empty. */
const onSelection = (
  what: string,
  run: (workspace: Workspace, keys: readonly [ResourceKey, ...ResourceKey[]]) => unknown,
) => {
  return (workspace: Workspace) => {
    const [first, ...others] = workspace.store.getState().selected;
    if (first !== undefined) return run(workspace, [first, ...others]);
    return workspace.store.getState().toast({ tone: 'info', message: `Select something to ${what} first.` });
  };
};

export const appActions: readonly AppAction[] = [
  {
    id: 'open-files',
    title: 'Open files…',
    group: 'Workspace',
    shortcut: 'Mod+O',
    keywords: 'load import yaml json disk',
    run: ({ actions }) => actions.openFromDisk(),
  },
  {
    id: 'open-folder',
    title: 'Open folder…',
    group: 'Workspace',
    keywords: 'directory import',
    run: ({ actions }) => actions.openFolderFromDisk(),
  },
  {
    id: 'open-sample',
    title: 'Open a sample…',
    group: 'Workspace',
    keywords: 'example template learn',
    run: ({ store }) => store.getState().openDialog({ type: 'samples' }),
  },
  {
    id: 'paste-manifests',
    title: 'Paste manifests…',
    group: 'Workspace',
    keywords: 'clipboard kubectl import',
    run: ({ store }) => store.getState().openDialog({ type: 'paste', text: '', name: null }),
  },
  {
    id: 'new-file',
    title: 'New file',
    group: 'Workspace',
    keywords: 'add create yaml',
    run: ({ actions, store }) => {
      store.getState().openFile(actions.newFile());
      store.getState().showRight('yaml');
    },
  },
  {
    id: 'save',
    title: 'Save file',
    group: 'Workspace',
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
    id: 'export',
    title: 'Export…',
    group: 'Workspace',
    shortcut: 'Mod+E',
    keywords: 'yaml zip kustomize mermaid clipboard download',
    run: ({ store }) => store.getState().openDialog({ type: 'export' }),
  },
  {
    id: 'picture-png',
    title: 'Save the canvas as a PNG picture',
    group: 'Canvas',
    keywords: 'export image screenshot',
    run: ({ store }) => store.getState().askCanvas('picture-png'),
  },
  {
    id: 'picture-svg',
    title: 'Save the canvas as an SVG picture',
    group: 'Canvas',
    keywords: 'export image vector',
    run: ({ store }) => store.getState().askCanvas('picture-svg'),
  },
  {
    id: 'share',
    title: 'Share as a link…',
    group: 'Workspace',
    keywords: 'url send',
    run: ({ store }) => store.getState().openDialog({ type: 'share' }),
  },
  {
    id: 'settings',
    title: 'Workspace settings…',
    group: 'Workspace',
    shortcut: 'Mod+,',
    keywords: 'channel namespace partial theme options preferences',
    run: ({ store }) => store.getState().openDialog({ type: 'settings' }),
  },
  {
    id: 'clear',
    title: 'Close all files',
    group: 'Workspace',
    keywords: 'empty reset start over delete',
    run: ({ actions }) => actions.clear(),
  },
  { id: 'undo', title: 'Undo', group: 'Edit', shortcut: 'Mod+Z', run: ({ actions }) => actions.undo() },
  { id: 'redo', title: 'Redo', group: 'Edit', shortcut: 'Mod+Shift+Z', run: ({ actions }) => actions.redo() },
  {
    id: 'create',
    title: 'Add an object…',
    group: 'Edit',
    shortcut: 'Mod+Shift+A',
    keywords: 'new create kind gateway route service',
    run: ({ store }) =>
      store.getState().openDialog({ type: 'create', kind: null, namespace: null, connect: null }),
  },
  {
    id: 'connect',
    title: 'Connect to…',
    group: 'Edit',
    keywords: 'edge reference attach link parentRef backendRef',
    run: onSelection('connect', ({ store }, [from]) =>
      store.getState().openDialog({ type: 'connect', from, row: null }),
    ),
  },
  {
    id: 'rename',
    title: 'Rename…',
    group: 'Edit',
    keywords: 'name',
    run: onSelection('rename', ({ store }, [key]) => store.getState().openDialog({ type: 'rename', key })),
  },
  {
    id: 'move',
    title: 'Move to a namespace…',
    group: 'Edit',
    keywords: 'lane',
    run: onSelection('move', ({ store }, keys) =>
      store.getState().openDialog({ type: 'move', keys, namespace: null }),
    ),
  },
  {
    id: 'duplicate',
    title: 'Duplicate',
    group: 'Edit',
    run: onSelection('duplicate', ({ actions }, keys) => actions.run([{ id: 'duplicate', args: { keys } }])),
  },
  {
    id: 'delete',
    title: 'Delete',
    group: 'Edit',
    keywords: 'remove',
    run: onSelection('delete', ({ actions }, keys) => actions.run([{ id: 'delete', args: { keys } }])),
  },
  {
    id: 'clean',
    title: 'Remove server fields everywhere',
    group: 'Edit',
    keywords: 'clean status managedFields kubectl get',
    run: ({ actions }) => actions.run([{ id: 'clean', args: { keys: null } }]),
  },
  {
    id: 'fit',
    title: 'Fit everything on the canvas',
    group: 'Canvas',
    shortcut: 'Shift+1',
    keywords: 'zoom all',
    run: ({ store }) => store.getState().askCanvas('fit'),
  },
  {
    id: 'zoom-in',
    title: 'Zoom in',
    group: 'Canvas',
    run: ({ store }) => store.getState().askCanvas('zoom-in'),
  },
  {
    id: 'zoom-out',
    title: 'Zoom out',
    group: 'Canvas',
    run: ({ store }) => store.getState().askCanvas('zoom-out'),
  },
  {
    id: 'arrange',
    title: 'Arrange',
    group: 'Canvas',
    keywords: 'layout tidy automatic',
    run: ({ actions }) => actions.arrange(),
  },
  {
    id: 'focus-chain',
    title: 'Show only the chain of the selection',
    group: 'Canvas',
    keywords: 'focus filter connected',
    run: onSelection('focus on', ({ store }, [key]) => store.getState().setFilter({ focus: key ?? null })),
  },
  {
    id: 'problems-only',
    title: 'Show only objects with problems',
    group: 'Canvas',
    keywords: 'filter errors',
    run: ({ store }) => store.getState().setFilter({ problemsOnly: !store.getState().filter.problemsOnly }),
  },
  {
    id: 'clear-filter',
    title: 'Show everything again',
    group: 'Canvas',
    keywords: 'filter reset',
    run: ({ store }) => store.getState().clearFilter(),
  },
  {
    id: 'send-request',
    title: 'Send a request…',
    group: 'Traffic',
    shortcut: 'Alt+R',
    keywords: 'traffic trace curl http url simulate test',
    run: ({ store }) => {
      const { files, toast, focusRequest } = store.getState();
      if (files.length > 0) return focusRequest();
      return toast({
        tone: 'info',
        message: 'Open manifests or a sample first: a request needs a Gateway or an Ingress.',
      });
    },
  },
  {
    id: 'clear-request',
    title: 'Clear the request',
    group: 'Traffic',
    keywords: 'clear trace close',
    run: ({ actions }) => actions.clearTrace(),
  },
  {
    id: 'show-trace',
    title: 'Show the trace',
    group: 'Traffic',
    keywords: 'request steps why',
    run: ({ store }) => {
      store.getState().showTraceView('trace');
      store.getState().showBottom('trace');
    },
  },
  {
    id: 'show-saved-requests',
    title: 'Show saved requests',
    group: 'Traffic',
    keywords: 'expectations tests pass fail',
    run: ({ store }) => {
      store.getState().showTraceView('saved');
      store.getState().showBottom('trace');
    },
  },
  {
    id: 'show-routing',
    title: 'Show the routing table',
    group: 'Traffic',
    keywords: 'coverage hosts paths unreachable overlap',
    run: ({ store }) => store.getState().showBottom('routing'),
  },
  {
    id: 'palette',
    title: 'Find a command or object…',
    group: 'View',
    shortcut: 'Mod+K',
    keywords: 'search go to',
    run: ({ store }) => store.getState().openDialog({ type: 'palette' }),
  },
  {
    id: 'go-canvas',
    title: 'Go to the canvas',
    group: 'View',
    shortcut: 'Alt+1',
    run: ({ store }) => store.getState().askCanvas('focus'),
  },
  {
    id: 'show-yaml',
    title: 'Show YAML',
    group: 'View',
    shortcut: 'Alt+2',
    keywords: 'editor text',
    run: ({ store }) => store.getState().showRight('yaml'),
  },
  {
    id: 'show-inspector',
    title: 'Show inspector',
    group: 'View',
    shortcut: 'Alt+3',
    keywords: 'form properties fields',
    run: ({ store }) => store.getState().showRight('inspector'),
  },
  {
    id: 'show-files',
    title: 'Show files',
    group: 'View',
    shortcut: 'Alt+4',
    run: ({ store }) => store.getState().showLeft('files'),
  },
  {
    id: 'show-kinds',
    title: 'Show the palette of kinds',
    group: 'View',
    shortcut: 'Alt+5',
    run: ({ store }) => store.getState().showLeft('palette'),
  },
  {
    id: 'toggle-left',
    title: 'Toggle left pane',
    group: 'View',
    shortcut: 'Mod+B',
    run: ({ store }) => store.getState().togglePanel('left'),
  },
  {
    id: 'toggle-problems',
    title: 'Toggle problems',
    group: 'View',
    shortcut: 'Mod+J',
    keywords: 'errors warnings findings',
    run: ({ store }) => store.getState().togglePanel('bottom'),
  },
  {
    id: 'toggle-right',
    title: 'Toggle right pane',
    group: 'View',
    shortcut: 'Mod+Alt+B',
    run: ({ store }) => store.getState().togglePanel('right'),
  },
  {
    id: 'theme-light',
    title: 'Light theme',
    group: 'View',
    keywords: 'appearance colour',
    run: ({ store }) => store.getState().setTheme('light'),
  },
  {
    id: 'theme-dark',
    title: 'Dark theme',
    group: 'View',
    keywords: 'appearance colour night',
    run: ({ store }) => store.getState().setTheme('dark'),
  },
  {
    id: 'theme-system',
    title: 'System theme',
    group: 'View',
    keywords: 'appearance colour auto',
    run: ({ store }) => store.getState().setTheme('system'),
  },
  {
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Help',
    shortcut: '?',
    keywords: 'keys help',
    run: ({ store }) => store.getState().openDialog({ type: 'shortcuts' }),
  },
  {
    id: 'rules',
    title: 'Rules: what is checked, and why',
    group: 'Help',
    shortcut: 'F1',
    keywords: 'help documentation findings checks explain learn',
    run: ({ store }) => store.getState().openDialog({ type: 'rules', code: null }),
  },
  {
    id: 'model',
    title: 'The model: how status and traffic are computed',
    group: 'Help',
    keywords: 'help documentation specification attachment routing filters choices glossary terms learn',
    run: ({ store }) => store.getState().openDialog({ type: 'model', page: null, section: null }),
  },
];

export function appAction(id: string): AppAction {
  const action = appActions.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`Unknown action ${id}.`);
  return action;
}
