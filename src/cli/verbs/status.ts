import { writeYaml } from '../../core/yaml/write.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { openWholeWorkspace } from '../input/workspace.ts';
import { statusItems } from '../../core/status/status-items.ts';

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
  details: `Prints a List with one item for each object of the input that the Gateway API gives a status (GatewayClass, Gateway,
ListenerSet, the five kinds of route, BackendTLSPolicy), in the order of the input: apiVersion, kind, metadata
(name, namespace, generation) and the computed status. A status in the input is ignored.

The controller behind it implements every GatewayClass in the input and supports every feature of the standard
channel. An item has no status when no controller would write any: the API server refuses the object, its
GatewayClass is not in the input, or it refers to no Gateway of such a class.`,

  async run(call, terminal) {
    const workspace = await openWholeWorkspace(call, terminal);
    if (!workspace) return EXIT.refused;
    const { analysis, paths } = workspace;
    const items = statusItems(analysis, paths);
    const list = { apiVersion: 'v1', kind: 'List', items };
    terminal.out(
      call.values.output === 'json'
        ? `${JSON.stringify(list, null, 2)}\n`
        : writeYaml(list, { indentLists: false }),
    );
    return EXIT.ok;
  },
});
