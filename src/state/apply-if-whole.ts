import * as Y from 'yjs';

/** Applies a change that was written down. One whose writing was cut off is lost, and takes nothing else with it. */
export function applyIfWhole(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update);
  } catch (error) {
    console.warn('A change that was on its way cannot be read:', error);
  }
}
