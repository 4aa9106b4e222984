import { groupBy } from '../incremental/group-by.ts';
import type { Graph, GraphNode } from '../topology/graph.ts';
import { arrowsOf, boxLines, type Arrow } from './arrows-of.ts';

/**
 * The graph in the language of Graphviz: a cluster for each namespace, hostnames on routes, paths and weights on
 * lines. One line leads from an object to another; it is dashed where something does not work, as what is not there is. All
 * names are quoted, so that no manifest can add to the drawing.
 */
export function toDot(graph: Graph): string {
  const lanes = groupBy(graph.nodes.values(), ({ namespace }) => namespace);
  return `${[
    'digraph {',
    '  rankdir=LR',
    '  node [shape=box]',
    ...[...lanes].flatMap(([namespace, nodes], index) => laneLines(namespace, nodes, index)),
    ...arrowsOf(graph).map(arrowLine),
    '}',
  ].join('\n')}\n`;
}

function laneLines(namespace: string, nodes: readonly GraphNode[], index: number): readonly string[] {
  const boxes = nodes.map(
    (node) =>
      `${quoted(node.key)} [label=${quoted(boxLines(node).join('\n'))}${node.origin === 'ghost' ? ', style=dashed' : ''}]`,
  );
  if (namespace === '') return boxes.map((box) => `  ${box}`);
  return [
    `  subgraph cluster${index} {`,
    `    label=${quoted(namespace)}`,
    ...boxes.map((box) => `    ${box}`),
    '  }',
  ];
}

function arrowLine({ source, target, words, works }: Arrow): string {
  const attributes = [
    ...(words.length === 0 ? [] : [`label=${quoted(words.join('\n'))}`]),
    ...(works ? [] : ['style=dashed']),
  ].join(', ');
  return `  ${quoted(source)} -> ${quoted(target)}${attributes === '' ? '' : ` [${attributes}]`}`;
}

/** A quoted string: in it only quotes, backslashes and line breaks mean something, and a zero would end it. */
const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, String.raw`\$&`)
    .replace(/\r?\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, ' ')}"`;
