import type { ResourceKey } from '../core/model/resource.ts';
import type { Step } from '../core/traffic/decide/step.ts';
import type { Path } from '../core/yaml/json.ts';

/** A request as it stands in the request bar. Null: what follows from the URL. */
export type RequestDraft = Readonly<{
  url: string;
  method: string;
  /** As lines: `version: two`. */
  headers: readonly string[];
  /** `namespace/name`. */
  gateway: string | null;
  port: number | null;
  sni: string | null;
}>;

/** What a request passes on the canvas, in the order in which it passes it. */
export type TracePath = Readonly<{
  nodes: readonly ResourceKey[];
  edges: readonly string[];
  /** The card where it ends without being forwarded; null when it goes on to a backend. */
  stop: ResourceKey | null;
}>;

/** Headers as they are shown: repeated ones are joined with commas. */
export type Headers = Readonly<Record<string, string>>;

/** A request as somebody sees it: the client that sends it, or a backend that gets it. */
export type SeenRequest = Readonly<{ method: string; host: string; path: string; headers: Headers }>;

/** What happens to a header of an answer. */
export type ChangedHeader = Readonly<{ action: 'set' | 'add' | 'remove'; name: string; value: string }>;

/** Where a part of the requests goes. */
export type ShareView = Readonly<{
  /** `Service shop/cart:80`. */
  target: string;
  name: string;
  share: number;
  weight: number;
  /** What clients get instead of its answer; null when it is served. */
  statusCode: number | null;
  refused: boolean;
  fault: string | null;
  /** As the backend sees it; null for what is no HTTP. */
  request: SeenRequest | null;
  /** `Deployment/shop/cart:8080`. */
  endpoints: readonly string[];
  responseHeaders: readonly ChangedHeader[];
  /** The server name of TLS towards it. */
  tls: string | null;
  key: ResourceKey;
  path: Path;
}>;

/** What became of a request. */
export type OutcomeView = Readonly<{
  outcome: 'forwarded' | 'redirected' | 'responded' | 'refused';
  /** In a few words, as expectations say it: `shop/cart-v2, 200`. */
  summary: string;
  response: Readonly<{ statusCode: number; headers: Headers }> | null;
  shares: readonly ShareView[];
  mirrors: readonly Readonly<{ target: string; percent: number }>[];
  responseHeaders: readonly ChangedHeader[];
  timeouts: Readonly<{ request?: string; backendRequest?: string }>;
}>;

/** What became of a request, or why the request cannot be sent, in words. */
export type Traced =
  | Readonly<{
      ok: true;
      draft: RequestDraft;
      protocol: string;
      /** As the client sends it. */
      sent: SeenRequest;
      sni: string | null;
      outcome: OutcomeView;
      routeKey: ResourceKey | null;
      gatewayKey: ResourceKey | null;
      steps: readonly Step[];
      tracePath: TracePath;
    }>
  | Readonly<{ ok: false; draft: RequestDraft; message: string }>;

/** Why a route does not have a request: the first step at which it lost. `takes`: it does have it. */
export type WhyNotView =
  Readonly<{ ok: true; takes: boolean; step: Step }> | Readonly<{ ok: false; message: string }>;

/** A request that would make sense here. */
export type SuggestedRequest = Readonly<{ draft: RequestDraft; route: ResourceKey }>;

/** A saved request, and how it fares. */
export type ExpectationView = Readonly<{
  id: string;
  /** The ConfigMap that keeps it, and its place in the list. */
  key: ResourceKey;
  index: number;
  name: string;
  /** `GET https://shop.example.com/cart`; what is written where it cannot be read. */
  line: string;
  /** Null where it cannot be read. */
  draft: RequestDraft | null;
  expect: string;
  verdict: 'pass' | 'fail' | 'unset';
  /** What it meets, in a few words; null where it cannot be sent. */
  met: string | null;
  reason: string;
}>;

/** One class of requests that the routes tell from others. */
export type RoutingRowView = Readonly<{
  id: string;
  /** `infra/edge`. */
  gateway: string;
  listener: string;
  protocol: string;
  /** Empty for any. */
  host: string;
  /** `/cart`; empty for connections. */
  path: string;
  pathType: 'exact' | 'prefix' | 'regex' | 'rest' | 'call' | 'connection';
  method: string;
  /** Conditions on headers and query parameters: `version: two`. */
  conditions: string;
  /** Null where no such request ever arrives. */
  draft: RequestDraft | null;
  /** Who has it: `shop/cart`; and the rule. */
  route: string;
  rule: string;
  routeKey: ResourceKey | null;
  at: Path;
  answer: string;
  verdict: 'served' | 'redirected' | 'partly' | 'fails';
  /** Why the match that the row stands for never has a request; null when it has. */
  lost: Readonly<{ kind: 'same' | 'covered' | 'catch-all' | 'taken'; words: string }> | null;
}>;

/** Where every class of requests goes. */
export type RoutingView = Readonly<{ rows: readonly RoutingRowView[]; leftOut: number }>;
