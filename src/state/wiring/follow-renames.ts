import type { Outline } from '../../core/views/workspace/outlines.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppState, AppStore } from '../app-store.ts';
import type { Documents } from '../documents.ts';

type Outlines = ReadonlyMap<string, Outline>;

/**
 * Objects whose key has changed: a document keeps its id while name or namespace are edited in it, in
 * any way. Their places, the selection, the focus and the cards that the user wants
 * for them follow.
 */
export function followRenames(documents: Documents, store: AppStore): () => void {
  return store.subscribe((state, before) => {
    if (state.outlines === before.outlines) return;
    const renamed = renames(before.outlines, state.outlines);
    // In another root the same document is another object, with a place of its own.
    const sameRoot = shownRoot(before) === shownRoot(state);
    if (renamed.size > 0 && sameRoot) documents.movePlaces(renamed);

    if ([...renamed.keys()].some((key) => state.wanted.has(key)))
      store.setState({ wanted: new Set([...state.wanted].map((key) => renamed.get(key) ?? key)) });

    const removed = [...state.selected].filter(
      (key) => before.nodes.has(key) && (!state.nodes.has(key) || isLeftBehind(key, renamed, state)),
    );
    if (removed.length > 0) {
      const next = [...state.selected].flatMap((key) =>
        removed.includes(key) ? (renamed.get(key) ?? []) : key,
      );
      state.select(next, 'panel');
    }
    const { focus } = state.filter;
    if (focus && before.nodes.has(focus) && !state.nodes.has(focus))
      state.setFilter({ focus: renamed.get(focus) ?? null });
  });
}

/** References may still use the name of before: what they lead to then is not what was renamed. */
const isLeftBehind = (
  key: ResourceKey,
  renamed: ReadonlyMap<ResourceKey, ResourceKey>,
  { nodes }: AppState,
): boolean => renamed.has(key) && nodes.get(key)?.origin === 'ghost';

const shownRoot = ({ roots }: Pick<AppState, 'roots'>): string | undefined =>
  roots.find(({ shown }) => shown)?.id;

/** Old keys to new ones, of the documents in both outlines. */
export function renames(before: Outlines, after: Outlines): ReadonlyMap<ResourceKey, ResourceKey> {
  const renamed = new Map<ResourceKey, ResourceKey>();
  for (const [path, outline] of after) {
    const old = before.get(path);
    if (!old || old === outline) continue;
    const oldKeys = new Map(old.ids.map((id, index) => [id, old.keys[index] ?? []]));
    for (const [index, id] of outline.ids.entries()) {
      const [were, are] = [oldKeys.get(id) ?? [], outline.keys[index] ?? []];
      if (were === are || were.length !== are.length) continue;
      for (const [item, was] of were.entries()) {
        const now = are[item];
        if (now !== undefined && now !== was && !are.includes(was)) renamed.set(was, now);
      }
    }
  }
  return renamed;
}
