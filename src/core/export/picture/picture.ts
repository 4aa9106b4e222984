import type { Row } from '../../kinds/row.ts';
import type { Tier } from '../../kinds/define-kind.ts';
import type { Box, Lane } from '../../layout/layout.ts';
import type { EdgeLine } from '../../layout/lines/edge-line.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { Role } from '../../roles/role.ts';
import type { Edge, EdgeState, GraphNode } from '../../topology/graph.ts';
import type { PathMark } from '../../views/traffic/trace-path-of.ts';
import type { ListenerSummary } from '../../views/status/status-summary-of.ts';

/** What a picture shows: cards and edges with their places, as the canvas draws them. */
export type Picture = Readonly<{
  nodes: ReadonlyMap<ResourceKey, GraphNode>;
  boxes: ReadonlyMap<ResourceKey, Box>;
  /** What stands for the cards of a tier in a folded lane. */
  summaries: readonly Readonly<{ id: string; tier: Tier; keys: readonly ResourceKey[]; box: Box }>[];
  edges: readonly PictureEdge[];
  lines: ReadonlyMap<string, EdgeLine>;
  lanes: readonly (Lane & Readonly<{ count: number }>)[];
  columns: readonly Readonly<{ tier: Tier; x: number }>[];
  bounds: Box;
}>;

/** An edge between cards, or a bundle of them between summaries, which is no single edge. */
export type PictureEdge = Readonly<{
  id: string;
  source: string;
  target: string;
  edge: Edge | null;
  state: EdgeState;
  count: number;
}>;

/** A part of an icon that is 24 pixels wide and high: the name of an SVG element, and its geometry. */
export type Shape = readonly [name: string, attributes: Readonly<Record<string, string>>];

/** What is known of a card besides its node. */
export type CardFacts = Readonly<{
  /** The gravest exception that it shows, and how many of them there are. */
  alarm: 'error' | 'warning' | null;
  alarms: number;
  state: Readonly<{ words: string; tone: 'error' | 'warning' | 'unknown' | 'quiet' }> | null;
  /** Nothing is there that others refer to. */
  missing: boolean;
  /** It has no controller, and no status will ever report that. */
  silent: boolean;
  /** Its listeners, by the ids of their rows. */
  listeners: Readonly<Record<string, ListenerSummary>>;
  /** A port as it stands in the header: `80 → 8080`. */
  portWords: (row: Row) => string;
  /** The role that it belongs to; null while roles are not shown. */
  owner: Role | null;
  /** The icon of its kind; where there is none, the kind's first letter is drawn. */
  icon: readonly Shape[];
}>;

/** What a request passes: by the ids of edges and of bundles, cards and summaries. */
export type PicturePath = Readonly<{
  segments: ReadonlyMap<string, number>;
  cards: ReadonlyMap<string, PathMark>;
}>;
