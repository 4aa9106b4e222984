import type { AppState, AppStore } from '../app-store.ts';

/**
 * The bottom pane opens with a workspace that has errors or warnings, and stays closed with one that has none. Edits
 * never move it: a pane that opens while one types takes the place that one looks at. A lesson says itself what it shows:
 * problems may be what its learner is to find.
 */
export function openBottomPane(store: AppStore): () => void {
  let seen = false;
  let wasOpen = store.getState().panels.bottom;
  return store.subscribe((state, before) => {
    if (state.files.length === 0) {
      seen = false;
      wasOpen = state.panels.bottom;
    } else if (state.version !== before.version) {
      // What a lesson has opened, or the trace of a request that was sent, stays: not all may be checked before it is shown.
      const isWanted = state.panels.bottom && (!wasOpen || showsTrace(state));
      if (!state.lesson && (seen ? isAnother(before, state) : !isWanted))
        state.openBottomFor(hasProblems(state));
      seen = true;
    }
  });
}

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
