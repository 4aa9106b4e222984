import { samplesTexts } from '../texts/en/samples.ts';

/** A workspace to begin with. */
export type Sample = Readonly<{
  id: string;
  title: () => string;
  /** One sentence: what there is to see in it. */
  description: () => string;
  /** What it is opened in, where that is not the canvas: its Ingresses beside its Gateways. */
  opens?: 'models';
}>;

/** All samples, the simplest first. Their files are in the folder of that id, and are loaded on demand. */
export const samples: readonly Sample[] = [
  { id: 'smallest', title: samplesTexts.smallest, description: samplesTexts.aboutSmallest },
  { id: 'https-redirect', title: samplesTexts.httpsRedirect, description: samplesTexts.aboutHttpsRedirect },
  { id: 'shared-gateway', title: samplesTexts.sharedGateway, description: samplesTexts.aboutSharedGateway },
  { id: 'canary', title: samplesTexts.canary, description: samplesTexts.aboutCanary },
  { id: 'grpc-and-tls', title: samplesTexts.grpcAndTls, description: samplesTexts.aboutGrpcAndTls },
  { id: 'tcp-and-udp', title: samplesTexts.tcpAndUdp, description: samplesTexts.aboutTcpAndUdp },
  { id: 'ingress', title: samplesTexts.ingress, description: samplesTexts.aboutIngress },
  {
    id: 'ingress-and-gateway',
    title: samplesTexts.ingressAndGateway,
    description: samplesTexts.aboutIngressAndGateway,
    opens: 'models',
  },
  { id: 'broken-shop', title: samplesTexts.brokenShop, description: samplesTexts.aboutBrokenShop },
];

const texts = import.meta.glob<string>('./*/*.yaml', { query: '?raw', import: 'default' });

/** The files of a sample, sorted by path; null for an id that does not exist. Rejects when a file cannot be fetched. */
export async function loadSample(id: string): Promise<readonly Readonly<{ path: string; text: string }>[] | null> {
  const folder = `./${id}/`;
  const files = Object.entries(texts).filter(([path]) => path.startsWith(folder));
  if (files.length === 0) return null;
  return Promise.all(files.map(async ([path, load]) => ({ path: path.slice(folder.length), text: await load() })));
}
