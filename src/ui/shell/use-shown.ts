import { useSyncExternalStore } from 'react';
import type { Workspace } from '../../state/workspace.ts';
import { useWorkspace } from '../use-app.ts';

const never = () => () => {};
/** What the build draws of the first screen. */
const none = () => null;

/** What is looked at in the place of the open workspace: a cluster, or the beginning of a lesson; null for neither. */
export function useShown(): Workspace | null {
  const { lesson, cluster } = useWorkspace();
  const beginning = useSyncExternalStore(
    lesson?.state.subscribe ?? never,
    () => lesson?.state.getState().beginning ?? null,
    none,
  );
  const objects = useSyncExternalStore(
    cluster?.state.subscribe ?? never,
    () => cluster?.state.getState().shown ?? null,
    none,
  );
  return objects ?? beginning;
}
