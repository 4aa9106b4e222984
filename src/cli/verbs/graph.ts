import type { Analysis } from '../../core/analysis.ts';
import { graphJson } from '../../core/export/graph-json.ts';
import { toDot } from '../../core/export/to-dot.ts';
import { toMermaid } from '../../core/export/to-mermaid.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { agreedAnswer } from '../input/agreed-answer.ts';
import { openWholeWorkspace } from '../input/workspace.ts';
import { jsonText } from '../report/json-text.ts';
import { visible } from '../report/printable.ts';

export const graph = defineVerb({
  name: 'graph',
  summary: 'Prints the topology: the objects, and how they are connected.',
  options: {
    output: {
      value: 'FORMAT',
      short: 'o',
      choices: ['json', 'mermaid', 'dot'],
      default: 'json',
      help: 'How to write the graph.',
    },
  },
  exitCodes: '0 done; 2 bad usage or unreadable input',
  details: `The nodes are the objects of the input, what they refer to and is not there, and the load balancers that Gateways
and Services stand for. The edges lead in the direction that traffic takes, each with its state: ok, problem or
unknown, and the reason where it is not ok.

Of several roots only one may have a graph: choose it with --root.

mermaid is a flowchart, dot a drawing for Graphviz; what does not work is dotted or dashed.`,

  async run(call, terminal) {
    const workspace = await openWholeWorkspace(call, terminal);
    if (!workspace) return EXIT.refused;
    const write = writers[call.values.output];
    const answers = Array.from(workspace.views(), ({ root, analysis }) => ({
      root,
      text: root !== null && analysis.graph.nodes.size === 0 ? null : write(analysis),
    }));
    const graph = agreedAnswer(answers, '', 'gatehouse graph', terminal);
    if (graph === null) return EXIT.refused;
    terminal.out(graph);
    return EXIT.ok;
  },
});

const writers = {
  json: (analysis: Analysis) => jsonText(plainGraph(analysis)),
  mermaid: (analysis: Analysis) => visible(toMermaid(analysis.graph)),
  dot: (analysis: Analysis) => visible(toDot(analysis.graph)),
};

/** The graph with the keys that `docs/command-line.md` promises. */
function plainGraph(analysis: Analysis) {
  const { nodes, edges } = graphJson(analysis);
  return {
    nodes: nodes.map(({ id, kind, namespace, name, tier, state, rows }) => ({
      id,
      kind,
      namespace,
      name,
      tier,
      state,
      rows,
    })),
    edges,
  };
}
