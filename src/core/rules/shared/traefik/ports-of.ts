import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../../model/access.ts';
import { isObject } from '../../../yaml/is-object.ts';
import type { Json } from '../../../yaml/json.ts';

/** The ports of entry points, by their names. */
export type Ports = ReadonlyMap<string, number>;

/** What the Helm chart of Traefik sets for requests; the ports of its own dashboard and metrics are not for listeners. */
export const CHART_DEFAULTS: Ports = new Map([
  ['web', 8000],
  ['websecure', 8443],
]);

const ADDRESS = /^--entrypoints\.([\w-]+)\.address=(?:[^:]*:)*?([0-9]+)(?:\/(?:tcp|udp))?$/i;

/** The entry points that arguments of Traefik set by themselves; null where some stand elsewhere. */
function addressesIn(args: readonly string[]): Ports | null {
  if (args.some((one) => /^--configfile/i.test(one))) return null;
  const found = new Map<string, number>();
  for (const one of args) {
    const [, name, port] = ADDRESS.exec(one) ?? [];
    if (name !== undefined && port !== undefined) found.set(name, Number(port));
    else if (/^--entrypoints\.[\w-]+\.address/i.test(one)) return null;
  }
  return found;
}

/** The entry points of Traefik with these arguments; without any it has one. */
export function entryPointsOfArguments(args: readonly string[]): Ports | null {
  const found = addressesIn(args);
  return found?.size === 0 ? new Map([['http', 80]]) : found;
}

/** The entry points of the chart with these values; null where they cannot be read. */
export function entryPointsOfValues(values: Json): Ports | null {
  const ports = new Map(CHART_DEFAULTS);
  for (const [name, entry] of Object.entries(objectAt(values, 'ports'))) {
    const port = valueAt(entry, 'port');
    if (entry === null) ports.delete(name);
    else if (typeof port === 'number') ports.set(name, port);
    else if (port !== undefined) return null;
  }
  const args = [...arrayAt(values, 'additionalArguments'), ...arrayAt(values, 'globalArguments')];
  const more = addressesIn(args.filter((one) => typeof one === 'string'));
  if (!more) return null;
  for (const [name, port] of more) ports.set(name, port);
  return ports;
}

/** Whether a document without a kind looks like values of the chart of Traefik. */
export const isTraefikValues = (value: Json | undefined): boolean =>
  isObject(value) &&
  stringAt(value, 'kind') === undefined &&
  ['ports.web', 'ports.websecure'].some(
    (place) => numberAt(value, `${place}.port`) !== undefined || isObject(valueAt(value, `${place}.expose`)),
  );
