import type { ResourceKey } from '../../model/resource.ts';
import type { Role } from '../../roles/role.ts';

/** The two models of traffic into a cluster. */
export const CHAIN_MODELS = ['gateway', 'ingress'] as const;
export type ChainModel = (typeof CHAIN_MODELS)[number];

/** The scenes that show the way of a request, in order. */
export const SCENES = ['dns', 'balancer', 'entry', 'route', 'service', 'pod'] as const;
export type Scene = (typeof SCENES)[number];

/** An object of the workspace that a scene is about. */
export type ChainObject = Readonly<{
  key: ResourceKey;
  kind: string;
  namespace: string;
  name: string;
  owner: Role;
}>;

/** The request that is followed. */
export type ChainRequest = Readonly<{
  /** `GET https://shop.example.com/cart`; for connections their address alone. */
  line: string;
  protocol: string;
  /** Empty where it names none. */
  host: string;
  port: number;
  /** The server name of its handshake; null without TLS. */
  sni: string | null;
}>;

/** What receives requests from outside. */
export type Balancer = Readonly<{
  /** The Gateway that it belongs to; the class of the Ingresses, null where they have none in the manifests. */
  object: ChainObject | null;
  /** As the manifests write them: none where the cluster assigns one. */
  addresses: readonly string[];
  ports: readonly number[];
  /** The Ingresses that share it; 1 for a Gateway, which has one of its own. */
  shared: number;
}>;

/** What carries requests in the cluster: pods, or nothing where a cloud does it outside. */
export type Proxy = Readonly<{ inCluster: boolean; software: string | null }>;

/** The class, which says which controller answers. */
export type ChainClass = Readonly<{
  kind: 'GatewayClass' | 'IngressClass';
  /** Null where the class is only named; the name stands in `name` all the same. */
  object: ChainObject | null;
  name: string;
  /** Null where the manifests do not hold the class. */
  controller: string | null;
}>;

/** Where requests come in: a listener, or the ports that Ingress controllers have by themselves. */
export type Entry = Readonly<{
  /** The Gateway or ListenerSet of the listener; null for Ingresses. */
  object: ChainObject | null;
  /** Null for Ingresses. */
  name: string | null;
  port: number;
  protocol: string;
  /** Null for any. */
  hostname: string | null;
  tls: 'none' | 'terminated' | 'passed';
  /** The Secret of the certificate; null where none is named. */
  certificate: string | null;
}>;

/** A rule, or the path of an Ingress, that was looked at. */
export type Candidate = Readonly<{
  object: ChainObject;
  /** What it asks for, as its card says: `/cart version=two`. */
  label: string;
  /** Why it has the request, or lost it: a sentence. */
  reason: string;
}>;

export type Choice = Readonly<{
  /** Null where nothing has the request. */
  winner: Candidate | null;
  losers: readonly Candidate[];
  /** How many losers are left out. */
  more: number;
}>;

/** The Service whose endpoints are looked up. */
export type Backend = Readonly<{
  object: ChainObject;
  port: number | null;
  /** Of all requests of the rule, from 0 to 1. */
  share: number;
  /** How many others have a share. */
  others: number;
  /** `app=cart`; null where it selects by other means. */
  selector: string | null;
  /** As the Service writes it: a number, or the name of a port of the containers. */
  targetPort: string | null;
  /** `hello:8080`; none where nothing answers. */
  endpoints: readonly string[];
}>;

/** The Pods that answer. */
export type Pods = Readonly<{
  /** The workload; null where it is not in the manifests, and endpoints are only assumed. */
  object: ChainObject | null;
  port: number | null;
  /** As many as the workload asks for; null where that is not written. */
  replicas: number | null;
}>;

/** Where the way ends. */
export type ChainEnd = Readonly<{
  scene: Scene;
  /** `served`: by Pods. `answered`: by the data plane itself, also with a redirect. `failed`: nothing can. */
  how: 'served' | 'answered' | 'failed';
  /** `shop/cart, 200`, `404`, `refused`. */
  outcome: string;
  /** Why it ends before the Pods; null where they serve it. */
  reason: string | null;
}>;

/** The way of one request from a client to a Pod, as plain data for six scenes. */
export type ChainView = Readonly<{
  model: ChainModel;
  request: ChainRequest;
  balancer: Balancer;
  proxy: Proxy;
  class: ChainClass;
  /** Null where the request ends before it. */
  entry: Entry | null;
  choice: Choice;
  backend: Backend | null;
  pods: Pods | null;
  end: ChainEnd;
}>;

/** The ways that a workspace has: null where it has none of that model. */
export type ChainViews = Readonly<Record<ChainModel, ChainView | null>>;
