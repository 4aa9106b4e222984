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

/** What a probe or a hook does; that it is one thing, and its port, are rules of their own. */
function checkHandler(notes: Notes, path: Path, handler: Json, seconds: number): void {
  const exec = objectOf(handler, 'exec');
  if (exec !== undefined) {
    if (arrayAt(exec, 'command').length === 0) notes.required([...path, 'exec', 'command']);
    return;
  }
  const http = objectOf(handler, 'httpGet');
  if (http !== undefined) {
    notes.oneOf([...path, 'httpGet', 'scheme'], textOf(http, 'scheme') || 'HTTP', ['HTTP', 'HTTPS']);
    const headers = arrayAt(http, 'httpHeaders');
    for (const [index, header] of headers.entries())
      notes.named([...path, 'httpGet', 'httpHeaders'], textOf(header, 'name'), checkHeaderName, {
        mark: { path: [...path, 'httpGet', 'httpHeaders', index] },
      });
    return;
  }
  if (objectOf(handler, 'tcpSocket') !== undefined || objectOf(handler, 'grpc') !== undefined) return;
  const sleep = objectOf(handler, 'sleep');
  const length = sleep === undefined ? 0 : countOf(sleep, 'seconds');
  if (length < 0 || length > seconds)
    notes.invalid(
      [...path, 'sleep'],
      length,
      `must be non-negative and less than terminationGracePeriodSeconds (${seconds})`,
    );
}

const TIMES = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

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
