import { Maximize, Minus, Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Box } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { Places } from '../../core/side-by-side/comparison-rows.ts';
import type { ComparisonView, PictureSide } from '../../core/side-by-side/comparison-view.ts';
import type { TracePath } from '../../core/views/traffic/trace-path-of.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { buildScene, type Scene } from '../canvas/scene.ts';
import { CounterpartStrip } from '../models/counterpart-strip.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import type { ChosenSide } from './chosen-side.ts';
import styles from './compare.module.css';
import { cardsAt, litBy, litByPath, type Pointed } from './lit.ts';
import { SideCanvas } from './side-canvas.tsx';
import { sideName } from './side-name.ts';
import { useOpenText } from './use-open-text.ts';
import { fitting, showing, useSharedView } from './use-shared-view.ts';

type Props = {
  side: ChosenSide;
  view: ComparisonView;
  /** What a row of the table leads to. */
  shown: Places | null;
  paths: Readonly<{ before: TracePath | null; after: TracePath | null }>;
};

const sceneOf = ({ nodes, edges, layout, shownOn }: PictureSide): Scene =>
  buildScene({ nodes, edges, layout, places: new Map(), collapsed: new Set(), shownOn });

/** The extent of both. */
function boundsOf(before: Scene, after: Scene): Scene['bounds'] {
  const [a, b] = [before.bounds, after.bounds];
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  return { x, y, width: right - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** Where the first of some cards is. */
function boxOf({ nodes }: PictureSide, { boxes }: Scene, cards: ReadonlySet<string>): Box | undefined {
  const first = [...nodes.keys()].find((key) => cards.has(key));
  return first && boxes.get(first);
}

/** Both sides beside each other, aligned; where there is room for one, a switch says which. */
export function Canvases({ side, view: { before, after, models }, shown, paths }: Props) {
  const [front, setFront] = useState<'before' | 'after'>('after');
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [selected, setSelected] = useState<Pointed | null>(null);
  const { view, setView, pan, zoomAt, step } = useSharedView();
  const open = useOpenText();
  const scenes = useMemo(() => ({ before: sceneOf(before), after: sceneOf(after) }), [before, after]);
  const room = useRef<HTMLDivElement>(null);

  /** The room of one side: that which is seen, where there is room for one. */
  const size = useCallback(() => {
    const sides = [...(room.current?.children ?? [])].map((one) => one.getBoundingClientRect());
    const width = Math.max(0, ...sides.map((one) => one.width));
    return { width, height: Math.max(0, ...sides.map((one) => one.height)) };
  }, []);
  const fit = useCallback(
    () => setView(fitting(boundsOf(scenes.before, scenes.after), size())),
    [scenes, setView, size],
  );
  const zoomMiddle = (factor: number) => {
    const { width, height } = size();
    zoomAt(factor, { x: width / 2, y: height / 2 });
  };

  const fitted = useRef(false);
  useEffect(() => {
    // Later changes leave the view where the user has it.
    if (!fitted.current) fit();
    fitted.current = true;
  }, [fit]);

  const handled = useRef<Places | null>(null);
  useEffect(() => {
    // Only where the row changes: edits leave the view where it is.
    if (handled.current === shown) return;
    handled.current = shown;
    const box =
      boxOf(after, scenes.after, cardsAt(after, shown, 'after')) ??
      boxOf(before, scenes.before, cardsAt(before, shown, 'before'));
    if (box) setView((now) => showing(now, box, size()));
  }, [shown, before, after, scenes, setView, size]);

  const sides = { before, after };
  const nameOf = (when: 'before' | 'after') => sideName(side, when);
  const stands = pointed ?? selected;
  const alone =
    stands && models?.counterparts.get(stands.id as ResourceKey)?.keys.length === 0 ? stands.id : null;
  return (
    <div className={styles.canvases} data-front={front}>
      <div className={styles.tools}>
        <div className={styles.switch} role="group" aria-label={compareTexts.sides()}>
          {(['before', 'after'] as const).map((when) => (
            <button key={when} type="button" aria-pressed={front === when} onClick={() => setFront(when)}>
              {nameOf(when)}
            </button>
          ))}
        </div>
        <IconButton
          icon={Minus}
          label={compareTexts.zoomOut()}
          size="sm"
          onClick={() => zoomMiddle(1 / step)}
        />
        <IconButton icon={Plus} label={compareTexts.zoomIn()} size="sm" onClick={() => zoomMiddle(step)} />
        <IconButton icon={Maximize} label={compareTexts.fit()} size="sm" onClick={fit} />
      </div>
      <div ref={room} className={styles.sides}>
        {(['before', 'after'] as const).map((when) => (
          <div key={when} className={styles.side} data-when={when}>
            <h2 className={styles.name}>{nameOf(when)}</h2>
            <SideCanvas
              label={nameOf(when)}
              side={sides[when]}
              scene={scenes[when]}
              view={view}
              pan={pan}
              zoomAt={zoomAt}
              lit={litBy(sides[when], stands, models?.counterparts)}
              path={litByPath(sides[when], paths[when])}
              alone={alone}
              chosen={cardsAt(sides[when], shown, when)}
              onPoint={setPointed}
              onSelect={(id) => setSelected({ type: 'card', id })}
              onOpen={(key) => open({ key, path: [] })}
            />
          </div>
        ))}
      </div>
      {models && (
        <CounterpartStrip
          counterparts={models.counterparts}
          of={stands?.type === 'card' ? stands.id : null}
        />
      )}
    </div>
  );
}
