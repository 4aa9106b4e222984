import { useEffect, useRef, type RefObject } from 'react';
import { useWorkspace } from '../use-app.ts';
import { createCodeEditor } from './code-editor.ts';
import type { CursorPlace } from './cursor-place.ts';
import { sessionOf } from './editor-session.ts';

type Props = {
  /** Where line and column are written. */
  position: RefObject<HTMLSpanElement | null>;
  onPlace: (place: CursorPlace | null) => void;
  onNote: (note: string | null) => void;
  onTabKey: (leaves: boolean) => void;
  className: string | undefined;
};

/** Monaco's place in the page. It renders once; everything that changes goes past React. */
export function CodeEditorView({ position, onPlace, onNote, onTabKey, className }: Props) {
  const workspace = useWorkspace();
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!host.current) return undefined;
    const editor = createCodeEditor({
      host: host.current,
      workspace,
      session: sessionOf(workspace),
      onMove: (line, column) => {
        if (position.current) position.current.textContent = `${line}:${column}`;
      },
      onPlace,
      onNote,
      onTabKey,
    });
    return editor.dispose;
  }, [workspace, position, onPlace, onNote, onTabKey]);

  // `nokey` keeps React Flow, which listens on the document, from taking the space bar for the canvas.
  return <div ref={host} className={`${className} nokey`} />;
}
