import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { defineCoreRule, type CoreObject } from '../core-rule.ts';
import { checkServiceName } from '../words/names.ts';
import { ingressRule } from './shared/examples.ts';
import { invalid, required } from './shared/problems.ts';

const INGRESS = ['networking.k8s.io/Ingress'];

type PlacedBackend = Readonly<{ path: Path; backend: Json }>;

/** The backends of all paths, and the one for the rest. */
function* backendsOf({ value }: CoreObject): Generator<PlacedBackend> {
  yield* placed(['spec', 'defaultBackend'], valueAt(value, 'spec.defaultBackend'));
  for (const [index, rule] of arrayAt(value, 'spec.rules').entries()) {
    for (const [number, item] of arrayAt(rule, 'http.paths').entries()) {
      // Of a path without a type the server looks at nothing else.
      if (valueAt(item, 'pathType') === undefined) continue;
      const path = ['spec', 'rules', index, 'http', 'paths', number, 'backend'];
      yield* placed(path, valueAt(item, 'backend') ?? {});
    }
  }
}

function* placed(path: Path, backend: Json | undefined): Generator<PlacedBackend> {
  if (typeof backend === 'object' && backend !== null && !Array.isArray(backend)) yield { path, backend };
}

const isThere = (backend: Json, field: string): boolean => valueAt(backend, [field]) !== undefined;

/** The Services of backends that have nothing else. */
function* servicesOf(object: CoreObject): Generator<Readonly<{ path: Path; service: Json }>> {
  for (const { path, backend } of backendsOf(object)) {
    const service = valueAt(backend, 'service');
    if (service !== undefined && !isThere(backend, 'resource')) yield { path, service };
  }
}

const PREFIX = 'path: /\npathType: Prefix';
const SERVICE = 'service:\n  name: cart\n  port:\n    number: 80';
const RESOURCE = 'resource:\n  apiGroup: example.com\n  kind: Bucket\n  name: pictures';

export const ingressBackendUnion = defineCoreRule({
  id: 'ingress-backend-union',
  kinds: INGRESS,
  title: 'A backend of an Ingress names nothing, or two things.',
  why: 'Requests go to a Service or to another object of the namespace: exactly one of them. In old manifests the Service stood in `serviceName` and `servicePort`.',
  fix: 'Keep one of `service` and `resource`.',
  *check(object) {
    for (const { path, backend } of backendsOf(object)) {
      const [service, resource] = [isThere(backend, 'service'), isThere(backend, 'resource')];
      if (service && resource) yield invalid(path, '', 'cannot set both resource and service backends');
      if (!service && !resource) yield invalid(path, '', 'resource or service backend is required');
    }
  },
  fixes: (backend) =>
    isThere(backend, 'service') && isThere(backend, 'resource')
      ? [{ title: 'Keep the Service', at: ['resource'], unset: true }]
      : [],
  examples: {
    bad: ingressRule(PREFIX, `⟦${SERVICE}\n${RESOURCE}⟧`),
    good: ingressRule(PREFIX, SERVICE),
  },
});

export const ingressServiceName = defineCoreRule({
  id: 'ingress-service-name',
  kinds: INGRESS,
  title: 'The name of a backend can be that of no Service.',
  why: 'A Service is named in its own namespace, by its name alone, which holds no dots.',
  fix: 'Write the name of a Service of this namespace, without namespace and domain.',
  *check(object) {
    for (const { path, service } of servicesOf(object)) {
      const name = stringAt(service, 'name');
      if (name === undefined || name === '') yield required([...path, 'service', 'name']);
      for (const words of name ? checkServiceName(name, object.kubernetes) : [])
        yield invalid([...path, 'service', 'name'], name ?? '', words);
    }
  },
  examples: {
    bad: ingressRule(PREFIX, SERVICE.replace('cart', '⟦cart.shop⟧')),
    good: ingressRule(PREFIX, SERVICE),
  },
});

/** Name and number as the server counts them; what is of another type has a finding of its own. */
function portOf(service: Json): Readonly<{ name: boolean; number: boolean }> | null {
  const [name, number] = [valueAt(service, 'port.name'), valueAt(service, 'port.number')];
  if (name !== undefined && typeof name !== 'string') return null;
  if (number !== undefined && typeof number !== 'number') return null;
  return { name: (name ?? '') !== '', number: (number ?? 0) !== 0 };
}

export const ingressPort = defineCoreRule({
  id: 'ingress-port',
  kinds: INGRESS,
  title: 'A backend of an Ingress gives no port.',
  why: 'A Service may offer several, so the API server wants the name or the number of one. It is the port of the Service, not of its pods.',
  fix: 'Pick one of the ports of the Service.',
  *check(object) {
    for (const { path, service } of servicesOf(object)) {
      const port = portOf(service);
      if (port && !port.name && !port.number) yield required(path, 'port name or number is required');
    }
  },
  examples: {
    bad: ingressRule(PREFIX, '⟦service:\n  name: cart⟧'),
    good: ingressRule(PREFIX, SERVICE),
  },
});

export const ingressPortUnion = defineCoreRule({
  id: 'ingress-port-union',
  kinds: INGRESS,
  title: 'A backend of an Ingress gives its port twice.',
  why: 'Name and number could mean different ports of the Service.',
  fix: 'Keep the name or the number.',
  *check(object) {
    for (const { path, service } of servicesOf(object)) {
      const port = portOf(service);
      if (port?.name && port.number) yield invalid(path, '', 'cannot set both port name & port number');
    }
  },
  fixes: () => [
    { title: 'Keep the number', at: ['service', 'port', 'name'], unset: true },
    { title: 'Keep the name', at: ['service', 'port', 'number'], unset: true },
  ],
  examples: {
    bad: ingressRule(PREFIX, `⟦${SERVICE}\n    name: http⟧`),
    good: ingressRule(PREFIX, SERVICE),
  },
});
