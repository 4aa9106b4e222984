import type { Scene } from '../../core/views/chain/chain-view.ts';

/** The size of the stage, in the units that places on it are in. */
export const STAGE = { width: 1120, height: 500 } as const;

export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** What stands on the stage. Above: what is asked, and what configures. Below: the way of the request. */
export const BOXES = {
  dns: { x: 16, y: 24, width: 236, height: 96 },
  class: { x: 444, y: 24, width: 160, height: 92 },
  controller: { x: 654, y: 24, width: 138, height: 92 },
  service: { x: 858, y: 24, width: 238, height: 128 },
  client: { x: 16, y: 236, width: 148, height: 92 },
  balancer: { x: 220, y: 228, width: 176, height: 108 },
  proxy: { x: 448, y: 172, width: 316, height: 300 },
  pods: { x: 880, y: 276, width: 216, height: 112 },
} as const satisfies Readonly<Record<string, Box>>;

/** What of the stage is inside of the cluster. */
export const CLUSTER: Readonly<Record<'pods' | 'outside', Box>> = {
  pods: { x: 428, y: 12, width: 684, height: 476 },
  outside: { x: 804, y: 12, width: 308, height: 476 },
};

type Point = readonly [x: number, y: number];

/** A curve with its two ends and the two points that bend it. */
export type Curve = readonly [from: Point, Point, Point, to: Point];

const line = (from: Point, to: Point): Curve => [from, from, to, to];

/** The way that each scene goes. */
export const WAYS: Readonly<Record<Scene, Curve>> = {
  dns: line([90, 236], [90, 120]),
  balancer: line([164, 282], [220, 282]),
  entry: [
    [396, 282],
    [424, 282],
    [420, 236],
    [448, 236],
  ],
  route: line([606, 268], [606, 292]),
  service: [
    [764, 312],
    [812, 308],
    [884, 250],
    [900, 152],
  ],
  pod: line([764, 334], [880, 334]),
};

/** What the control plane has to do with each other. */
export const RELATIONS = {
  names: line([604, 72], [654, 72]),
  configures: line([718, 116], [718, 172]),
  watches: line([792, 72], [858, 72]),
  selects: line([1020, 152], [1020, 276]),
} as const satisfies Readonly<Record<string, Curve>>;

export type Relation = keyof typeof RELATIONS;

/** Where the words of a relation stand. */
export const RELATION_WORDS: Readonly<Record<Relation, Box>> = {
  names: { x: 604, y: 46, width: 50, height: 22 },
  configures: { x: 724, y: 132, width: 90, height: 22 },
  watches: { x: 792, y: 46, width: 66, height: 22 },
  selects: { x: 1026, y: 156, width: 82, height: 116 },
};

/** A curve in the language of SVG. */
export const pathOf = ([from, first, second, to]: Curve): string =>
  `M ${from.join(' ')} C ${first.join(' ')}, ${second.join(' ')}, ${to.join(' ')}`;

/** A point of a curve: 0 is where it begins, 1 where it ends. */
export function pointOn([from, first, second, to]: Curve, part: number): Point {
  const rest = 1 - part;
  const weights = [rest ** 3, 3 * rest ** 2 * part, 3 * rest * part ** 2, part ** 3] as const;
  const at = (axis: 0 | 1): number =>
    weights[0] * from[axis] + weights[1] * first[axis] + weights[2] * second[axis] + weights[3] * to[axis];
  return [at(0), at(1)];
}

/** The place of a box in parts of the stage, for style sheets. */
export const placeOf = ({ x, y, width, height }: Box) => ({
  left: `${(x / STAGE.width) * 100}%`,
  top: `${(y / STAGE.height) * 100}%`,
  width: `${(width / STAGE.width) * 100}%`,
  height: `${(height / STAGE.height) * 100}%`,
});
