import { samplesTexts } from '../texts/en/samples.ts';

/** A workspace to begin with. */
export type Sample = Readonly<{
  id: string;
  title: () => string;
  /** One sentence: what there is to see in it. */
  description: () => string;
  /** The lesson of the museum that explains it. */
  lesson: string;
  /** What it is opened in, where that is not the canvas: its Ingresses beside its Gateways. */
  opens?: 'models';
}>;

/** All samples, the simplest first. Their files are in the folder of that id, and are loaded on demand. */
export const samples: readonly Sample[] = [
  { id: 'smallest', title: samplesTexts.smallest, description: samplesTexts.aboutSmallest, lesson: 'chain' },
  { id: 'https-redirect', title: samplesTexts.httpsRedirect, description: samplesTexts.aboutHttpsRedirect, lesson: 'redirect' },
  { id: 'shared-gateway', title: samplesTexts.sharedGateway, description: samplesTexts.aboutSharedGateway, lesson: 'allowed-routes' },
  { id: 'canary', title: samplesTexts.canary, description: samplesTexts.aboutCanary, lesson: 'canary' },
  { id: 'grpc-and-tls', title: samplesTexts.grpcAndTls, description: samplesTexts.aboutGrpcAndTls, lesson: 'tls' },
  { id: 'tcp-and-udp', title: samplesTexts.tcpAndUdp, description: samplesTexts.aboutTcpAndUdp, lesson: 'protocols' },
  { id: 'ingress', title: samplesTexts.ingress, description: samplesTexts.aboutIngress, lesson: 'ingress' },
  {
    id: 'ingress-and-gateway',
    title: samplesTexts.ingressAndGateway,
    description: samplesTexts.aboutIngressAndGateway,
    lesson: 'migration',
    opens: 'models',
  },
  { id: 'broken-shop', title: samplesTexts.brokenShop, description: samplesTexts.aboutBrokenShop, lesson: 'lab' },
];

const texts = import.meta.glob<string>('./*/*.yaml', { query: '?raw', import: 'default' });

/** The files of a sample, sorted by path; null for an id that does not exist. Rejects when a file cannot be fetched. */
export async function loadSample(id: string): Promise<readonly Readonly<{ path: string; text: string }>[] | null> {
  const folder = `./${id}/`;
  const files = Object.entries(texts).filter(([path]) => path.startsWith(folder));
  if (files.length === 0) return null;
  return Promise.all(files.map(async ([path, load]) => ({ path: path.slice(folder.length), text: await load() })));
}
