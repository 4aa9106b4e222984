import { useViewport } from '@xyflow/react';
import { useState, type RefObject } from 'react';
import type { Box } from '../../../core/layout/layout.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Point } from '../../../core/layout/lines/edge-line.ts';
import { MINIMAP } from '../insets.ts';
import { placeLaneNames } from '../lanes/place-lane-names.ts';
import type { Scene } from '../scene.ts';
import { useSize } from '../use-size.ts';
import type { Size } from '../zoom/view-of.ts';
import { placeStory } from './place-story.ts';

/** What is drawn, and how large the canvas is on the screen. */
export type Drawn = Readonly<{ scene: Scene; size: Size; minimap: boolean }>;

/** The height of a line with the name of a lane, and half the size of a label, in pixels of the screen. */
const NAME = 20;
const LABEL = { width: 28, height: 14 } as const;

/** The cards that the edge joins are counted so many times more: they are what is looked at. */
const ENDS = 8;

/**
 * Where the box about an edge is: beside cards, names of lanes, minimap and the label of the edge, also while the canvas is moved.
 * Null until the box has a size. It is narrow where there is no room for it else.
 */
export function useStoryPlace(
  { scene, size, minimap }: Drawn,
  edge: string,
  box: RefObject<HTMLElement | null>,
): Readonly<{ at: Point | null; narrow: boolean }> {
  const viewport = useViewport();
  const own = useSize(box);
  const [place, setPlace] = useState<Point | null>(null);
  const [narrow, setNarrow] = useState(false);
  if (own.width === 0) return { at: null, narrow };
  const { x, y, zoom } = viewport;
  const onScreen = (of: Box): Box => ({
    x: of.x * zoom + x,
    y: of.y * zoom + y,
    width: of.width * zoom,
    height: of.height * zoom,
  });
  const joined = scene.edges.find(({ id }) => id === edge);
  const ends = [joined?.source, joined?.target].flatMap((end) => scene.boxes.get(end as ResourceKey) ?? []);
  const label = scene.lines.get(edge)?.label;
  const around = label && onScreen({ ...label, width: 0, height: 0 });
  const obstacles = [
    ...Array.from(scene.boxes.values(), onScreen),
    ...ends.flatMap((box) => Array.from({ length: ENDS }, () => onScreen(box))),
    ...scene.summaries.map((summary) => onScreen(summary.box)),
    ...placeLaneNames(scene, viewport, size).map(({ left, top, room }) => ({
      x: left,
      y: top,
      width: room,
      height: NAME,
    })),
    ...(around
      ? [
          {
            x: around.x - LABEL.width,
            y: around.y - LABEL.height,
            width: LABEL.width * 2,
            height: LABEL.height * 2,
          },
        ]
      : []),
    ...(minimap
      ? [
          {
            x: size.width - MINIMAP.width - MINIMAP.inset,
            y: size.height - MINIMAP.height - MINIMAP.inset,
            width: MINIMAP.width,
            height: MINIMAP.height,
          },
        ]
      : []),
  ].filter((of) => of.x < size.width && of.y < size.height && of.x + of.width > 0 && of.y + of.height > 0);
  const next = placeStory(size, own, obstacles, place);
  if (next.x !== place?.x || next.y !== place.y) setPlace(next);
  if (!next.isFree && !narrow) setNarrow(true);
  return { at: next, narrow };
}
