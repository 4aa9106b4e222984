import type { Rolldown } from 'vite';

/** Modules of src by the beginnings of their paths. */
const ours =
  (...paths: readonly string[]) =>
  (id: string): boolean =>
    paths.some((path) => id.includes(`/src/${path}`));

const afterStart = ours(
  'ui/shell/focus-care.tsx',
  'ui/shell/offline.ts',
  'state/workspaces/after-opening.ts',
  'state/workspaces/purge-workspace.ts',
  // Looked through before a workspace is opened, while the rest is on its way.
  'state/set-aside-damaged.ts',
  'state/open-existing.ts',
);
const icons = /[\\/]lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/]/;
const controls = ours(
  'ui/parts/',
  'ui/matches-words.ts',
  'ui/new-name.ts',
  'ui/canvas/canvas-keys.ts',
  'ui/shell/action-item.tsx',
  'ui/shell/patterns.ts',
  'core/kinds/registry.ts',
  'core/commands/connect-targets.ts',
  'core/model/served-words.ts',
  'texts/en/workspaces.ts',
);

/**
 * What is loaded together is one script, with all that it uses: a workspace that is opened again needs nine of them instead
 * of seventy. A module belongs to the first group that it or a user of it is in, so each loads only those before it.
 */
export const chunks: Rolldown.CodeSplittingGroup[] = [
  // What the first screen needs: nothing waits for a chain of small ones.
  { name: 'start', tags: ['$initial'] },
  // What keeps the window in order once it is there, and offline.
  { name: 'after-start', test: (id: string) => afterStart(id) || id.includes('/workbox-window/') },
  // What menus of the first screen share with all the rest.
  { name: 'controls', test: (id: string) => controls(id) || icons.test(id) },
  {
    name: 'workspace',
    test: ours(
      'ui/shell/file-panes.tsx',
      'ui/shell/left-side.tsx',
      'ui/shell/left-pane.tsx',
      'ui/canvas/filter-bar.tsx',
      'ui/canvas/no-objects.tsx',
      'ui/canvas/trace-path/outcome-pill.tsx',
    ),
  },
  { name: 'editor-pane', test: ours('ui/editor/editor-pane.tsx', 'ui/editor/diff-preview.tsx') },
  // The text editor of the workspace and that of lessons share it.
  { name: 'editor-core', test: ours('ui/editor/open-files.ts') },
  { name: 'dialogs', test: ours('ui/shell/dialog-content.tsx') },
  { name: 'schemas', test: (id: string) => /\/src\/core\/kinds\/.*\/schema\.ts$/.test(id) },
  {
    name: 'panes',
    test: ours(
      'ui/inspector/inspector.tsx',
      'ui/problems/problems-panel.tsx',
      'ui/status/attachments-panel.tsx',
      'ui/traffic/trace-panel.tsx',
      'ui/traffic/routing-panel.tsx',
    ),
  },
];
