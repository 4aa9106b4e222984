import type { Analyzer } from '../../analysis/protocol.ts';
import type { AppStore } from '../app-store.ts';

/** What is selected on the canvas is shown in the text. (The text selects by itself, and whoever goes somewhere reveals.) */
export function revealSelection(analyzer: Analyzer, store: AppStore): () => void {
  let asked = 0;
  return store.subscribe(async (state, before) => {
    if (state.selected === before.selected || state.selectedBy !== 'canvas') return;
    const request = ++asked;
    const [key, ...others] = state.selected;
    if (key === undefined || others.length > 0) return;
    const spot = await analyzer.reveal(key, []);
    if (spot && request === asked) store.getState().revealSpan(spot.file, spot.span.start, spot.span.end);
  });
}
