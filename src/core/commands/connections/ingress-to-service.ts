import { either } from '../../text/words.ts';
import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from '../planning/append-item.ts';
import { choosePort, connectAgain } from '../planning/choose-port.ts';
import { ingressBackendPath } from '../planning/row.ts';
import type { Connection } from './connection-plan.ts';
import { outsideNamespace } from './outside-namespace.ts';

/** A path of an Ingress, or its default backend, sends traffic to a port of a Service of its namespace. */
export const ingressToService: Connection = (
  _topology,
  { resource: ingress, row },
  { resource: service, row: serviceRow },
) => {
  const outside = outsideNamespace(ingress, service);
  if (outside) return outside;
  const chosen = choosePort(
    service,
    serviceRow,
    'TCP',
    connectAgain(ingress.key, row, service.key, 'backend'),
  );
  if (!chosen.ok) return chosen;
  if (!chosen.port) return refuse(`${describe(service)} offers no port.`);
  const place = chooseBackend(ingress, row, service);
  if (!place.ok) return place;
  const edits = place.path
    ? backendEdits(ingress, place.path, service, chosen.port)
    : [appendItem(ingress.value, ['spec', 'rules'], newRule(service, chosen.port))];
  if (edits.length === 0)
    return refuse(`${describe(ingress)} sends this traffic to ${describe(service)} already.`);
  return {
    ok: true,
    title: `Send ${qualifiedName(ingress)} to ${describe(service)}, port ${chosen.port.port}`,
    changes: [{ resource: ingress, edits }],
  };
};

type Place = Readonly<{ ok: true; path: Path | null }> | Refusal;

/** The backend to write: that of the row, else the only one there is; null asks for a new rule. */
function chooseBackend(ingress: Resource, row: string | null, service: Resource): Place {
  const path = ingressBackendPath(row);
  if (path) {
    const gone = row !== 'default' && valueAt(ingress.value, path.slice(0, -1)) === undefined;
    return gone ? refuse(`${describe(ingress)} has no such path any more.`) : { ok: true, path };
  }
  const rows = arrayAt(ingress.value, ['spec', 'rules']).flatMap((rule, index) =>
    arrayAt(rule, ['http', 'paths']).map((item, place) => ({
      row: `rule:${index}:path:${place}`,
      text: `${stringAt(rule, ['host']) ?? '*'}${stringAt(item, ['path']) ?? '/'}`,
    })),
  );
  const [only] = rows;
  if (!only) return { ok: true, path: null };
  if (rows.length === 1) return { ok: true, path: ingressBackendPath(only.row) };
  return refuse(
    `${describe(ingress)} has several paths: ${either(rows.map(({ text }) => text))}. Say which one.`,
    rows.map((candidate) => ({
      title: `Send ${candidate.text} there`,
      call: {
        id: 'connect',
        args: { from: ingress.key, fromRow: candidate.row, to: service.key, toRow: null },
      },
    })),
  );
}

/** Writes name and port where a Service stands already, so that what else is there stays as it is. */
function backendEdits(
  ingress: Resource,
  path: Path,
  service: Resource,
  port: ServicePort,
): readonly YamlEdit[] {
  const before = objectAt(ingress.value, path);
  const edits: YamlEdit[] = [];
  if (valueAt(before, ['resource']) !== undefined) edits.push({ op: 'remove', path: [...path, 'resource'] });
  if (stringAt(before, ['service', 'name']) === undefined) {
    const entry = { service: backendService(service, port) };
    edits.push({ op: 'set', path: [...path, 'service'], value: entry.service });
    return edits;
  }
  if (stringAt(before, ['service', 'name']) !== service.name) {
    edits.push({ op: 'set', path: [...path, 'service', 'name'], value: service.name });
  }
  const byName = stringAt(before, ['service', 'port', 'name']);
  const right =
    byName === undefined
      ? numberAt(before, ['service', 'port', 'number']) === port.port
      : byName === port.name;
  if (!right) edits.push({ op: 'set', path: [...path, 'service', 'port'], value: { number: port.port } });
  return edits;
}

const backendService = (service: Resource, port: ServicePort): Json => ({
  name: service.name,
  port: { number: port.port },
});

const newRule = (service: Resource, port: ServicePort): Json => ({
  http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: backendService(service, port) } }] },
});
