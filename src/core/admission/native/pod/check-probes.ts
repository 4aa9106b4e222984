import { arrayAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import type { NameCheck } from '../../words/names.ts';
import { countOf, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';

const checkHeaderName: NameCheck = (name) =>
  /^[-A-Za-z0-9]+$/.test(name)
    ? []
    : [
        "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')",
      ];

const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'] as const;

/** What a probe or a hook does; that it is one thing, and its port, are rules of their own. */
function checkHandler(notes: Notes, path: Path, handler: Json, seconds: number): void {
  const [first, ...others] = HANDLERS.filter((name) => objectOf(handler, name) !== undefined);
  const action = first && objectOf(handler, first);
  if (first !== undefined && action !== undefined) {
    const at = [...path, first];
    notes.rules([...at, 'port']);
    if (first === 'exec' && arrayAt(action, 'command').length === 0) notes.required([...at, 'command']);
    if (first === 'httpGet') checkRequest(notes, at, action);
    if (first === 'sleep') checkSleep(notes, at, countOf(action, 'seconds'), seconds);
  }
  for (const name of others) notes.rules([...path, name]);
  notes.rulesAt(path);
}

function checkRequest(notes: Notes, path: Path, request: Json): void {
  notes.oneOf([...path, 'scheme'], textOf(request, 'scheme') || 'HTTP', ['HTTP', 'HTTPS']);
  const at = [...path, 'httpHeaders'];
  for (const [index, header] of arrayAt(request, 'httpHeaders').entries())
    notes.named(at, textOf(header, 'name'), checkHeaderName, { mark: { path: [...at, index, 'name'] } });
}

function checkSleep(notes: Notes, path: Path, length: number, seconds: number): void {
  if (length < 0 || length > seconds)
    notes.invalid(
      path,
      length,
      `must be non-negative and less than terminationGracePeriodSeconds (${seconds})`,
    );
}

const TIMES = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
];

/** The probes of a container, and what is done when it starts and ends. */
export function checkProbes(notes: Notes, path: Path, container: Json, seconds: number): void {
  const lifecycle = objectOf(container, 'lifecycle');
  for (const hook of ['postStart', 'preStop']) {
    const handler = lifecycle === undefined ? undefined : objectOf(lifecycle, hook);
    if (handler !== undefined) checkHandler(notes, [...path, 'lifecycle', hook], handler, seconds);
  }
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const probe = objectOf(container, name);
    if (probe !== undefined) checkProbe(notes, [...path, name], name, probe, seconds);
  }
}

function checkProbe(notes: Notes, path: Path, name: string, probe: Json, seconds: number): void {
  checkHandler(notes, path, probe, seconds);
  for (const field of TIMES) notes.notNegative([...path, field], numberOf(probe, field));
  const grace = numberOf(probe, 'terminationGracePeriodSeconds');
  const at = [...path, 'terminationGracePeriodSeconds'];
  if (grace !== undefined && grace <= 0) notes.invalid(at, grace, 'must be greater than 0');
  if (grace !== undefined && name === 'readinessProbe')
    notes.invalid(at, grace, 'must not be set for readinessProbes');
}
