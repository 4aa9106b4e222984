import type { Analysis } from '../core/analysis.ts';
import { implementationNames } from '../core/views/workspace/implementation-names.ts';
import type { Delta } from './delta.ts';

/** What a report says of an analysis by key: the name of each part, and where it comes from. Only what differs is sent. */
const keyed = {
  nodes: ({ graph }: Analysis) => graph.nodes,
  edges: ({ statusSummaries }: Analysis) => statusSummaries.edges,
  /** What the canvas draws: the cards, with what is folded into them, and the edges between them. */
  cards: ({ folded }: Analysis) => folded.graph.nodes,
  cardEdges: ({ folded }: Analysis) => folded.graph.edges,
  /** The cards that show the objects without a card of their own. */
  shownOn: ({ folded }: Analysis) => folded.shownOn,
  /** The cards that would show the objects which have one because the user wants it. */
  foldable: ({ folded }: Analysis) => folded.unfolded,
  /** How objects stand by their computed status; objects of kinds without one are not here. */
  statusSummaries: ({ statusSummaries }: Analysis) => statusSummaries.of,
  /** What counts: everything that counts and marks findings looks only here. */
  findings: ({ findingGroups }: Analysis) => findingGroups.counted,
  /** Notes about portability, which are shown on request. */
  portability: ({ findingGroups }: Analysis) => findingGroups.portability,
  /** What an object or the workspace ignores. */
  suppressed: ({ findingGroups }: Analysis) => findingGroups.suppressed,
  /** The saved requests, and how they fare. */
  expectations: ({ expectations }: Analysis) => expectations,
  outlines: ({ outlines }: Analysis) => outlines,
  /** Places suggested by the layout; where the user put a node is in the documents. */
  boxes: ({ layout }: Analysis) => layout.boxes,
};

/** The same for lists, which are sent whole. */
const lists = {
  lanes: ({ layout }: Analysis) => layout.lanes,
  namespaces: ({ graph }: Analysis) => graph.namespaces,
  /** The roots that can be shown. */
  roots: ({ roots }: Analysis) => roots,
  /** The implementations behind the classes, and whose answers hold. */
  implementations: implementationNames,
};

type Made<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends (from: Analysis) => infer Part ? Plain<Part> : never;
};

/** A map of whatever make: the screen has its own. */
type Plain<Part> = Part extends ReadonlyMap<infer K, infer V> ? ReadonlyMap<K, V> : Part;

type DeltaOf<Part> = Part extends ReadonlyMap<infer K, infer V> ? Delta<K, V> : never;

/** The keyed parts, as the screen holds them. */
export type ReportMaps = Made<typeof keyed>;
export type ReportLists = Made<typeof lists>;

/** What a report says of them. */
export type ReportDeltas = { readonly [Name in keyof ReportMaps]: DeltaOf<ReportMaps[Name]> };
export type ChangedLists = { readonly [Name in keyof ReportLists]: ReportLists[Name] | null };

/** Something for each keyed part. What it is for which name, only the caller can say: TypeScript has no such type. */
export const forMaps = (make: (name: keyof ReportMaps) => unknown): Record<keyof ReportMaps, unknown> =>
  forEach(keyed, make);

/** Something for each list. */
export const forLists = (make: (name: keyof ReportLists) => unknown): Record<keyof ReportLists, unknown> =>
  forEach(lists, make);

const forEach = <Name extends string>(
  table: Record<Name, unknown>,
  make: (name: Name) => unknown,
): Record<Name, unknown> =>
  Object.fromEntries((Object.keys(table) as Name[]).map((name) => [name, make(name)])) as Record<
    Name,
    unknown
  >;

export const mapsOf = (analysis: Analysis): ReportMaps =>
  forMaps((name) => keyed[name](analysis)) as ReportMaps;

export const listsOf = (analysis: Analysis): ReportLists =>
  forLists((name) => lists[name](analysis)) as ReportLists;
