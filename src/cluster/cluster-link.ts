/** What `gatehouse cluster` hands to the page, in the fragment of its address: it is sent to no server. */
export type ClusterLink = Readonly<{
  /** The unguessable path under which the proxy has the API: `/k-…/`. Whoever has it can do what the user may. */
  prefix: string;
  /** The name of the context, for people. */
  context: string;
  /** Those that were asked for; none for all. */
  namespaces: readonly string[];
  /** The namespace of the context, which a page cannot see by itself. */
  home: string | null;
  readOnly: boolean;
  /** Whether Secrets may be read. */
  secrets: boolean;
}>;

const START = '#cluster/';

/** Prefixes as `newPrefix` makes them; nothing else is taken for one, so that no link leads to another path. */
const PREFIX = /^k-[0-9a-f]{32}$/;

/** @param random 16 bytes by chance */
export const newPrefix = (random: Uint8Array): string =>
  `/k-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}/`;

/** The fragment of an address: `#cluster/k-…?context=kind&namespace=shop`. */
export function writeClusterLink(link: ClusterLink): string {
  const values = new URLSearchParams({ context: link.context });
  for (const namespace of link.namespaces) values.append('namespace', namespace);
  if (link.home !== null) values.set('home', link.home);
  if (link.readOnly) values.set('read-only', '');
  if (link.secrets) values.set('secrets', '');
  return `${START}${link.prefix.slice(1, -1)}?${values}`;
}

/** What a fragment says of a cluster; null where it is none, or not one that `gatehouse cluster` wrote. */
export function readClusterLink(fragment: string): ClusterLink | null {
  if (!fragment.startsWith(START)) return null;
  const [name = '', query = ''] = fragment.slice(START.length).split('?', 2);
  if (!PREFIX.test(name)) return null;
  const values = new URLSearchParams(query);
  return {
    prefix: `/${name}/`,
    context: values.get('context') ?? '',
    namespaces: values.getAll('namespace'),
    home: values.get('home'),
    readOnly: values.has('read-only'),
    secrets: values.has('secrets'),
  };
}
