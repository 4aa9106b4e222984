import { isPlaceholder, mayBecome } from '../../model/placeholder.ts';

/** What stands for "any hostname" among the names of buckets. */
export const ANY_HOST = '';

/**
 * The names that cover a host, the most specific first: the host itself, `*.` with ever fewer labels, any
 * (docs/model/hostnames.md#specificity). A wildcard needs at least one label in front.
 */
export function* coveringNames(host: string): Generator<string> {
  if (host !== '') {
    yield host;
    for (let dot = host.indexOf('.', 1); dot >= 0; dot = host.indexOf('.', dot + 1))
      yield `*${host.slice(dot)}`;
  }
  yield ANY_HOST;
}

/** The value of the most specific name that covers a host. */
export function mostSpecific<T>(
  byName: Pick<ReadonlyMap<string, T>, 'get'> & Readonly<{ size?: number }>,
  host: string,
): T | undefined {
  // As `coveringNames`, without a generator: every decision comes here several times, often for a listener of all hosts alone.
  const any = byName.size === 1 ? byName.get(ANY_HOST) : undefined;
  if (any !== undefined) return any;
  if (host !== '') {
    const own = byName.get(host);
    if (own !== undefined) return own;
    for (let dot = host.indexOf('.', 1); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      const found = byName.get(`*${host.slice(dot)}`);
      if (found !== undefined) return found;
    }
  }
  return byName.get(ANY_HOST);
}

/** Whether a hostname of a listener or a route (null: any) covers a host. */
export const coversHost = (hostname: string | null, host: string): boolean =>
  hostname === null ||
  hostname === host ||
  (hostname.startsWith('*.') && host.length > hostname.length - 1 && host.endsWith(hostname.slice(1)));

/** Whether a hostname that is filled in later may cover a host then; false for one that is known. */
export const mayCoverHost = (hostname: string | null, host: string): boolean =>
  hostname !== null &&
  isPlaceholder(hostname) &&
  mayBecome(hostname.replace(/^\*\./, ''), host, hostname.startsWith('*.'));
