import type { ChainObject, ChainView, Scene } from '../../core/views/chain/chain-view.ts';
import { SCENES } from '../../core/views/chain/chain-view.ts';
import { describe } from '../../core/topology/describe.ts';
import type { Role } from '../../core/roles/role.ts';
import { listOf } from '../../texts/list-of.ts';
import { chainTexts } from '../../texts/en/chain.ts';

/** What is said of a scene. */
export type Caption = Readonly<{
  title: string;
  sentences: readonly string[];
  /** The object that the scene is about, with the role that it belongs to. */
  owned: Readonly<{ object: string; role: Role }> | null;
}>;

/** What a scene is called: shorter than what is said of it. */
export function sceneTitle(scene: Scene, model: ChainView['model']): string {
  switch (scene) {
    case 'dns':
      return chainTexts.sceneDns();
    case 'balancer':
      return chainTexts.sceneBalancer();
    case 'entry':
      return model === 'gateway' ? chainTexts.sceneListener() : chainTexts.sceneController();
    case 'route':
      return chainTexts.sceneRoute();
    case 'service':
      return chainTexts.sceneService();
    case 'pod':
      return chainTexts.scenePod();
  }
}

/** Ports as a text: `ports 80 and 443`. */
export const portsText = (ports: readonly number[]): string =>
  chainTexts.ports({ count: ports.length, ports: listOf(ports.map(String)) });

/** Objects that are named alone, in words. */
const inWords = ({ kind, namespace, name }: Pick<ChainObject, 'kind' | 'namespace' | 'name'>): string =>
  describe({ group: '', kind, namespace, name });

function dns({ model, request, balancer }: ChainView): readonly string[] {
  const host = request.host === '' ? chainTexts.anyHost() : request.host;
  const [address] = balancer.addresses;
  if (model === 'gateway')
    return [
      address === undefined ? chainTexts.dnsAssigned({ host }) : chainTexts.dnsKnown({ host, address }),
    ];
  return [
    address === undefined
      ? chainTexts.dnsIngressAssigned({ host })
      : chainTexts.dnsIngressKnown({ host, address }),
  ];
}

function balancerText({ model, balancer, proxy }: ChainView): readonly string[] {
  if (!proxy.inCluster) return [chainTexts.balancerOutside()];
  if (model === 'ingress') return [chainTexts.balancerOfIngresses({ count: balancer.shared })];
  return [chainTexts.balancerOfGateway({ ports: portsText(balancer.ports) })];
}

function tls({ model, entry, request }: ChainView): readonly string[] {
  if (!entry || entry.tls === 'none') return [];
  if (entry.tls === 'passed') return [chainTexts.tlsPasses()];
  const { certificate: secret } = entry;
  if (model === 'gateway')
    return [secret === null ? chainTexts.tlsEndsAnyhow() : chainTexts.tlsEnds({ secret })];
  const sni = request.sni ?? '';
  return [secret === null ? chainTexts.tlsDefault({ sni }) : chainTexts.tlsBySni({ sni, secret })];
}

function entryText(view: ChainView): readonly string[] {
  const { entry, proxy } = view;
  if (!entry) return [chainTexts.entryNone()];
  const { name, port, protocol, hostname } = entry;
  if (name !== null)
    return [
      chainTexts.entryListener({ name, port, protocol, host: hostname ?? chainTexts.anyHost() }),
      ...tls(view),
    ];
  return [
    proxy.inCluster ? chainTexts.entryController({ port }) : chainTexts.entryManaged({ port }),
    ...tls(view),
  ];
}

function routeText({ choice: { winner, losers, more }, end }: ChainView): readonly string[] {
  const lost = losers.length + more;
  const words = winner
    ? lost === 0
      ? [chainTexts.routeOnly({ object: inWords(winner.object) })]
      : [
          chainTexts.routeWins({ label: winner.label, object: inWords(winner.object) }),
          chainTexts.routeLost({ count: lost }),
        ]
    : [chainTexts.routeNone()];
  return end.how === 'answered' ? [...words, chainTexts.answersItself({ outcome: end.outcome })] : words;
}

function serviceText({ backend, end }: ChainView): readonly string[] {
  const shares =
    backend && backend.others > 0
      ? [chainTexts.serviceShare({ share: backend.share, others: backend.others })]
      : [];
  return [end.scene === 'service' ? chainTexts.serviceFails() : chainTexts.servicePicks(), ...shares];
}

function podText({ pods, backend }: ChainView): readonly string[] {
  const port = pods?.port ?? null;
  if (port === null) return [chainTexts.podUnknown()];
  const target = backend?.targetPort ?? null;
  const servicePort = backend?.port ?? null;
  return [
    target === null || servicePort === null
      ? chainTexts.podPlain({ port })
      : chainTexts.podTarget({ port, target, servicePort }),
  ];
}

const texts: Readonly<Record<Scene, (view: ChainView) => readonly string[]>> = {
  dns,
  balancer: balancerText,
  entry: entryText,
  route: routeText,
  service: serviceText,
  pod: podText,
};

function objectOf(view: ChainView, scene: Scene): ChainObject | null {
  switch (scene) {
    case 'dns':
    case 'balancer':
      return view.balancer.object;
    case 'entry':
      return view.entry?.object ?? view.class.object;
    case 'route':
      return view.choice.winner?.object ?? null;
    case 'service':
      return view.backend?.object ?? null;
    case 'pod':
      return view.pods?.object ?? null;
  }
}

/** Whether a request gets as far as a scene. */
export const isReached = ({ end }: ChainView, scene: Scene): boolean =>
  SCENES.indexOf(scene) <= SCENES.indexOf(end.scene);

/** What is said of a scene of a chain: what happens, how the way ends if it ends there, and whose the object is. */
export function captionOf(view: ChainView, scene: Scene): Caption {
  const title = sceneTitle(scene, view.model);
  const { end } = view;
  if (!isReached(view, scene))
    return { title, sentences: [chainTexts.notReached({ outcome: end.outcome })], owned: null };
  const object = objectOf(view, scene);
  const ends =
    end.scene === scene && end.how === 'failed'
      ? [chainTexts.ends({ outcome: end.outcome }), ...(end.reason === null ? [] : [end.reason])]
      : [];
  return {
    title,
    sentences: [...texts[scene](view), ...ends],
    owned: object && { object: inWords(object), role: object.owner },
  };
}
