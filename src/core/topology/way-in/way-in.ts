import type { Edge, GraphNode } from '../graph.ts';

/** What is drawn for an object on the way to it from outside; an edge takes the place of one with its id. */
export type WayIn = Readonly<{ nodes: readonly GraphNode[]; edges: readonly Edge[] }>;
