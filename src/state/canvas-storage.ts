import { CANVAS_SHOWS, type CanvasShow } from '../core/model/canvas-choice.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { AppStore } from './app-store.ts';
import type { CanvasSlice } from './canvas-slice.ts';

type Kept = Pick<CanvasSlice, 'show' | 'wanted'>;

/** What a stored text says, as far as it can be read. */
export function readCanvas(text: string | null): Kept {
  const stored = parsed(text);
  const show = CANVAS_SHOWS.find((known): known is CanvasShow => known === stored['show']) ?? 'chain';
  const keys = stored['unfolded'];
  const isKey = (value: unknown): value is ResourceKey => typeof value === 'string' && value.includes('/');
  return { show, wanted: new Set(Array.isArray(keys) ? keys.filter(isKey) : []) };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    console.warn('What was stored of the canvas cannot be read; it shows the chain:', error);
    return {};
  }
}

/** Reads what this browser keeps of the canvas of a workspace, and writes it when it changes. */
export function keepCanvas(store: AppStore, storage: Storage | null, workspace: string): () => void {
  if (!storage) return () => {};
  const name = `gatehouse:canvas:${workspace}`;
  store.setState(readCanvas(storage.getItem(name)));
  return store.subscribe(({ show, wanted }, before) => {
    if (show === before.show && wanted === before.wanted) return;
    try {
      if (show === 'chain' && wanted.size === 0) storage.removeItem(name);
      else storage.setItem(name, JSON.stringify({ show, unfolded: [...wanted] }));
    } catch (error) {
      console.warn('The browser did not store what the canvas shows:', error);
    }
  });
}
