import type { Lesson } from '../../core/lessons/format/lesson.ts';
import type { AppStore } from '../app-store.ts';
import { emptyDraft } from '../traffic-slice.ts';
import type { Actions } from '../workspace.ts';

/**
 * Opens the pane of the lesson, and, where it is begun, what it begins with. Later the window stays as its user left it.
 */
export function arrangeWindow(
  { screen }: Pick<Lesson, 'screen'>,
  store: AppStore,
  actions: Pick<Actions, 'send'>,
  isBegun: boolean,
): void {
  const { showLeft, showRight, showInspector, showBottom, togglePanel, setComparing, compareWith } =
    store.getState();
  showLeft('lesson');
  store.getState().showCanvas();
  if (!isBegun) return;
  const shows = new Set(screen.show);
  if (shows.has('status')) showInspector('status');
  if (shows.has('yaml')) showRight('yaml');
  if (shows.size > 0 && !shows.has('yaml') && !shows.has('status')) togglePanel('right', false);
  if (shows.has('matrix')) showBottom('attachments');
  if (shows.has('routing')) showBottom('routing');
  store.getState().showCanvas();
  if (screen.compare) compareWith({ source: { type: 'halves' }, name: '' });
  else setComparing(false);
  const [, method = 'GET', url = ''] = /^(?:(\S+)\s+)?(\S+)$/.exec(screen.request?.text.trim() ?? '') ?? [];
  if (url !== '') void actions.send({ ...emptyDraft, method, url });
}
