import type { Drawing } from '../core/drawing.ts';
import type { Analysis } from '../core/analysis.ts';
import { implementationNames } from '../core/views/workspace/implementation-names.ts';
import type { Delta } from './delta.ts';

/**
 * How far an analysis is that a report is about. Of a workspace that is opened, several reports come: its graph, then what the
 * statuses say, then how many objects are checked, and last of all the whole.
 */
export type Stage = 'graph' | 'statuses' | 'checking' | 'whole';

/** An analysis, and what the canvas draws of it by what is known. */
export type Reported = Readonly<{ analysis: Analysis; drawing: Drawing }>;

/** What can be said from a stage on. */
const fromGraph = <Part>(of: (reported: Reported) => Part) => ({ from: 'graph', of }) as const;
const fromStatuses = <Part>(of: (reported: Reported) => Part) => ({ from: 'statuses', of }) as const;
const ofWhole = <Part>(of: (reported: Reported) => Part) => ({ from: 'whole', of }) as const;

/** What a report says of an analysis by key: the name of each part, and where it comes from. Only what differs is sent. */
const keyed = {
  nodes: fromGraph(({ analysis }) => analysis.graph.nodes),
  edges: fromGraph(({ drawing }) => drawing.edges),
  /** What the canvas draws: the cards, with what is folded into them, and the edges between them. */
  cards: fromGraph(({ drawing }) => drawing.folded.graph.nodes),
  cardEdges: fromGraph(({ drawing }) => drawing.folded.graph.edges),
  /** The cards that show the objects without a card of their own. */
  shownOn: fromGraph(({ drawing }) => drawing.folded.shownOn),
  /** The cards that would show the objects which have one because the user wants it. */
  foldable: fromGraph(({ drawing }) => drawing.folded.unfolded),
  outlines: fromGraph(({ analysis }) => analysis.outlines),
  /** Places suggested by the layout; where the user put a node is in the documents. */
  boxes: fromGraph(({ drawing }) => drawing.layout.boxes),
  /** How objects stand by their computed status; objects of kinds without one are not here. */
  statusSummaries: fromStatuses(({ analysis }) => analysis.statusSummaries.of),
  /** What counts: everything that counts and marks findings looks only here. */
  findings: ofWhole(({ analysis }) => analysis.findingGroups.counted),
  /** Notes about portability, which are shown on request. */
  portability: ofWhole(({ analysis }) => analysis.findingGroups.portability),
  /** What an object or the workspace ignores. */
  suppressed: ofWhole(({ analysis }) => analysis.findingGroups.suppressed),
  /** The saved requests, and how they fare. */
  expectations: ofWhole(({ analysis }) => analysis.expectations),
};

/** The same for lists, which are sent whole. */
const lists = {
  lanes: fromGraph(({ drawing }) => drawing.layout.lanes),
  namespaces: fromGraph(({ analysis }) => analysis.graph.namespaces),
  /** The roots that can be shown. */
  roots: fromGraph(({ analysis }) => analysis.roots),
  /** The implementations behind the classes, and whose answers hold. */
  implementations: fromGraph(({ analysis }) => implementationNames(analysis)),
};

type Made<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends { of: (from: Reported) => infer Part }
    ? Plain<Part>
    : never;
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

type From = 'graph' | 'statuses' | 'whole';

/** What the reports of a stage speak about. */
const spokenOf: Readonly<Record<Stage, readonly From[]>> = {
  graph: ['graph'],
  statuses: ['graph', 'statuses'],
  checking: [],
  whole: ['graph', 'statuses', 'whole'],
};

/** Whether the reports of a stage say something of a part; of others nothing is known yet, or nothing new. */
export const speaksOf = (stage: Stage, name: keyof ReportMaps | keyof ReportLists): boolean =>
  spokenOf[stage].includes(
    (name in keyed ? keyed[name as keyof ReportMaps] : lists[name as keyof ReportLists]).from,
  );

/** The keyed parts at a stage; those that it does not speak of are as they were. */
export const mapsAt = (stage: Stage, reported: Reported, before: ReportMaps): ReportMaps =>
  forMaps((name) => (speaksOf(stage, name) ? keyed[name].of(reported) : before[name])) as ReportMaps;

/** The same for lists. */
export const listsAt = (stage: Stage, reported: Reported, before: ReportLists): ReportLists =>
  forLists((name) => (speaksOf(stage, name) ? lists[name].of(reported) : before[name])) as ReportLists;
