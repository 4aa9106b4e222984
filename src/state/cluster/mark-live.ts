import type { LiveMark } from '../../core/cluster/status-differences.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { reportFailure } from '../report-failure.ts';
import type { Workspace } from '../workspace.ts';

/** How long a cluster has to be quiet, in milliseconds, before its statuses are held against the computed ones. */
const PAUSE = 400;

type Marks = ReadonlyMap<ResourceKey, LiveMark>;

/** The marks of cards: their own, and those of objects that have no card and are shown on them. */
function onCards(marks: Marks, shownOn: ReadonlyMap<ResourceKey, readonly ResourceKey[]>): Marks {
  const placed = new Map<ResourceKey, LiveMark>();
  for (const [key, mark] of marks) for (const card of shownOn.get(key) ?? []) placed.set(card, mark);
  return new Map([...placed, ...marks]);
}

/**
 * Keeps the marks of cards whose live status is not what is computed, as long as a workspace shows a cluster.
 *
 * @param countsAll whether all routes and ListenerSets of the cluster are seen
 */
export function markLive(
  { store, analyzer }: Pick<Workspace, 'store' | 'analyzer'>,
  countsAll: () => boolean,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let marks: Marks = new Map();
  const place = () => store.setState(({ shownOn }) => ({ liveMarks: onCards(marks, shownOn) }));
  const mark = async () => {
    const found = await analyzer.liveMarks(countsAll());
    if (stopped) return;
    marks = found;
    place();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      mark().catch((error: unknown) => {
        if (!stopped) reportFailure(store, error);
      });
    }, PAUSE);
  };
  soon();
  const off = store.subscribe((state, before) => {
    if (state.version !== before.version || state.options !== before.options) soon();
    if (state.shownOn !== before.shownOn) place();
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    off();
  };
}
