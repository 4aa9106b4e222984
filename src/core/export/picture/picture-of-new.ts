import type { Analysis } from '../../analysis.ts';
import { layoutGraph } from '../../layout/layout-graph.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { Graph } from '../../topology/graph.ts';
import { isBroken } from '../../topology/is-broken.ts';
import { pictureOfGraph } from './picture-of.ts';
import type { CardFacts, Picture } from './picture.ts';

/** What is known of a card, as plain data; icons and words of ports are those of the window. */
export type PlainFacts = Omit<CardFacts, 'icon' | 'portWords'>;

/** The new objects of a workspace with all that they are joined to. */
export type PictureOfNew =
  | Readonly<{ drawn: true; picture: Picture; facts: ReadonlyMap<ResourceKey, PlainFacts> }>
  /** Nothing is new, or it has too many cards for a picture. */
  | Readonly<{ drawn: false; cards: number }>;

/** More cards are not drawn: no one could read them. */
const MOST_CARDS = 150;

/** A picture of what a change adds, with all that it is joined to. */
export function pictureOfNew(before: Analysis, after: Analysis): PictureOfNew {
  const graph = joinedTo(after, (key) => !before.index.get(key) && after.index.get(key) !== undefined);
  const cards = graph.nodes.size;
  if (cards === 0 || cards > MOST_CARDS) return { drawn: false, cards };
  const facts = new Map([...graph.nodes.keys()].map((key) => [key, factsOf(after, key)] as const));
  return { drawn: true, picture: pictureOfGraph(graph, layoutGraph(graph)), facts };
}

/** The cards that are joined to some, over any number of edges. */
function joinedTo({ folded: { graph } }: Analysis, isFirst: (key: ResourceKey) => boolean): Graph {
  const beside = new Map<ResourceKey, ResourceKey[]>();
  const join = (a: ResourceKey, b: ResourceKey): void => {
    const known = beside.get(a);
    if (known) known.push(b);
    else beside.set(a, [b]);
  };
  for (const { source, target } of graph.edges.values()) {
    join(source, target);
    join(target, source);
  }
  const found = new Set([...graph.nodes.keys()].filter(isFirst));
  for (const key of found) for (const other of beside.get(key) ?? []) found.add(other);
  const nodes = new Map([...graph.nodes].filter(([key]) => found.has(key)));
  const edges = new Map([...graph.edges].filter(([, edge]) => found.has(edge.source)));
  const lanes = new Set([...nodes.values()].map(({ namespace }) => namespace));
  return { nodes, edges, namespaces: graph.namespaces.filter((one) => lanes.has(one)) };
}

function factsOf(
  { folded, graph, statusSummaries: { of }, findings }: Analysis,
  key: ResourceKey,
): PlainFacts {
  const summary = of.get(key);
  const own = findings.filter(({ resource, suppressed }) => resource === key && suppressed === undefined);
  const alarm = (['error', 'warning'] as const).find((severity) =>
    own.some((one) => one.severity === severity),
  );
  const tones = { ok: 'quiet', problem: 'error', unknown: 'unknown' } as const;
  return {
    alarm: alarm ?? null,
    alarms: own.filter(({ severity }) => severity === alarm).length,
    state: summary && summary.words !== '' ? { words: summary.words, tone: tones[summary.state] } : null,
    missing:
      graph.nodes.get(key)?.origin === 'ghost' &&
      [...folded.graph.edges.values()].some((edge) => edge.target === key && isBroken(edge)),
    silent: summary?.silent === true,
    listeners: summary?.rows ?? {},
    owner: null,
  };
}
