import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { note, type Run } from '../structure/run.ts';
import { isIpv4, isIpv6 } from '../structure/formats.ts';
import { checkLabel, checkLabel1035, checkSubdomain } from '../words/names.ts';
import { forbidden, invalid, required, type NativeCheck } from './native-check.ts';

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** Backends, paths and classes of an Ingress. */
export const checkIngress: NativeCheck = ({ run, value }) => {
  const spec = objectAt(value, ['spec']);
  const rules = arrayAt(spec, ['rules']);
  if (rules.length === 0 && valueAt(spec, ['defaultBackend']) === undefined) {
    const words = 'either `defaultBackend` or `rules` must be specified';
    invalid(run, ['spec'], valueAt(spec, ['rules']) ?? null, words);
  }
  checkClass(run, value, spec);
  checkBackend(run, valueAt(spec, ['defaultBackend']), ['spec', 'defaultBackend']);
  for (const [index, rule] of rules.entries()) {
    const host = stringAt(rule, ['host']) ?? '';
    if (isIpv4(host) || isIpv6(host))
      invalid(run, ['spec', 'rules', index, 'host'], host, 'must be a DNS name, not an IP address');
    for (const [number, path] of arrayAt(rule, ['http', 'paths']).entries()) {
      const place = ['spec', 'rules', index, 'http', 'paths', number];
      checkPath(run, path, place);
      checkBackend(run, valueAt(path, ['backend']), [...place, 'backend']);
    }
  }
  tellPathType(run);
};

function checkClass(run: Run, value: Json, spec: JsonObject): void {
  const annotation = stringAt(value, ['metadata', 'annotations', CLASS_ANNOTATION]);
  const name = stringAt(spec, ['ingressClassName']);
  if (annotation === undefined || name === undefined || annotation === name) return;
  const path = ['metadata', 'annotations', CLASS_ANNOTATION];
  invalid(run, path, annotation, 'must match `ingressClassName` when both are specified');
}

/** Parts that a path of type Exact or Prefix must not have. */
const INSIDE = ['//', '/./', '/../', '%2f', '%2F'];
const AT_END = ['/..', '/.'];

function checkPath(run: Run, item: Json, place: Path): void {
  const type = stringAt(item, ['pathType']);
  const path = stringAt(item, ['path']) ?? '';
  const tell = (words: string): void => invalid(run, [...place, 'path'], path, words);
  if (type === 'ImplementationSpecific') {
    if (path !== '' && !path.startsWith('/')) tell('must be an absolute path');
  } else if (type === 'Exact' || type === 'Prefix') {
    if (!path.startsWith('/')) tell('must be an absolute path');
    for (const part of INSIDE) if (path.includes(part)) tell(`must not contain '${part}'`);
    for (const part of AT_END) if (path.endsWith(part)) tell(`cannot end with '${part}'`);
  }
}

function checkBackend(run: Run, backend: Json | undefined, path: Path): void {
  if (typeof backend !== 'object' || backend === null || Array.isArray(backend)) return;
  const service = valueAt(backend, ['service']);
  const resource = valueAt(backend, ['resource']);
  if (service !== undefined && resource !== undefined) {
    invalid(run, path, '', 'cannot set both resource and service backends');
  } else if (service === undefined) {
    if (resource === undefined) invalid(run, path, '', 'resource or service backend is required');
  } else checkServiceBackend(run, service, path);
}

function checkServiceBackend(run: Run, service: Json, path: Path): void {
  const name = stringAt(service, ['name']);
  if (name === '') required(run, [...path, 'service', 'name']);
  else
    for (const words of name === undefined ? [] : checkLabel1035(name))
      invalid(run, [...path, 'service', 'name'], name ?? '', words);
  const port = objectAt(service, ['port']);
  const { name: portName, number } = port;
  // What is neither text nor number has a finding of its own.
  if (portName !== undefined && typeof portName !== 'string') return;
  if (number !== undefined && typeof number !== 'number') return;
  if (portName && number) invalid(run, path, '', 'cannot set both port name & port number');
  else if (!portName && number === undefined)
    note(run, 'ingress-port', 'Required value: port name or number is required', {}, path);
}

/** The server says more of a missing path type than that it is missing. */
function tellPathType({ found }: Run): void {
  for (const [index, violation] of found.entries()) {
    if (violation.code === 'admission/required' && violation.path.at(-1) === 'pathType')
      found[index] = { ...violation, message: `${violation.message}: pathType must be specified` };
  }
}

/** The controller of an IngressClass, and the place of its parameters. */
export const checkIngressClass: NativeCheck = ({ run, value }) => {
  const controller = stringAt(value, ['spec', 'controller']);
  const slash = controller?.indexOf('/') ?? -1;
  const isPath =
    controller !== undefined &&
    slash > 0 &&
    checkSubdomain(controller.slice(0, slash)).length === 0 &&
    /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(controller.slice(slash + 1));
  if (controller !== undefined && !isPath)
    invalid(
      run,
      ['spec', 'controller'],
      controller,
      'must be a domain-prefixed path (such as "acme.io/foo")',
    );
  const parameters = valueAt(value, ['spec', 'parameters']);
  const namespace = stringAt(parameters, ['namespace']);
  const path = ['spec', 'parameters', 'namespace'];
  const scope = stringAt(parameters, ['scope']);
  if (scope === 'Namespace' && !namespace) required(run, path, "`parameters.scope` is set to 'Namespace'");
  if (scope === 'Cluster' && namespace) forbidden(run, path, "`parameters.scope` is set to 'Cluster'");
  if (scope === 'Namespace' && namespace)
    for (const words of checkLabel(namespace)) invalid(run, path, namespace, words);
};
