import type { Deed, Panel } from '../../core/lessons/learner/learner-facts.ts';
import type { AppState, AppStore } from '../app-store.ts';

const bottomPanels = {
  problems: 'problems',
  attachments: 'matrix',
  trace: 'trace',
  routing: 'routing',
} as const satisfies Readonly<Record<AppState['bottomTab'], Panel>>;

/** The parts of the window that are open. */
export function openPanels({
  panels,
  bottomTab,
  rightTab,
  inspectorTab,
  comparing,
}: Pick<AppState, 'panels' | 'bottomTab' | 'rightTab' | 'inspectorTab' | 'comparing'>): readonly Panel[] {
  const open: Panel[] = [comparing ? 'compare' : 'canvas'];
  if (panels.bottom) open.push(bottomPanels[bottomTab]);
  if (panels.right && rightTab === 'yaml') open.push('yaml');
  if (panels.right && rightTab === 'inspector' && inspectorTab === 'status') open.push('status');
  return open;
}

/** Calls back for what the learner does in the window: sends, selects, opens. */
export function watchDeeds(store: AppStore, done: (deed: Deed) => void): () => void {
  return store.subscribe((state, before) => {
    const { traced } = state;
    if (state.sentAt !== before.sentAt && traced?.ok) done({ did: 'sent', draft: traced.draft });
    if (state.selected !== before.selected)
      for (const key of state.selected) if (!before.selected.has(key)) done({ did: 'selected', key });
    const known = openPanels(before);
    for (const panel of openPanels(state)) if (!known.includes(panel)) done({ did: 'opened', panel });
  });
}
