import type { ReactNode } from 'react';
import { WorkspaceContext } from '../use-app.ts';
import { Announcer } from './announcer.tsx';
import { Banners } from './banners.tsx';
import { Dialogs } from './dialogs.tsx';
import styles from './panes.module.css';
import { useShown } from './use-shown.ts';

/**
 * The workspace that a part of the window shows: the open one, or what is looked at in its place.
 * @param main whether this part has the notices of that workspace
 */
export function Shown({ main = false, children }: { main?: boolean; children: ReactNode }) {
  const shown = useShown();
  if (!shown) return children;
  return (
    // Nothing of one workspace is taken over for the other.
    <WorkspaceContext key="shown" value={shown}>
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
