import type { AppState, AppStore } from '../app-store.ts';

/**
 * The bottom pane opens with a workspace that has errors or warnings, and stays closed with one that has none. Edits
 * never move it: a pane that opens while one types takes the place that one looks at.
 */
export function openBottomPane(store: AppStore): () => void {
  let seen = false;
  return store.subscribe((state, before) => {
    if (state.files.length === 0) seen = false;
    else if (state.version !== before.version) {
      if (seen ? isAnother(before, state) : !showsTrace(state)) state.openBottomFor(hasProblems(state));
      seen = true;
    }
  });
}

/** A request may be sent, and its trace be read, before all of the workspace is checked. */
const showsTrace = ({ traced, panels, bottomTab }: AppState): boolean =>
  traced?.ok === true && panels.bottom && bottomTab === 'trace';

/** Whether most of the objects are others: two workspaces may have a class in common. */
function isAnother(before: AppState, { nodes }: AppState): boolean {
  if (before.nodes.size === 0 || nodes.size === 0 || before.nodes === nodes) return false;
  let left = Math.min(before.nodes.size, nodes.size) / 2;
  for (const key of nodes.keys()) if (before.nodes.has(key) && --left <= 0) return false;
  return true;
}

function hasProblems({ findings }: AppState): boolean {
  for (const { severity } of findings.values()) if (severity !== 'info') return true;
  return false;
}
