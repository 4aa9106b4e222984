import type { ResourceKey } from '../../core/model/resource.ts';
import type { Presence } from '../../room-protocol/presence.ts';
import { createListeners } from '../listeners.ts';
import { emptyDraft } from '../traffic-slice.ts';
import type { Workspace } from '../workspace.ts';
import { offsetsOf } from './caret-position.ts';
import type { CanvasView } from './room-state.ts';

type Setup = Pick<Workspace, 'store' | 'documents'> &
  Readonly<{ actions: Pick<Workspace['actions'], 'send'> }>;

/** Shows in this window what another participant's shows: his file, what he selected, his part of the canvas, his request. */
export function createFollowing({ store, documents, actions }: Setup) {
  const views = createListeners<CanvasView>();
  let before: Presence['place'] | null = null;

  return {
    onView: views.add,
    /** Begins anew with whoever is followed from now on. */
    reset: () => {
      before = null;
    },
    /** Shows what changed since the last time. */
    show({ place }: Presence) {
      const last = before;
      before = place;
      const state = store.getState();
      const { file, caret, selection, view, request } = place;
      if (file !== undefined && file !== last?.file && state.files.some(({ path }) => path === file))
        state.openFile(file);
      const text = file === undefined ? undefined : documents.text(file);
      const at = caret && text && isElsewhere(caret, last?.caret) ? offsetsOf(text, caret) : null;
      if (file !== undefined && at)
        state.revealSpan(file, Math.min(at.anchor, at.head), Math.max(at.anchor, at.head));
      if (selection && selection.join('\n') !== last?.selection?.join('\n')) {
        const known = selection.filter((key) => state.nodes.has(key as ResourceKey));
        state.select(known as ResourceKey[], 'panel');
      }
      if (view && (view.x !== last?.view?.x || view.y !== last.view.y || view.zoom !== last.view.zoom))
        views.emit(view);
      const isNew = request && (request.url !== last?.request?.url || request.method !== last.request.method);
      if (isNew) void actions.send({ ...emptyDraft, method: request.method, url: request.url });
    },
  };
}

type Caret = NonNullable<Presence['place']['caret']>;

const isElsewhere = (caret: Caret, last: Caret | undefined): boolean =>
  caret.anchor !== last?.anchor || caret.head !== last.head;
