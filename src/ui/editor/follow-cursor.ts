import type { Workspace } from '../../state/workspace.ts';
import type { CursorPlace } from './cursor-place.ts';
import type { editor, IDisposable } from './monaco.ts';
import type { OpenFile } from './open-files.ts';

const DELAY = 60;

type Options = Readonly<{
  workspace: Workspace;
  view: editor.ICodeEditor;
  shown: () => OpenFile | null;
  /** Every move, at once: must cost nothing. */
  onMove: (line: number, column: number) => void;
  /** What is under the cursor, once it rests. */
  onPlace: (place: CursorPlace | null) => void;
}>;

/** Reports what is under the cursor and, when the user moved it, selects that object. */
export function followCursor({ workspace, view, shown, onMove, onPlace }: Options): IDisposable & {
  refresh: () => void;
} {
  const { analyzer, store } = workspace;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let byUser = false;
  let asked = 0;

  const look = async () => {
    const file = shown();
    const position = view.getPosition();
    if (!file || !position) {
      onPlace(null);
      return;
    }
    const request = ++asked;
    const selects = byUser;
    byUser = false;
    const located = await analyzer.locate(file.path, file.offsetAt(position));
    if (request !== asked) return;
    const state = store.getState();
    const broken =
      located !== null && (state.outlines.get(file.path)?.broken.includes(located.docId) ?? false);
    onPlace(located && { resource: located.resource, path: located.path, broken });
    if (selects && located?.resource) state.select([located.resource], 'editor');
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), DELAY);
  };

  const moves = view.onDidChangeCursorPosition(({ position, source }) => {
    onMove(position.lineNumber, position.column);
    if ((source === 'mouse' || source === 'keyboard') && view.hasTextFocus()) byUser = true;
    schedule();
  });
  const switches = view.onDidChangeModel(() => {
    const position = view.getPosition();
    if (position) onMove(position.lineNumber, position.column);
    schedule();
  });

  return {
    refresh: schedule,
    dispose: () => {
      clearTimeout(timer);
      asked += 1;
      moves.dispose();
      switches.dispose();
    },
  };
}
