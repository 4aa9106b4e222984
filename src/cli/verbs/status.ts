import type { Analysis } from '../../core/analysis.ts';
import { writeYaml } from '../../core/yaml/write.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { openWholeWorkspace, type Workspace } from '../input/workspace.ts';
import type { Terminal } from '../terminal.ts';
import { sameValue } from '../../core/incremental/same-value.ts';
import { statusItems, type StatusItem } from '../../core/status/status-items.ts';
import { deviationLines } from '../report/deviation-lines.ts';
import { jsonText } from '../report/json-text.ts';

export const status = defineVerb({
  name: 'status',
  summary: 'Computes the status that a conformant controller would write.',
  options: {
    output: {
      value: 'FORMAT',
      short: 'o',
      choices: ['yaml', 'json'],
      default: 'yaml',
      help: 'How to write the objects.',
    },
  },
  exitCodes: '0 done; 2 bad usage or unreadable input',
  details: `Prints a List with one item for each object of the input that the Gateway API gives a status (GatewayClass, Gateway,
ListenerSet, the five kinds of route, BackendTLSPolicy, XMesh), in the order of the input: apiVersion, kind, metadata
(name, namespace, generation) and the computed status. A status in the input is ignored.

With --implementation what is not as the specification has it is said on standard error, a line for each condition.

The controller behind it implements every GatewayClass in the input and supports every feature of the standard
channel. An item has no status when no controller would write any: the API server refuses the object, its
GatewayClass is not in the input, or it refers to no Gateway of such a class.

Of several roots the items stand together; where two have the same object with another status, the exit code is 2:
choose one with --root.`,

  async run(call, terminal) {
    const workspace = await openWholeWorkspace(call, terminal);
    if (!workspace) return EXIT.refused;
    const items = itemsOf(workspace, terminal, call.values.quiet);
    if (!items) return EXIT.refused;
    const list = { apiVersion: 'v1', kind: 'List', items };
    terminal.out(call.values.output === 'json' ? jsonText(list) : writeYaml(list, { indentLists: false }));
    return EXIT.ok;
  },
});

/** The items of all roots; null where two of them differ about an object, after saying so. */
function itemsOf(
  { views, paths, rootCount }: Workspace,
  terminal: Terminal,
  quiet: boolean,
): readonly StatusItem[] | null {
  const note = (analysis: Analysis) => {
    if (!quiet) deviationLines(analysis).forEach(terminal.note);
  };
  const [first] = rootCount < 2 ? views() : [];
  if (first) {
    note(first.analysis);
    return statusItems(first.analysis, paths);
  }
  const items = new Map<string, Readonly<{ item: StatusItem; root: string | null }>>();
  for (const { root, analysis } of views()) {
    note(analysis);
    for (const item of statusItems(analysis, paths)) {
      const { apiVersion, kind, metadata } = item;
      const id = `${apiVersion} ${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
      const known = items.get(id);
      if (known && !sameValue(known.item, item)) {
        terminal.note(
          `gatehouse status: ${kind} ${metadata.name} has another status in ${String(known.root)} than in ${String(root)}: choose one with --root.`,
        );
        return null;
      }
      items.set(id, { item, root });
    }
  }
  return Array.from(items.values(), ({ item }) => item);
}
