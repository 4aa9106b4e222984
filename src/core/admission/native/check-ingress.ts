import { arrayAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { checkPortName, checkSubdomain, checkWildcardHost, type NameCheck } from '../words/names.ts';
import { checkPathSegment } from '../words/path-segment.ts';
import { countOf, has, objectOf, textOf } from './fields.ts';
import type { Notes } from './notes.ts';

const SPEC = ['spec'];
const PATH_TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];

const checkHost: NameCheck = (host) => (host.includes('*') ? checkWildcardHost(host) : checkSubdomain(host));

/** An Ingress. What has rules of its own is left to them. */
export function checkIngress(notes: Notes, spec: Json): void {
  notes.rulesAt(SPEC);
  const backend = objectOf(spec, 'defaultBackend');
  if (backend !== undefined) checkBackend(notes, [...SPEC, 'defaultBackend'], backend);
  for (const [index, rule] of arrayAt(spec, 'rules').entries())
    checkRule(notes, [...SPEC, 'rules', index], rule);
  for (const [index, tls] of arrayAt(spec, 'tls').entries()) checkTls(notes, [...SPEC, 'tls', index], tls);
  if (has(spec, 'ingressClassName'))
    notes.named([...SPEC, 'ingressClassName'], textOf(spec, 'ingressClassName'), checkSubdomain);
}

function checkRule(notes: Notes, path: Path, rule: Json): void {
  const host = textOf(rule, 'host');
  notes.rules([...path, 'host']);
  if (host !== '') notes.named([...path, 'host'], host, checkHost);
  const http = objectOf(rule, 'http');
  if (http === undefined) return;
  const paths = arrayAt(http, 'paths');
  if (paths.length === 0) notes.required([...path, 'http', 'paths']);
  for (const [index, item] of paths.entries()) checkPath(notes, [...path, 'http', 'paths', index], item);
}

function checkPath(notes: Notes, path: Path, item: Json): void {
  if (!has(item, 'pathType')) return notes.required([...path, 'pathType'], 'pathType must be specified');
  notes.oneOf([...path, 'pathType'], textOf(item, 'pathType'), PATH_TYPES);
  notes.rules([...path, 'path']);
  checkBackend(notes, [...path, 'backend'], objectOf(item, 'backend') ?? {});
}

function checkBackend(notes: Notes, path: Path, backend: Json): void {
  const [service, resource] = [objectOf(backend, 'service'), objectOf(backend, 'resource')];
  if (service !== undefined && resource !== undefined) return;
  if (resource !== undefined) checkTarget(notes, [...path, 'resource'], resource);
  notes.rules([...path, 'service', 'name']);
  const port = (service && objectOf(service, 'port')) ?? {};
  const [name, number] = [textOf(port, 'name'), countOf(port, 'number')];
  const at = [...path, 'service', 'port'];
  if (name !== '' && number === 0) notes.named([...at, 'name'], name, checkPortName);
  if (name === '' && number !== 0) notes.between([...at, 'number'], number, 1, 65535);
  notes.rulesAt(path);
}

/** Another object, by group, kind and name. */
export function checkTarget(notes: Notes, path: Path, target: Json): void {
  if (has(target, 'apiGroup')) notes.named([...path, 'apiGroup'], textOf(target, 'apiGroup'), checkSubdomain);
  for (const field of ['kind', 'name']) {
    const text = textOf(target, field);
    if (text === '')
      notes.required(
        [...path, field],
        notes.has('plain-required-of-references') ? '' : `${field} is required`,
      );
    else notes.named([...path, field], text, checkPathSegment);
  }
}

function checkTls(notes: Notes, path: Path, tls: Json): void {
  for (const [index, host] of arrayAt(tls, 'hosts').entries())
    if (typeof host === 'string') notes.named([...path, 'hosts', index], host, checkHost);
  const secret = textOf(tls, 'secretName');
  if (secret !== '') notes.named([...path, 'secretName'], secret, checkSubdomain);
}
