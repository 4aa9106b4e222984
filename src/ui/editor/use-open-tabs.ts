import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApp, useWorkspace } from '../use-app.ts';
import { sessionOf } from './editor-session.ts';
import { neighbourOf, tabsAfter } from './open-tabs.ts';

/** The open tabs, kept in step with the workspace's files and the file that is shown. */
export function useOpenTabs(): Readonly<{ tabs: readonly string[]; close: (path: string) => void }> {
  const workspace = useWorkspace();
  const files = useApp((state) => state.files);
  const active = useApp((state) => state.activeFile);
  const session = sessionOf(workspace);
  const [closed, setClosed] = useState(0);

  const tabs = useMemo(() => {
    const paths = files.map(({ path }) => path);
    session.tabs = tabsAfter(session.tabs, session.known, paths, active);
    session.known = new Set(paths);
    return session.tabs;
    // `closed` counts the tabs that were closed: the session is no React state.
  }, [session, files, active, closed]);

  useEffect(() => {
    if (active !== null && tabs.includes(active)) return;
    const first = tabs[0] ?? null;
    if (first !== active) workspace.store.getState().openFile(first);
  }, [workspace, tabs, active]);

  const close = useCallback(
    (path: string) => {
      const next = neighbourOf(session.tabs, path);
      session.tabs = session.tabs.filter((tab) => tab !== path);
      if (workspace.store.getState().activeFile === path) workspace.store.getState().openFile(next);
      setClosed((count) => count + 1);
    },
    [workspace, session],
  );
  return { tabs, close };
}
