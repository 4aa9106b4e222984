import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { later } from '../../parts/later.tsx';
import { useWorkspace } from '../../use-app.ts';
import { useCanvas, useCanvasStore } from '../canvas-store.ts';
import { inspect } from '../object-actions.ts';
import { clickedPart } from './anchor-of.ts';
import { nothingTyped, typeAhead } from './typed-ahead.ts';

const InPlaceEditor = later(() => import('./in-place-editor.tsx').then((module) => module.InPlaceEditor));

type Props = Readonly<{
  surface: RefObject<HTMLElement | null>;
  focusCard: (key: ResourceKey) => void;
}>;

/** Begins to edit a value of a card where it is double-clicked, and on Enter in a row that has the focus. */
export function CardEditing({ surface, focusCard }: Props) {
  const workspace = useWorkspace();
  const canvas = useCanvasStore();
  const editing = useCanvas((state) => state.editing);
  const ahead = useRef(nothingTyped);
  const typedAhead = useCallback(() => ahead.current, []);
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const onDoubleClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('button')) return;
      const edge = event.target.closest('[data-weight-of]')?.getAttribute('data-weight-of');
      const line = edge ? workspace.store.getState().edges.get(edge) : undefined;
      const card = event.target.closest('[data-card]')?.getAttribute('data-card') as ResourceKey | undefined;
      if (line) {
        const part = { row: line.sourceRow, words: null };
        canvas.setState({ editing: { key: line.holder, part, weights: true } });
      } else {
        const part = clickedPart(event.target);
        if (card === undefined || part.words === '') return;
        if (workspace.store.getState().cards.get(card)?.origin !== 'manifest') return;
        canvas.setState({ editing: { key: card, part, weights: false } });
      }
      event.stopPropagation();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (canvas.getState().editing) {
        // The box takes a moment to come: what is typed meanwhile is meant for it, and is no shortcut.
        if (event.key === 'Escape') canvas.setState({ editing: null });
        else ahead.current = typeAhead(ahead.current, event);
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (event.key !== 'Enter' || !(event.target instanceof Element)) return;
      const row = event.target.getAttribute('data-row');
      const card = event.target.closest('[data-card]')?.getAttribute('data-card') as ResourceKey | undefined;
      if (row === null || card === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      canvas.setState({ editing: { key: card, part: { row, words: null }, weights: false } });
    };
    const stop = canvas.subscribe((state, before) => {
      if (state.editing !== before.editing) ahead.current = nothingTyped;
    });
    element.addEventListener('dblclick', onDoubleClick, true);
    element.addEventListener('keydown', onKeyDown, true);
    return () => {
      stop();
      element.removeEventListener('dblclick', onDoubleClick, true);
      element.removeEventListener('keydown', onKeyDown, true);
    };
  }, [surface, workspace, canvas]);

  if (!editing || !surface.current) return null;
  const close = () => canvas.setState({ editing: null });
  return (
    <InPlaceEditor
      key={`${editing.key} ${editing.part.row} ${editing.part.words}`}
      resource={editing.key}
      part={editing.part}
      weights={editing.weights}
      surface={surface.current}
      typedAhead={typedAhead}
      focusCard={focusCard}
      onClose={close}
      onNothing={() => {
        close();
        inspect(workspace, editing.key);
      }}
    />
  );
}
