import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useWorkspace } from '../use-app.ts';
import styles from './drop-target.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** The whole window accepts dropped files and folders. */
export function DropTarget({ children }: { children: ReactNode }) {
  const { actions } = useWorkspace();
  const [over, setOver] = useState(false);
  // Every child crossed fires enter and leave; only their balance shows whether the pointer is still in the window.
  const depth = useRef(0);

  const count = (by: number) => (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth.current += by;
    setOver(depth.current > 0);
  };

  return (
    <div
      className={styles.target}
      onDragEnter={count(1)}
      onDragLeave={count(-1)}
      onDragOver={(event) => {
        if (carriesFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        void actions.drop(event.dataTransfer);
      }}
    >
      {children}
      {over && <div className={styles.hint}>Drop to add to the workspace</div>}
    </div>
  );
}
