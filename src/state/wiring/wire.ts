import type { ActionContext } from '../actions/action-context.ts';
import { keepSettings } from '../settings-storage.ts';
import type { Registry } from '../workspaces/registry.ts';
import { keepView } from '../workspaces/view-storage.ts';
import { OWN } from '../workspaces/workspace-info.ts';
import { followRenames } from './follow-renames.ts';
import { followTrace } from './follow-trace.ts';
import { mirrorDocuments } from './mirror-documents.ts';
import { mirrorWorkspaces } from './mirror-workspaces.ts';
import { openBottomPane } from './open-bottom-pane.ts';
import { revealSelection } from './reveal-selection.ts';

type Wired = Readonly<{
  id: string;
  registry: Registry;
  /** Whether nothing of the workspace is to be stored yet. */
  isHeld: () => boolean;
}>;

/**
 * What reacts to what: documents to the store, settings to the browser, the selection to the text.
 *
 * @param id of the workspace, for what the browser keeps of each
 */
export function wire(
  { store, documents, analyzer, disk }: ActionContext,
  settings: Storage | null,
  { id, registry, isHeld }: Wired,
): () => void {
  const off = [
    mirrorWorkspaces(registry, id, store),
    keepSettings(store, settings),
    keepView(store, settings, id, id === OWN, isHeld),
    mirrorDocuments(documents, disk, store),
    followRenames(documents, store),
    revealSelection(analyzer, store),
    followTrace(analyzer, store),
    openBottomPane(store),
  ];
  return () => {
    for (const stop of off) stop();
  };
}
