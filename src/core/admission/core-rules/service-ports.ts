import { service } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, matchPaths, stringAt, valueAt } from '../../model/access.ts';
import { defineCoreRule } from '../core-rule.ts';
import { checkQualifiedName } from '../words/names.ts';
import { writeAsNumber } from './shared/fixes.ts';
import { badPort, badTexts, forbidden } from './shared/problems.ts';

const SERVICE = ['/Service'];

const port = (line: string) => service(`ports:\n  - port: 80\n    ${line}`);

export const serviceTargetPort = defineCoreRule({
  id: 'service-target-port',
  kinds: SERVICE,
  title: 'The target port of a Service is none.',
  why: 'It is a number from 1 to 65535, or the name of a port of the containers. Digits in quotes are a name, and names hold a letter.',
  fix: 'Write the number without quotes, or the name as the containers have it: at most 15 letters, digits and `-`.',
  *check({ value }) {
    for (const [index, port] of arrayAt(value, 'spec.ports').entries()) {
      // Without a target, or with none in particular, it is the port itself.
      const target = valueAt(port, ['targetPort']) ?? 0;
      const meant = target === 0 || target === '' ? (valueAt(port, ['port']) ?? 0) : target;
      yield* badPort(['spec', 'ports', index, 'targetPort'], meant);
    }
  },
  fixes: writeAsNumber,
  examples: { bad: port('targetPort: ⟦"8080"⟧'), good: port('targetPort: 8080') },
});

export const serviceAppProtocol = defineCoreRule({
  id: 'service-app-protocol',
  kinds: SERVICE,
  title: 'What is spoken on a port of a Service is written wrongly.',
  why: 'It is a registered name such as `http`, or a name with a domain in front such as `kubernetes.io/h2c`.',
  fix: 'Use letters, digits, `-`, `_` and `.`, with a DNS domain before a slash where the name is not registered.',
  check: (object) => badTexts(object, 'spec.ports[*].appProtocol', checkQualifiedName),
  examples: { bad: port('appProtocol: ⟦http 2⟧'), good: port('appProtocol: kubernetes.io/h2c') },
});

export const serviceClusterIpNodePort = defineCoreRule({
  id: 'service-cluster-ip-node-port',
  kinds: SERVICE,
  title: 'A Service of type ClusterIP asks for a port on the nodes.',
  why: 'This type can be reached inside the cluster only. Nodes open ports for NodePort and LoadBalancer.',
  fix: 'Remove `nodePort`, or set the type to NodePort.',
  *check({ value }) {
    if ((stringAt(value, 'spec.type') ?? 'ClusterIP') !== 'ClusterIP') return;
    for (const { path, value: port } of matchPaths(value, 'spec.ports[*].nodePort'))
      if (typeof port === 'number' && port !== 0)
        yield forbidden(path, "may not be used when `type` is 'ClusterIP'");
  },
  fixes: () => [{ title: 'Remove nodePort', at: [], unset: true }],
  examples: {
    bad: service('type: ClusterIP\nports:\n  - port: 80\n    nodePort: ⟦30080⟧'),
    good: service('type: NodePort\nports:\n  - port: 80\n    nodePort: 30080'),
  },
});
