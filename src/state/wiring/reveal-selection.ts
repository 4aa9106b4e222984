import type { Analyzer } from '../../analysis/protocol.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppStore } from '../app-store.ts';

/** The selection on the canvas is shown in the text. (The text selects by itself, and navigation reveals by itself.) */
export function revealSelection(analyzer: Analyzer, store: AppStore): () => void {
  let asked = 0;
  const reveal = async (key: ResourceKey) => {
    const request = asked;
    const spot = await analyzer.reveal(key, []);
    if (spot && request === asked) store.getState().revealSpan(spot.file, spot.span.start, spot.span.end);
  };
  return store.subscribe((state, before) => {
    if (state.selected === before.selected || state.selectedBy !== 'canvas') return;
    asked += 1;
    const [key, ...others] = state.selected;
    if (key !== undefined && others.length === 0) void reveal(key);
  });
}
