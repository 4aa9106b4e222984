import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { cardLines } from '../../core/layout/card-lines.ts';
import { hasPortInHeader } from '../../core/layout/node-size.ts';
import { linePath } from '../../core/layout/lines/edge-path.ts';
import { rowName } from '../../core/kinds/row.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { CardMark, PictureSide } from '../../core/side-by-side/comparison-view.ts';
import { isBroken } from '../../core/topology/is-broken.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { neighbour, readingOrder, type Direction } from '../canvas/navigate.ts';
import type { Scene } from '../canvas/scene.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import type { Lit, Pointed } from './lit.ts';
import styles from './side-canvas.module.css';
import type { SharedView } from './use-shared-view.ts';

type Props = {
  label: string;
  side: PictureSide;
  scene: Scene;
  view: SharedView;
  pan: (dx: number, dy: number) => void;
  zoomAt: (factor: number, at: Readonly<{ x: number; y: number }>) => void;
  lit: Lit;
  path: Lit;
  /** What nothing stands for on the other side, as long as it is pointed at. */
  alone: string | null;
  chosen: ReadonlySet<string>;
  onPoint: (pointed: Pointed | null) => void;
  onSelect: (key: ResourceKey) => void;
  onOpen: (key: ResourceKey) => void;
};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** From here on the small text of cards can be read; below they show their names alone. */
const NEAR = 0.92;

/** How much a turn of the wheel zooms, per pixel. */
const WHEEL = 0.002;

/** Pans with wheel and drag, zooms with Ctrl and the wheel. React would listen to the wheel passively. */
function useMoving(pan: Props['pan'], zoomAt: Props['zoomAt']) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return undefined;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const corner = canvas.getBoundingClientRect();
      const at = { x: event.clientX - corner.left, y: event.clientY - corner.top };
      if (event.ctrlKey || event.metaKey) zoomAt(Math.exp(-event.deltaY * WHEEL), at);
      else if (event.shiftKey) pan(event.deltaY, 0);
      else pan(event.deltaX, event.deltaY);
    };
    const drag = (start: PointerEvent) => {
      if (start.button !== 0) return;
      let [x, y] = [start.clientX, start.clientY];
      const move = (event: PointerEvent) => {
        pan(x - event.clientX, y - event.clientY);
        [x, y] = [event.clientX, event.clientY];
      };
      const stop = () => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', stop);
        window.removeEventListener('pointercancel', stop);
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', stop);
      window.addEventListener('pointercancel', stop);
    };
    canvas.addEventListener('wheel', wheel, { passive: false });
    canvas.addEventListener('pointerdown', drag);
    return () => {
      canvas.removeEventListener('wheel', wheel);
      canvas.removeEventListener('pointerdown', drag);
    };
  }, [pan, zoomAt]);
  return element;
}

/** One side of a comparison: its cards and edges, where the other side has them too. */
export function SideCanvas(props: Props) {
  const { label, side, scene, view, pan, zoomAt, lit, path, alone, chosen, onPoint, onSelect, onOpen } =
    props;
  const element = useMoving(pan, zoomAt);
  const order = readingOrder(scene);
  const [first] = order;
  const stop = order.find((key) => chosen.has(key)) ?? first;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    const direction = ARROWS[event.key];
    if (key === undefined || !direction) return;
    event.preventDefault();
    const next = neighbour(scene, key as ResourceKey, direction);
    if (next) element.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
  };
  const transform = `scale(${view.zoom}) translate(${-view.x}px, ${-view.y}px)`;
  return (
    <div
      ref={element}
      className={styles.canvas}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onPoint(null)}
    >
      <div
        className={styles.picture}
        data-far={view.zoom < NEAR || undefined}
        style={{ transform, '--zoom': view.zoom } as CSSProperties}
      >
        {scene.lanes.map(({ namespace, y, height }, nth) => (
          <div key={namespace} className={styles.lane} data-odd={nth % 2 === 1} style={{ top: y, height }}>
            <span style={{ left: view.x + 4 / view.zoom }}>
              {namespace === '' ? compareTexts.clusterLane() : namespace}
            </span>
          </div>
        ))}
        <Edges scene={scene} lit={lit} path={path} onPoint={onPoint} />
        {order.map((key) => {
          const node = side.nodes.get(key);
          const box = scene.boxes.get(key);
          return (
            node &&
            box && (
              <div
                key={key}
                className={styles.card}
                data-mark={side.marks.get(key)}
                data-lit={lit.cards.has(key) || undefined}
                data-path={path.cards.has(key) || undefined}
                data-chosen={chosen.has(key) || undefined}
                data-alone={alone === key || undefined}
                data-origin={node.origin}
                style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
              >
                <Card node={node} />
                {/* Over the card: what stands on it is more than its name. */}
                <button
                  type="button"
                  className={styles.whole}
                  data-key={key}
                  tabIndex={key === stop ? 0 : -1}
                  aria-label={cardName(node, side.marks.get(key))}
                  aria-current={chosen.has(key) || undefined}
                  onPointerEnter={() => onPoint({ type: 'card', id: key })}
                  onFocus={() => onPoint({ type: 'card', id: key })}
                  onBlur={() => onPoint(null)}
                  // Keys make clicks without a count.
                  onClick={(event) => (event.detail === 0 ? onOpen(key) : onSelect(key))}
                  onDoubleClick={() => onOpen(key)}
                />
              </div>
            )
          );
        })}
      </div>
      {order.length === 0 && <p className={styles.empty}>{compareTexts.emptySide()}</p>}
    </div>
  );
}

function cardName({ kind, namespace, name }: GraphNode, mark: CardMark | undefined): string {
  const words = { kind, name: namespace === '' ? name : `${namespace}/${name}` };
  if (mark === 'added') return compareTexts.cardAdded(words);
  if (mark === 'removed') return compareTexts.cardRemoved(words);
  return mark === 'changed' ? compareTexts.cardChanged(words) : compareTexts.card(words);
}

function Card({ node }: { node: GraphNode }) {
  const [port] = hasPortInHeader(node) ? node.rows : [];
  return (
    <>
      <span className={styles.head}>
        <KindIcon group={node.group} kind={node.kind} />
        <b>{node.name}</b>
        {port && <i>{rowName(port)}</i>}
      </span>
      {cardLines(node).map((line) => {
        const text = line.kind === 'summary' ? line.text : line.folds.map(({ words }) => words).join(', ');
        return (
          <span key={`${line.kind} ${text}`} className={styles.lineText}>
            {text}
          </span>
        );
      })}
      {!port &&
        node.rows.map((row) => (
          <span key={row.id} className={styles.row}>
            {rowName(row)}
            <i>{row.chips.join(' ')}</i>
          </span>
        ))}
    </>
  );
}

function Edges({ scene, lit, path, onPoint }: Pick<Props, 'scene' | 'lit' | 'path' | 'onPoint'>) {
  return (
    <svg className={styles.edges} aria-hidden>
      {scene.edges.map(({ id, state }) => {
        const line = scene.lines.get(id);
        if (!line) return null;
        const d = linePath(line.points);
        return (
          <g
            key={id}
            data-broken={isBroken({ state }) || undefined}
            data-lit={lit.edges.has(id) || undefined}
            data-path={path.edges.has(id) || undefined}
          >
            <path d={d} className={styles.edge} />
            <path d={d} className={styles.reach} onPointerEnter={() => onPoint({ type: 'edge', id })} />
          </g>
        );
      })}
    </svg>
  );
}
