import { useEffect, useRef } from 'react';
import type { AuthorSession } from '../../state/authoring/author-state.ts';
import { useWorkspace } from '../use-app.ts';
import { createPackEditor } from './pack-editor.ts';

type Props = {
  session: AuthorSession;
  onSave: () => void;
  onTabKey: (leaves: boolean) => void;
  className: string | undefined;
};

/** Monaco's place in the lesson editor. It renders once; everything that changes goes past React. */
export function PackEditorView({ session, onSave, onTabKey, className }: Props) {
  const { store } = useWorkspace();
  const host = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      host.current ? createPackEditor({ host: host.current, session, store, onSave, onTabKey }) : undefined,
    [session, store, onSave, onTabKey],
  );
  return <div ref={host} className={className} />;
}
