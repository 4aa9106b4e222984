/** A workspace to begin with. */
export type Sample = Readonly<{
  id: string;
  title: string;
  /** One sentence: what there is to see in it. */
  description: string;
}>;

/** All samples, the simplest first. Their files are in the folder of that id, and are loaded on demand. */
export const samples: readonly Sample[] = [
  {
    id: 'smallest',
    title: 'Smallest gateway',
    description: 'Class, Gateway, route, Service and Pods: the whole chain in one file.',
  },
  {
    id: 'https-redirect',
    title: 'HTTPS with redirect',
    description: 'A certificate on port 443, and a port 80 that redirects to it.',
  },
  {
    id: 'shared-gateway',
    title: 'Shared gateway',
    description: 'Three teams behind one Gateway, with backends across namespaces and the grants they need.',
  },
  {
    id: 'canary',
    title: 'Weighted canary',
    description: 'A new version for testers by header, and for one in ten by weight; with requests to send.',
  },
  {
    id: 'grpc-and-tls',
    title: 'gRPC and TLS passthrough',
    description: 'Calls routed by service and method, and a TLS connection that is passed through undecrypted.',
  },
  {
    id: 'tcp-and-udp',
    title: 'TCP and UDP',
    description: 'A database and a DNS server, routed by nothing but their ports.',
  },
  {
    id: 'ingress',
    title: 'Classic Ingress',
    description: 'IngressClass, Ingress, Services and Pods: the older model, for comparison.',
  },
  {
    id: 'broken-shop',
    title: 'Broken shop, to repair',
    description: 'Six faults that happen in real life, each with a request that fails; find and fix them.',
  },
];

const texts = import.meta.glob<string>('./*/*.yaml', { query: '?raw', import: 'default' });

/** The files of a sample, sorted by path; null for an id that does not exist. Rejects when a file cannot be fetched. */
export async function loadSample(id: string): Promise<readonly Readonly<{ path: string; text: string }>[] | null> {
  const folder = `./${id}/`;
  const files = Object.entries(texts).filter(([path]) => path.startsWith(folder));
  if (files.length === 0) return null;
  return Promise.all(files.map(async ([path, load]) => ({ path: path.slice(folder.length), text: await load() })));
}
