import { useSyncExternalStore, type ReactNode } from 'react';
import { useWorkspace, WorkspaceContext } from '../use-app.ts';
import { Announcer } from './announcer.tsx';
import { Banners } from './banners.tsx';
import { Dialogs } from './dialogs.tsx';
import styles from './panes.module.css';

const never = () => () => {};

/**
 * The workspace that a part of the window shows: in a lesson that of its beginning, while that is looked at.
 * @param main whether this part has the notices of that workspace
 */
export function Shown({ main = false, children }: { main?: boolean; children: ReactNode }) {
  const { lesson } = useWorkspace();
  const beginning = useSyncExternalStore(
    lesson?.state.subscribe ?? never,
    () => lesson?.state.getState().beginning ?? null,
  );
  if (!beginning) return children;
  return (
    // Nothing of one workspace is taken over for the other.
    <WorkspaceContext key="beginning" value={beginning}>
      {main ? (
        <div className={styles.beginning}>
          <Banners />
          <div className={styles.shown}>{children}</div>
          <Dialogs />
          <Announcer />
        </div>
      ) : (
        children
      )}
    </WorkspaceContext>
  );
}
