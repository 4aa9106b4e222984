import type { AppState, AppStore } from '../app-store.ts';

/**
 * The bottom pane opens with a workspace that has errors or warnings, and stays closed with one that has none. Edits
 * never move it: a pane that opens while one types takes the place that one looks at. A lesson says itself what it shows:
 * problems may be what its learner is to find.
 */
export function openBottomPane(store: AppStore): () => void {
  /** The objects when all was checked last; null before. */
  let checked: AppState['nodes'] | null = null;
  let wasOpen = store.getState().panels.bottom;
  return store.subscribe((state, before) => {
    if (state.files.length === 0) {
      checked = null;
      wasOpen = state.panels.bottom;
    } else if (isWhole(state, before)) {
      // What a lesson has opened, or the trace of a request that was sent, stays: not all may be checked before it is shown.
      const isWanted = state.panels.bottom && (!wasOpen || showsTrace(state));
      if (!state.lesson && (checked ? isAnother(checked, state.nodes) : !isWanted))
        state.openBottomFor(hasProblems(state));
      checked = state.nodes;
    }
  });
}

/** Whether all is checked that was not before: of a workspace that is opened, parts are reported ahead of the whole. */
const isWhole = (state: AppState, before: AppState): boolean =>
  state.progress === null && (state.version !== before.version || before.progress !== null);

const showsTrace = ({ traced, panels, bottomTab }: AppState): boolean =>
  traced?.ok === true && panels.bottom && bottomTab === 'trace';

/** Whether most of the objects are others: two workspaces may have a class in common. */
function isAnother(before: AppState['nodes'], now: AppState['nodes']): boolean {
  if (before.size === 0 || now.size === 0 || before === now) return false;
  let left = Math.min(before.size, now.size) / 2;
  for (const key of now.keys()) if (before.has(key) && --left <= 0) return false;
  return true;
}

function hasProblems({ findings }: AppState): boolean {
  for (const { severity } of findings.values()) if (severity !== 'info') return true;
  return false;
}
