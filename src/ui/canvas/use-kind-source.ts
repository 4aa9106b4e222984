import type { DragEvent } from 'react';
import type { Kind } from '../../core/kinds/define-kind.ts';
import { useWorkspace } from '../use-app.ts';
import { createObject, KIND_DRAG_TYPE } from './create-object.ts';
import { kindId } from './palette-kinds.ts';

/** The attributes of a button that stands for a kind: it is dragged into a lane, or pressed to add an object. */
export function useKindSource(kind: Kind) {
  const workspace = useWorkspace();
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(KIND_DRAG_TYPE, kindId(kind));
      dataTransfer.effectAllowed = 'copy';
    },
    onClick: () => void createObject(workspace, kindId(kind)),
  } as const;
}
