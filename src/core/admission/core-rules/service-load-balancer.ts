import { service } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, matchPaths, stringAt } from '../../model/access.ts';
import { defineCoreRule } from '../core-rule.ts';
import { isCidr } from '../ip-address.ts';
import { checkQualifiedName } from '../words/names.ts';
import { serviceWith } from './shared/examples.ts';
import { checkRange } from '../words/addresses.ts';
import { invalid } from './shared/problems.ts';

const SERVICE = ['/Service'];

export const serviceSourceRanges = defineCoreRule({
  id: 'service-source-ranges',
  kinds: SERVICE,
  title: 'A range of clients is no CIDR.',
  why: 'The load balancer lets in addresses whose first bits are those of a range; without their number it is no range.',
  fix: 'Write an address, a slash and a number of bits: `203.0.113.0/24`, or `/32` for a single address.',
  // The server drops spaces around a range.
  *check({ value, kubernetes }) {
    for (const [index, range] of arrayAt(value, 'spec.loadBalancerSourceRanges').entries()) {
      if (typeof range !== 'string') continue;
      const text = range.trim();
      for (const words of checkRange(text, kubernetes))
        yield {
          ...invalid(['spec', 'loadBalancerSourceRanges', index], text, words),
          // The server writes this field with a capital.
          written: `spec.LoadBalancerSourceRanges[${index}]`,
        };
    }
  },
  fixes: (range) =>
    typeof range === 'string' && isCidr(`${range}/32`.trim())
      ? [{ title: `Write ${range}/32`, at: [], set: `${range}/32` }]
      : [],
  examples: {
    bad: serviceWith('type: LoadBalancer\nloadBalancerSourceRanges:\n  - ⟦203.0.113.7⟧'),
    good: serviceWith('type: LoadBalancer\nloadBalancerSourceRanges:\n  - 203.0.113.7/32'),
  },
});

export const serviceLoadBalancerClass = defineCoreRule({
  id: 'service-load-balancer-class',
  kinds: SERVICE,
  title: 'The class of a load balancer is not of the form domain/name.',
  why: 'Controllers choose Services by this name, and the domain keeps their names apart.',
  fix: 'Use letters, digits, `-`, `_` and `.`, with a DNS domain before a slash.',
  *check({ value, kubernetes }) {
    const name = stringAt(value, 'spec.loadBalancerClass');
    if (name === undefined || stringAt(value, 'spec.type') !== 'LoadBalancer') return;
    for (const words of checkQualifiedName(name, kubernetes))
      yield invalid(['spec', 'loadBalancerClass'], name, words);
  },
  examples: {
    bad: serviceWith('type: LoadBalancer\nloadBalancerClass: ⟦internal vip⟧'),
    good: serviceWith('type: LoadBalancer\nloadBalancerClass: example.com/internal-vip'),
  },
});

/** What the server hands out and takes unless it is started with another range. */
const [MIN_NODE_PORT, MAX_NODE_PORT] = [30000, 32767];

const nodePorts = (port: string) => service(`type: NodePort\nports:\n  - port: 80\n    nodePort: ${port}`);

export const serviceNodePortRange = defineCoreRule({
  id: 'service-node-port-range',
  last: true,
  kinds: SERVICE,
  title: `A node port is outside of ${MIN_NODE_PORT} to ${MAX_NODE_PORT}.`,
  why: 'Lower ports are left to what else runs on the nodes. The range is a setting of the API server; this is the one it has by default.',
  fix: `Leave \`nodePort\` out, so that one is picked, or choose one from ${MIN_NODE_PORT} to ${MAX_NODE_PORT}.`,
  *check({ value }) {
    const type = stringAt(value, 'spec.type');
    if (type !== 'NodePort' && type !== 'LoadBalancer') return;
    for (const { path, value: port } of matchPaths(value, 'spec.ports[*].nodePort')) {
      if (typeof port !== 'number' || port < 1 || port > 65535) continue;
      if (port >= MIN_NODE_PORT && port <= MAX_NODE_PORT) continue;
      yield invalid(
        path,
        port,
        `provided port is not in the valid range. The range of valid ports is ${MIN_NODE_PORT}-${MAX_NODE_PORT}`,
      );
    }
  },
  fixes: () => [{ title: 'Let the cluster pick the node port', at: [], unset: true }],
  examples: { bad: nodePorts('⟦8080⟧'), good: nodePorts('30080') },
});
