import type { LessonContent } from '../../core/lessons/view/lesson-content.ts';
import type { Texts } from '../../core/lessons/learner/learner-record.ts';
import type { AppStore } from '../app-store.ts';
import { emptyDraft } from '../traffic-slice.ts';
import type { Actions } from '../workspace.ts';

/**
 * Opens the pane of the lesson, and, where it is begun, what it begins with. Later the window stays as its user left it.
 */
export function arrangeWindow(
  { lesson: { screen }, start, solutions }: Pick<LessonContent, 'lesson' | 'start' | 'solutions'>,
  store: AppStore,
  actions: Pick<Actions, 'send'>,
  isBegun: boolean,
): void {
  const { showLeft, showRight, showInspector, showBottom, togglePanel, setComparing, compareModels } =
    store.getState();
  showLeft('lesson');
  store.getState().showCanvas();
  if (!isBegun) return;
  store.getState().openFile(fileToEdit(start, solutions));
  const shows = new Set(screen.show);
  if (shows.has('status')) showInspector('status');
  if (shows.has('yaml')) showRight('yaml');
  if (shows.size > 0 && !shows.has('yaml') && !shows.has('status')) togglePanel('right', false);
  store.getState().showOnCanvas(screen.reveal.includes('entry') ? 'everything' : 'chain');
  store.getState().openBottomFor(false);
  if (shows.has('matrix')) showBottom('attachments');
  if (shows.has('routing')) showBottom('routing');
  store.getState().showCanvas();
  if (screen.compare) compareModels();
  else setComparing(false);
  const [, method = 'GET', url = ''] = /^(?:(\S+)\s+)?(\S+)$/.exec(screen.request?.text.trim() ?? '') ?? [];
  if (url !== '') void actions.send({ ...emptyDraft, method, url });
}

/** Shows the text where something is to be done in it, and it is out of sight. */
export function showTextFor(step: Readonly<{ begin: Texts; solution: Texts }>, store: AppStore): void {
  const { panels, showRight, openFile } = store.getState();
  const file = Object.keys(step.solution).find((path) => step.solution[path] !== step.begin[path]);
  if (file === undefined || panels.right) return;
  openFile(file);
  showRight('yaml');
}

/** The file in which something is to be done first; else any. */
function fileToEdit(start: Texts, solutions: readonly Texts[]): string | null {
  const paths = Object.keys(start);
  const changed = solutions.flatMap((after) => paths.filter((path) => after[path] !== start[path]));
  return changed[0] ?? paths.at(-1) ?? null;
}
