import { groupBy } from '../incremental/group-by.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Graph, GraphNode } from '../topology/graph.ts';
import { arrowsOf, boxLines, type Arrow } from './arrows-of.ts';

/**
 * The graph as a Mermaid flowchart: a box for each namespace, hostnames on routes, paths and weights on
 * arrows. One arrow leads from an object to another; it is dotted where something does not work.
 * Names are escaped, so that no manifest can add to the diagram's code.
 */
export function toMermaid(graph: Graph): string {
  const ids = new Map([...graph.nodes.keys()].map((key, index) => [key, `n${index}`]));
  const lanes = groupBy(graph.nodes.values(), ({ namespace }) => namespace);
  const ghosts = [...graph.nodes.values()].filter((node) => node.origin === 'ghost');
  return `${[
    'flowchart LR',
    ...[...lanes].flatMap(([namespace, nodes], index) => laneLines(namespace, nodes, index, ids)),
    ...arrowsOf(graph).flatMap((arrow) => arrowLine(arrow, ids)),
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
  const boxes = nodes.map((node) => `${ids.get(node.key)}["${boxLines(node).map(label).join('<br/>')}"]`);
  if (namespace === '') return boxes.map((box) => `  ${box}`);
  return [`  subgraph ns${index}["${label(namespace)}"]`, ...boxes.map((box) => `    ${box}`), '  end'];
}

function arrowLine({ source, target, words, works }: Arrow, ids: Ids): readonly string[] {
  const [from, to] = [ids.get(source), ids.get(target)];
  if (from === undefined || to === undefined) return [];
  const text = words.length === 0 ? '' : `|"${words.map(label).join('<br/>')}"|`;
  return [`  ${from} ${works ? '-->' : '-.->'}${text} ${to}`];
}

const entity = (character: string): string => `#${character.codePointAt(0)};`;

/**
 * Everything that Mermaid, Markdown or HTML could read as its own becomes a numbered entity: labels are Markdown, where a
 * line that begins with `1.` or `-` is a list.
 */
const label = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} .,:=/%()→·-]/gu, (character) => (/\s/.test(character) ? ' ' : entity(character)))
    .replace(/^(\s*\d*)([.)+-])/, (_, before: string, character: string) => before + entity(character));
