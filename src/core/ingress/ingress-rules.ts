import { memo } from '../incremental/memo.ts';
import { arrayAt, numberAt, stringAt, valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { normaliseHostname } from '../topology/hostnames.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, Path } from '../yaml/json.ts';

/** The Service that an Ingress sends to. */
export type BackendService = Readonly<{
  name: string;
  /** A number or a name; null where none is written. */
  port: number | string | null;
}>;

/** A backend of an Ingress. */
export type IngressBackend = Readonly<{
  /** The place of `service`, or of `resource`: that of its reference. */
  at: Path;
  /** Null for a `resource`, and for what is neither. */
  service: BackendService | null;
}>;

/** One path of an Ingress. */
export type IngressPath = Readonly<{
  ingress: Resource;
  /** Empty for any. */
  host: string;
  /** As written; empty where none is. */
  path: string;
  type: 'Exact' | 'Prefix' | 'ImplementationSpecific';
  ruleIndex: number;
  pathIndex: number;
  at: Path;
  backend: IngressBackend;
}>;

/** One rule of an Ingress. */
export type IngressRule = Readonly<{
  index: number;
  at: Path;
  /** Empty for any. */
  host: string;
  /** It has `http`. */
  http: boolean;
  paths: readonly IngressPath[];
}>;

/** One entry of `spec.tls`. */
export type IngressTls = Readonly<{ at: Path; hosts: readonly string[]; secretName: string | null }>;

/** What an Ingress says, whatever controller reads it. */
export type IngressRules = Readonly<{
  rules: readonly IngressRule[];
  defaultBackend: IngressBackend | null;
  tls: readonly IngressTls[];
}>;

function readBackend(value: Json | undefined, at: Path): IngressBackend {
  const service = valueAt(value, 'service');
  const name = stringAt(service, 'name') ?? '';
  if (!isObject(service) || name === '') return { at: [...at, 'resource'], service: null };
  const port = numberAt(service, 'port.number') ?? stringAt(service, 'port.name') ?? null;
  return { at: [...at, 'service'], service: { name, port } };
}

const typeOf = (written: string | undefined): IngressPath['type'] =>
  written === 'Exact' || written === 'Prefix' ? written : 'ImplementationSpecific';

function readRule(ingress: Resource, value: Json, index: number): IngressRule {
  const at: Path = ['spec', 'rules', index];
  const host = normaliseHostname(stringAt(value, 'host')) ?? '';
  return {
    index,
    at,
    host,
    http: isObject(valueAt(value, 'http')),
    paths: arrayAt(value, 'http.paths').map((item, pathIndex) => {
      const place: Path = [...at, 'http', 'paths', pathIndex];
      return {
        ingress,
        host,
        path: stringAt(item, 'path') ?? '',
        type: typeOf(stringAt(item, 'pathType')),
        ruleIndex: index,
        pathIndex,
        at: place,
        backend: readBackend(valueAt(item, 'backend'), [...place, 'backend']),
      };
    }),
  };
}

/** Reads rules, default backend and TLS of an Ingress (docs/model/ingress.md#paths). Never throws. */
export const ingressRules: (ingress: Resource) => IngressRules = memo((ingress) => {
  const { value } = ingress;
  const fallback = valueAt(value, 'spec.defaultBackend');
  return {
    rules: arrayAt(value, 'spec.rules').map((rule, index) => readRule(ingress, rule, index)),
    defaultBackend: isObject(fallback) ? readBackend(fallback, ['spec', 'defaultBackend']) : null,
    tls: arrayAt(value, 'spec.tls').map((entry, index) => ({
      at: ['spec', 'tls', index],
      hosts: arrayAt(entry, 'hosts').flatMap((host) =>
        typeof host === 'string' ? [host.toLowerCase()] : [],
      ),
      secretName: stringAt(entry, 'secretName') || null,
    })),
  };
});
