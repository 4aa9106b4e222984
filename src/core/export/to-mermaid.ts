import { groupBy } from '../incremental/group-by.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { edgeWords } from './edge-words.ts';

/**
 * The graph as a Mermaid flowchart: a box for each namespace, dotted arrows for what does not work.
 * Names are escaped, so that no manifest can add to the diagram's code.
 */
export function toMermaid(graph: Graph): string {
  const ids = new Map([...graph.nodes.keys()].map((key, index) => [key, `n${index}`]));
  const lanes = groupBy(graph.nodes.values(), ({ namespace }) => namespace);
  const ghosts = [...graph.nodes.values()].filter((node) => node.origin === 'ghost');
  return `${[
    'flowchart LR',
    ...[...lanes].flatMap(([namespace, nodes], index) => laneLines(namespace, nodes, index, ids)),
    ...[...graph.edges.values()].flatMap((edge) => edgeLine(edge, ids)),
    ...(ghosts.length === 0
      ? []
      : [
          '  classDef ghost stroke-dasharray: 4 4',
          `  class ${ghosts.map(({ key }) => ids.get(key)).join(',')} ghost`,
        ]),
  ].join('\n')}\n`;
}

type Ids = ReadonlyMap<ResourceKey, string>;

function laneLines(
  namespace: string,
  nodes: readonly GraphNode[],
  index: number,
  ids: Ids,
): readonly string[] {
  const boxes = nodes.map((node) => `${ids.get(node.key)}["${label(node.kind)}<br/>${label(node.name)}"]`);
  if (namespace === '') return boxes.map((box) => `  ${box}`);
  return [`  subgraph ns${index}["${label(namespace)}"]`, ...boxes.map((box) => `    ${box}`), '  end'];
}

function edgeLine({ source, target, state, label: text }: Edge, ids: Ids): readonly string[] {
  const [from, to] = [ids.get(source), ids.get(target)];
  if (from === undefined || to === undefined) return [];
  const words = edgeWords({ state, label: text });
  const arrow = state === 'ok' ? '-->' : '-.->';
  return [`  ${from} ${arrow}${words === '' ? '' : `|"${label(words)}"|`} ${to}`];
}

/** Everything that Mermaid or HTML could read as its own becomes a numbered entity. */
const label = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:/_*%()→·-]/gu, (char) =>
    /\s/.test(char) ? ' ' : `#${char.codePointAt(0)};`,
  );
