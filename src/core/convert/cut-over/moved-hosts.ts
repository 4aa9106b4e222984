import { ingressRules } from '../../ingress/ingress-rules.ts';
import { arrayAt, numberAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { byText } from '../../text/by-text.ts';
import type { Conversion } from '../convert.ts';

/** A Gateway, or a ListenerSet, that has a listener for a host. */
export type NewHome = Readonly<{
  kind: string;
  namespace: string;
  name: string;
  listener: string;
  protocol: string;
  port: number;
}>;

/** A host that moves, with where it is served before and after. */
export type MovedHost = Readonly<{
  /** `*.x` for a wildcard, empty for every host. */
  host: string;
  ingresses: readonly Resource[];
  /** A path that an Ingress has for it. */
  path: string;
  homes: readonly NewHome[];
}>;

/** The hosts of Ingresses, by name. */
export function movedHosts(ingresses: readonly Resource[], { objects }: Conversion): readonly MovedHost[] {
  const found = new Map<string, { ingresses: Set<Resource>; path: string | null }>();
  for (const ingress of ingresses) {
    const { rules } = ingressRules(ingress);
    const hosts = rules.length === 0 ? [{ host: '', paths: [] as readonly string[] }] : rules.map(hostOf);
    for (const { host, paths } of hosts) {
      const known = found.get(host) ?? { ingresses: new Set<Resource>(), path: null };
      known.ingresses.add(ingress);
      known.path ??= paths.find((path) => /^\/[\w./~-]*$/.test(path)) ?? null;
      found.set(host, known);
    }
  }
  const homes = objects.flatMap(({ value }) => {
    const kind = stringAt(value, 'kind') ?? '';
    if (kind !== 'Gateway' && kind !== 'ListenerSet') return [];
    return arrayAt(value, 'spec.listeners').map((listener) => ({
      hostname: stringAt(listener, 'hostname') ?? '',
      kind,
      namespace: stringAt(value, 'metadata.namespace') ?? '',
      name: stringAt(value, 'metadata.name') ?? '',
      listener: stringAt(listener, 'name') ?? '',
      protocol: stringAt(listener, 'protocol') ?? '',
      port: numberAt(listener, 'port') ?? 0,
    }));
  });
  return [...found]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([host, { ingresses: own, path }]) => ({
      host,
      ingresses: [...own],
      path: path ?? '/',
      homes: homes.filter(({ hostname }) => covers(hostname, host)),
    }));
}

const hostOf = (rule: ReturnType<typeof ingressRules>['rules'][number]) => ({
  host: rule.host.toLowerCase(),
  paths: rule.paths.map(({ path }) => path),
});

/** Whether a listener has a host; of wider ones only those without any name, which take what no other has. */
const covers = (hostname: string, host: string): boolean =>
  hostname === host ||
  hostname === '' ||
  (hostname.startsWith('*.') && host.endsWith(hostname.slice(1)) && host !== hostname.slice(2));
