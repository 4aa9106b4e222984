import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import type { MatrixView } from '../../core/views/status/matrix-view.ts';
import { useWorkspace } from '../use-app.ts';
import { attachmentsTexts } from '../../texts/en/attachments.ts';
import styles from './attachments.module.css';
import { CellTip, type Tip } from './cell-tip.tsx';
import { cellWords, listenerPlace } from './cell-words.ts';
import { GridHead } from './grid-head.tsx';
import { cellAfter, type Cell } from './cell-after.ts';
import { GridRow } from './grid-row.tsx';
import { useWindow } from '../parts/use-window.ts';

/** In pixels, as in the style sheet. */
const ROW = 28;
const HEAD = 64;

/** The cell that an element is, or is in. */
function cellAt(target: EventTarget): Readonly<{ cell: Cell; element: Element }> | null {
  const element = target instanceof Element ? target.closest('[data-row]') : null;
  if (!(element instanceof HTMLElement)) return null;
  const { row, column } = element.dataset;
  return { cell: { row: Number(row), column: Number(column) }, element };
}

/** Routes by listeners, to be walked with the arrow keys; Enter and a click lead to the arrow or the object. */
export function AttachmentGrid({ matrix }: { matrix: MatrixView }) {
  const { actions, store } = useWorkspace();
  const { listeners, routes, cells } = matrix;
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<Cell | null>(null);
  const { from, to, reveal } = useWindow(box, routes.length, ROW, HEAD);
  const [active, setActive] = useState<Cell>({ row: 1, column: 1 });
  const [tip, setTip] = useState<Tip | null>(null);
  const [rows, columns] = [routes.length + 1, listeners.length + 1];
  const row = Math.min(active.row, rows - 1);
  const isDrawn = row === 0 || (row > from && row <= to);
  // One cell is in the tab order; where that one was scrolled away, the first in view replaces it.
  const stop: Cell = {
    row: isDrawn ? row : Math.min(from + 1, rows - 1),
    column: Math.min(active.column, columns - 1),
  };

  useEffect(() => {
    const cell = wanted.current;
    const element =
      cell && box.current?.querySelector(`[data-row="${cell.row}"][data-column="${cell.column}"]`);
    if (!(element instanceof HTMLElement)) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const open = (cell: Cell) => {
    const listener = listeners[cell.column - 1];
    const route = routes[cell.row - 1];
    if (!route) {
      if (listener) void actions.goToResource(listener.holder, listener.path);
      return;
    }
    const edge = cells[cell.row - 1]?.[cell.column - 1]?.edge ?? null;
    if (!listener || edge === null) return void actions.goToResource(route.key);
    store.getState().selectEdge(edge);
    store.getState().centreOn([route.key, listener.holder]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setTip(null);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return open(stop);
    }
    const next = cellAfter(event.key, stop, rows, columns, event.ctrlKey || event.metaKey);
    if (!next) return;
    event.preventDefault();
    wanted.current = next;
    setActive(next);
    if (next.row > 0) reveal(next.row - 1);
  };

  const onPoint = (event: SyntheticEvent) => {
    const found = cellAt(event.target);
    const entry = found && cells[found.cell.row - 1]?.[found.cell.column - 1];
    const listener = found && listeners[found.cell.column - 1];
    if (!entry || !listener || entry.step === 'parent') return setTip(null);
    const { left, top, bottom, width } = found.element.getBoundingClientRect();
    const text = `${listenerPlace(listener)}. ${cellWords(entry)}`;
    setTip({ text, x: left + width / 2, top, bottom });
  };

  return (
    <div className={styles.box} ref={box} onScroll={() => setTip(null)}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={attachmentsTexts.routesByListeners()}
        aria-rowcount={rows + 1}
        aria-colcount={columns}
        className={styles.grid}
        style={{ '--count': listeners.length } as CSSProperties}
        onKeyDown={onKeyDown}
        onMouseOver={onPoint}
        onMouseLeave={() => setTip(null)}
        onBlur={() => setTip(null)}
        onFocus={(event) => {
          const found = cellAt(event.target);
          if (found) setActive(found.cell);
          onPoint(event);
        }}
        onClick={(event) => {
          const found = cellAt(event.target);
          if (found) open(found.cell);
        }}
      >
        <GridHead listeners={listeners} stop={stop} />
        <div
          role="rowgroup"
          // What is out of view is not drawn, but takes its room.
          style={{ paddingTop: from * ROW, paddingBottom: Math.max(0, routes.length - to) * ROW }}
        >
          {routes.slice(from, to).map((route, index) => (
            <GridRow
              key={route.key}
              route={route}
              listeners={listeners}
              entries={cells[from + index] ?? []}
              row={from + index + 1}
              stop={stop.row === from + index + 1 ? stop.column : null}
            />
          ))}
        </div>
      </div>
      {tip && <CellTip tip={tip} />}
    </div>
  );
}
