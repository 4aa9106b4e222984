import type { Feature } from './feature.ts';
import { codeActions } from './features/actions/code-actions.ts';
import { fixFolders } from './features/actions/fix-folders.ts';
import { completion } from './features/completion/completion.ts';
import { diagnostics } from './features/diagnostics/diagnostics.ts';
import { folding } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { navigation } from './features/navigation.ts';
import { rename } from './features/rename.ts';
import { selectionRanges } from './features/selection-ranges.ts';
import { documentSymbols } from './features/symbols/document-symbols.ts';
import { workspaceSymbols } from './features/symbols/workspace-symbols.ts';

/** All that the server does for an editor. */
export const features: readonly Feature[] = [
  diagnostics,
  hover,
  completion,
  codeActions,
  fixFolders,
  navigation,
  rename,
  documentSymbols,
  workspaceSymbols,
  folding,
  selectionRanges,
  inlayHints,
];
