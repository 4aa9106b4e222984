import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { Opening } from '../../state/settings-slice.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './drop-target.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Where in the window something is held or dropped; undefined for neither half. */
function halfAt({ target }: DragEvent): Opening | undefined {
  const half = target instanceof Element ? target.closest<HTMLElement>('[data-opening]') : null;
  return half?.dataset['opening'] === 'new' ? 'new' : half ? 'here' : undefined;
}

/**
 * The whole window accepts dropped files and folders. Where there are files already, one half adds to them, and the other
 * opens what is dropped as a workspace of its own.
 */
export function DropTarget({ children }: { children: ReactNode }) {
  const { actions } = useWorkspace();
  const empty = useApp((state) => state.files.length === 0);
  // A comparison takes what is dropped on it, and the lesson editor has no place for manifests.
  const isElsewhere = useApp((state) => state.comparing || state.authoring !== null);
  const [over, setOver] = useState(false);
  const [half, setHalf] = useState<Opening>();
  // Every child crossed fires enter and leave; only their balance shows whether the pointer is still in the window.
  const depth = useRef(0);

  const count = (by: number) => (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth.current += by;
    setOver(depth.current > 0 && !isElsewhere);
  };

  return (
    <div
      className={styles.target}
      onDragEnter={count(1)}
      onDragLeave={count(-1)}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setHalf(halfAt(event));
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (!isElsewhere) void actions.drop(event.dataTransfer, halfAt(event));
      }}
    >
      {children}
      {over && (
        <div className={styles.over}>
          <div className={styles.half} data-opening="here" data-over={half === 'here' || undefined}>
            {empty ? shellTexts.dropToOpen() : shellTexts.addToThis()}
          </div>
          {!empty && (
            <div className={styles.half} data-opening="new" data-over={half === 'new' || undefined}>
              {shellTexts.openAsNew()}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
