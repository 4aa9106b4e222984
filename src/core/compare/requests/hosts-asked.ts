import { byText } from '../../text/by-text.ts';
import { hostIn } from '../../traffic/coverage/representative-request.ts';
import { mostSpecific } from '../../traffic/table/hostname-buckets.ts';

/** A host that is asked. */
export type AskedHost = Readonly<{
  /** The hostname that it falls under, of which its requests are a class. */
  label: string;
  /** As the client writes it, perhaps with a port. */
  authority: string;
  /** Without a port. */
  host: string;
  /** Whether all paths are asked, or only the root and one that no match names. */
  deep: boolean;
}>;

/** A host of which no hostname is a part. */
const UNKNOWN = 'any.example';

/** Any port in the Host header, which routing ignores and redirects may not. */
const OTHER_PORT = 8080;

/**
 * The hosts to be asked at a port: one for each hostname, and beside them one with another label in front, with two, the bare
 * domain of a wildcard, one with a port, and one that nothing names (docs/model/comparison.md#requests).
 *
 * @param hostnames those of both sides; wildcards, and empty for any
 * @param oneLabel a wildcard may stand for one label only, so all paths are asked with two as well
 */
export function hostsAsked(hostnames: ReadonlySet<string>, oneLabel: boolean): readonly AskedHost[] {
  const found = new Map<string, AskedHost>();
  const labels = new Map([...hostnames].map((name) => [name, name] as const));
  const ask = (host: string, deep: boolean, port = ''): void => {
    const authority = `${host}${port}`;
    if (!found.has(authority))
      found.set(authority, { label: mostSpecific(labels, host) ?? '', authority, host, deep });
  };
  const names = [...hostnames].toSorted(byText).map((name) => [name, hostIn(name, hostnames)] as const);
  for (const [, host] of names) ask(host, true);
  for (const [name, host] of names) {
    if (name !== '') {
      ask(`any.${host}`, oneLabel && name.startsWith('*.'));
      ask(`any.any.${host}`, false);
    }
    if (name.startsWith('*.')) ask(name.slice(2), false);
    ask(host, false, `:${OTHER_PORT}`);
  }
  ask(UNKNOWN, false);
  return [...found.values()];
}
