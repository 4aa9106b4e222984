import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import { defineCoreRule, type CoreObject } from '../core-rule.ts';
import { checkSubdomain } from '../words/names.ts';
import { serviceWith } from './shared/examples.ts';
import { removeIt } from './shared/fixes.ts';
import { forbidden, invalid } from './shared/problems.ts';

const SERVICE = ['/Service'];

const typeOf = ({ value }: CoreObject): string => stringAt(value, 'spec.type') ?? 'ClusterIP';

export const serviceExternalName = defineCoreRule({
  id: 'service-external-name',
  kinds: SERVICE,
  title: 'The name that a Service is an alias of is no DNS name.',
  why: 'A Service of type ExternalName is an alias in DNS. What it stands for is a name alone, without scheme, port and path.',
  fix: 'Write the name in lower case; a dot at its end is allowed.',
  *check(object) {
    const name = stringAt(object.value, 'spec.externalName') ?? '';
    if (typeOf(object) !== 'ExternalName' || name === '') return;
    for (const words of checkSubdomain(name.replace(/\.$/, '')))
      yield invalid(['spec', 'externalName'], name, words);
  },
  examples: {
    bad: serviceWith('type: ExternalName\nexternalName: ⟦https://cart.example.com⟧'),
    good: serviceWith('type: ExternalName\nexternalName: cart.example.com'),
  },
});

export const serviceHeadlessType = defineCoreRule({
  id: 'service-headless-type',
  kinds: SERVICE,
  title: 'A headless Service is to be reached from outside.',
  why: 'Ports of nodes and load balancers lead to the address of a Service, and a headless one has none.',
  fix: 'Remove `clusterIP: None`, or set the type to ClusterIP.',
  *check(object) {
    const type = typeOf(object);
    if (type !== 'NodePort' && type !== 'LoadBalancer') return;
    const [first = stringAt(object.value, 'spec.clusterIP'), ...others] = arrayAt(
      object.value,
      'spec.clusterIPs',
    );
    if (first === 'None' && others.length === 0)
      yield {
        ...invalid(['spec', 'clusterIP'], first, `may not be set to 'None' for ${type} services`),
        written: 'spec.clusterIPs[0]',
      };
  },
  fixes: removeIt,
  examples: {
    bad: serviceWith('type: NodePort\nclusterIP: ⟦None⟧'),
    good: serviceWith('type: ClusterIP\nclusterIP: None'),
  },
});

const LOAD_BALANCER_ONLY = ['loadBalancerClass', 'loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts'];

export const serviceLoadBalancerOnly = defineCoreRule({
  id: 'service-load-balancer-only',
  kinds: SERVICE,
  title: 'A Service that has no load balancer has settings for one.',
  why: 'The settings are read with type LoadBalancer only.',
  fix: 'Set the type to LoadBalancer, or remove the field.',
  *check(object) {
    if (typeOf(object) === 'LoadBalancer') return;
    // What the server fills in by type is looked at as it is written.
    const spec = objectAt(object.written, 'spec');
    for (const field of LOAD_BALANCER_ONLY) {
      const value = valueAt(spec, [field]) ?? null;
      if (value === null || (Array.isArray(value) && value.length === 0)) continue;
      yield {
        ...forbidden(['spec', field], "may only be used when `type` is 'LoadBalancer'"),
        // The server writes this field with a capital.
        written: field === 'loadBalancerSourceRanges' ? 'spec.LoadBalancerSourceRanges' : `spec.${field}`,
      };
    }
  },
  fixes: removeIt,
  examples: {
    bad: serviceWith('type: NodePort\nloadBalancerClass: ⟦example.com/internal-vip⟧'),
    good: serviceWith('type: LoadBalancer\nloadBalancerClass: example.com/internal-vip'),
  },
});

/** Local matters to traffic that comes to the nodes from outside. */
const isExternal = (object: CoreObject): boolean =>
  ['LoadBalancer', 'NodePort'].includes(typeOf(object)) ||
  (typeOf(object) === 'ClusterIP' && arrayAt(object.value, 'spec.externalIPs').length > 0);

export const serviceExternalTrafficPolicy = defineCoreRule({
  id: 'service-external-traffic-policy',
  kinds: SERVICE,
  title: 'A Service that cannot be reached from outside has a policy for traffic from outside.',
  why: 'The policy says to which endpoints a node passes what arrives at its ports; without such ports nothing arrives.',
  fix: 'Remove `externalTrafficPolicy`, or set the type to NodePort or LoadBalancer.',
  *check(object) {
    const policy = stringAt(object.written, 'spec.externalTrafficPolicy') ?? '';
    if (policy !== '' && !isExternal(object))
      yield invalid(
        ['spec', 'externalTrafficPolicy'],
        policy,
        'may only be set for externally-accessible services',
      );
  },
  fixes: removeIt,
  examples: {
    bad: serviceWith('externalTrafficPolicy: ⟦Local⟧'),
    good: serviceWith('type: LoadBalancer\nexternalTrafficPolicy: Local'),
  },
});

export const serviceHealthCheckPort = defineCoreRule({
  id: 'service-health-check-port',
  kinds: SERVICE,
  title: 'A Service has a port for health checks that no load balancer uses.',
  why: 'Load balancers ask it which nodes have endpoints, and only with `externalTrafficPolicy: Local` does that matter.',
  fix: 'Remove `healthCheckNodePort`; the cluster picks one where it is needed.',
  *check(object) {
    const local = stringAt(object.written, 'spec.externalTrafficPolicy') === 'Local';
    const port = numberAt(object.written, 'spec.healthCheckNodePort') ?? 0;
    if (port === 0) return;
    if (typeOf(object) === 'LoadBalancer' && local) return;
    yield invalid(
      ['spec', 'healthCheckNodePort'],
      port,
      "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'",
    );
  },
  fixes: removeIt,
  examples: {
    bad: serviceWith('type: LoadBalancer\nhealthCheckNodePort: ⟦30100⟧'),
    good: serviceWith('type: LoadBalancer\nexternalTrafficPolicy: Local\nhealthCheckNodePort: 30100'),
  },
});
