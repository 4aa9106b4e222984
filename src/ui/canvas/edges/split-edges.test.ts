import { expect, test } from 'vitest';
import type { Box } from '../../../core/layout/layout.ts';
import type { Point } from '../../../core/layout/lines/edge-line.ts';
import type { LinkFlowEdge } from './link-edge.tsx';
import { EDGE_ELEMENTS, splitEdges } from './split-edges.ts';

const HEIGHT = 100;

/** A Gateway at the top, and routes below one another: the edge of each leaves a trunk at x = 50. */
const routes = (count: number, label: Point | null = null): LinkFlowEdge[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    type: 'link',
    source: 'gateway',
    target: `route ${at}`,
    data: {
      state: 'ok',
      count: 1,
      line: {
        label,
        points: [
          { x: 0, y: 0 },
          { x: 50, y: 0 },
          { x: 50, y: at * HEIGHT },
          { x: 100, y: at * HEIGHT },
        ],
      },
    },
  }));

const boxOf = (id: string): Box =>
  id === 'gateway'
    ? { x: -100, y: -20, width: 100, height: 40 }
    : { x: 100, y: Number(id.slice(6)) * HEIGHT - 20, width: 100, height: 40 };

const at = (y: number): Box => ({ x: -100, y, width: 400, height: 2 * HEIGHT });

const split = (edges: LinkFlowEdge[], region: Box, marked: readonly string[] = []) => {
  const { elements, painted } = splitEdges(edges, {
    region,
    boxOf,
    isMarked: ({ id }) => marked.includes(id),
  });
  return { elements: elements.map(({ id }) => id), painted: painted.map(({ id }) => id) };
};

const MANY = EDGE_ELEMENTS.few + 140;

test('of few edges all are elements', () => {
  const edges = routes(EDGE_ELEMENTS.few);
  expect(splitEdges(edges, { region: at(-9999), boxOf, isMarked: () => false })).toEqual({
    elements: edges,
    painted: [],
  });
});

test('of many, those with an end in view are elements, and those that pass through are painted', () => {
  const { elements, painted } = split(routes(MANY), at(100 * HEIGHT));
  expect(elements).toEqual(['e100', 'e101', 'e102']);
  expect(painted).toEqual(routes(MANY).flatMap(({ id }, index) => (index > 102 ? [id] : [])));
});

test('at a card with very many edges all are painted whose other end is not in view', () => {
  expect(split(routes(MANY), at(-HEIGHT)).elements).toEqual(['e0', 'e1']);
  expect(split(routes(MANY), at(-HEIGHT)).painted).toHaveLength(MANY - 2);
});

test('what is marked is an element wherever it is, and what has its label in view', () => {
  expect(split(routes(MANY), at(100 * HEIGHT), ['e3', 'e290']).elements).toEqual([
    'e3',
    'e290',
    'e100',
    'e101',
    'e102',
  ]);
  expect(split(routes(MANY, { x: 50, y: 50 }), at(0)).painted).toEqual([]);
});

test('what is not in view is neither', () => {
  const { elements, painted } = split(routes(MANY), { ...at(0), x: 900 });
  expect([...elements, ...painted]).toEqual([]);
});

test('beyond a number all with an end in view are painted, but for what is marked', () => {
  const everything = { ...at(-HEIGHT), height: 2 * MANY * HEIGHT };
  const { elements, painted } = split(routes(MANY), everything, ['e7']);
  expect(elements).toEqual(['e7']);
  expect(painted).toHaveLength(MANY - 1);
});
