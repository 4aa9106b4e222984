import { groupBy } from '../incremental/group-by.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { edgeWords } from './edge-words.ts';

/**
 * The graph in the language of Graphviz: a cluster for each namespace, dashed lines for what does not work and around
 * what is not there. All names are quoted, so that no manifest can add to the drawing.
 */
export function toDot(graph: Graph): string {
  const lanes = groupBy(graph.nodes.values(), ({ namespace }) => namespace);
  return `${[
    'digraph {',
    '  rankdir=LR',
    '  node [shape=box]',
    ...[...lanes].flatMap(([namespace, nodes], index) => laneLines(namespace, nodes, index)),
    ...Array.from(graph.edges.values(), edgeLine),
    '}',
  ].join('\n')}\n`;
}

function laneLines(namespace: string, nodes: readonly GraphNode[], index: number): readonly string[] {
  const boxes = nodes.map(
    ({ key, kind, name, origin }) =>
      `${quoted(key)} [label=${quoted(`${kind}\n${name}`)}${origin === 'ghost' ? ', style=dashed' : ''}]`,
  );
  if (namespace === '') return boxes.map((box) => `  ${box}`);
  return [
    `  subgraph cluster${index} {`,
    `    label=${quoted(namespace)}`,
    ...boxes.map((box) => `    ${box}`),
    '  }',
  ];
}

function edgeLine({ source, target, state, label }: Edge): string {
  const words = edgeWords({ state, label });
  const attributes = [
    ...(words === '' ? [] : [`label=${quoted(words)}`]),
    ...(state === 'ok' ? [] : ['style=dashed']),
  ].join(', ');
  return `  ${quoted(source)} -> ${quoted(target)}${attributes === '' ? '' : ` [${attributes}]`}`;
}

/** A quoted string: in it only quotes, backslashes and line breaks mean something. */
const quoted = (text: string): string =>
  `"${text.replace(/[\\"]/g, String.raw`\$&`).replace(/\r?\n/g, String.raw`\n`)}"`;
