import type { ResourceKey } from '../model/resource.ts';
import type { Path } from '../yaml/json.ts';

/** An object in a namespace. */
export type ObjectName = Readonly<{ namespace: string; name: string }>;

/** A Service with one of its ports. */
export type ServiceTarget = ObjectName & Readonly<{ port: number }>;

/** What a hash, a limit or stickiness counts clients by. */
export type ClientKey =
  | Readonly<{ by: 'address' }>
  | Readonly<{ by: 'header' | 'cookie' | 'query'; name: string }>
  /** What only the source controller can compute, as it was written. */
  | Readonly<{ by: 'other'; written: string }>;

/** A cookie that keeps a client at one endpoint. */
export type StickyCookie = Readonly<{
  name: string;
  /** In seconds; null for the length of the session. */
  maxAge: number | null;
  path: string | null;
  domain: string | null;
  sameSite: string | null;
  secure: boolean | null;
}>;

/**
 * What the Gateway API has no field for, by what it is about, with all that an implementation has to know of it. Values are
 * typed: an annotation whose value is invalid makes no need.
 */
type Needs = {
  /** Only these clients are let in. */
  ipAllow: Readonly<{ ranges: readonly string[] }>;
  /** These clients are kept out; it comes before `ipAllow`. */
  ipDeny: Readonly<{ ranges: readonly string[] }>;
  /** At most so many requests of one client. */
  rateLimit: Readonly<{
    requests: number;
    unit: 'Second' | 'Minute' | 'Hour';
    /** Requests that may come at once; null where the source has no such number. */
    burst: number | null;
    key: ClientKey;
    /** Clients that are not counted. */
    exempt: readonly string[];
    /** Of the answer to a request above the limit. */
    statusCode: number;
  }>;
  /** At most so many connections of one client at a time. */
  connectionLimit: Readonly<{ connections: number; key: ClientKey }>;
  /** At most so many bytes per second of an answer. */
  bandwidthLimit: Readonly<{ bytesPerSecond: number; afterBytes: number }>;
  basicAuth: Readonly<{
    secret: ObjectName;
    /** How the Secret holds users: one htpasswd file under `auth`, or one key for each user. */
    format: 'file' | 'map';
    realm: string | null;
  }>;
  digestAuth: Readonly<{ secret: ObjectName; format: 'file' | 'map'; realm: string | null }>;
  /** Each request is first asked of another service. */
  externalAuth: Readonly<{
    url: string;
    /** The Service behind the URL, where it names one of the cluster. */
    service: ServiceTarget | null;
    /** The path of the URL. */
    path: string;
    method: string | null;
    /** Headers of its answer that go to the backend. */
    responseHeaders: readonly string[];
    /** Request headers that it gets; null for all. */
    requestHeaders: readonly string[] | null;
    /** Where clients without access are sent. */
    signIn: string | null;
  }>;
  jwt: Readonly<{ issuer: string | null; jwksUri: string | null; audiences: readonly string[] }>;
  oidc: Readonly<{
    issuer: string;
    clientId: string | null;
    secret: ObjectName | null;
    scopes: readonly string[];
  }>;
  /** One way out of an authentication that holds for everything. */
  noGlobalAuth: object;
  /** One of the access checks is enough. */
  anyAccessCheck: object;
  /** The greatest body of a request; null for no limit. */
  bodySize: Readonly<{ bytes: number | null }>;
  affinity: Readonly<{ cookie: StickyCookie }>;
  /** Clients with the same key go to the same endpoint. */
  hashBy: Readonly<{ key: ClientKey }>;
  loadBalancing: Readonly<{ algorithm: string }>;
  /** Requests go to the address of the Service instead of its endpoints. */
  serviceAddress: object;
  /** The whole path is replaced by a text with the groups of an expression. */
  regexRewrite: Readonly<{
    /** An expression that begins at the start of the path. */
    pattern: string;
    ignoreCase: boolean;
    /** With groups as `$1`. */
    replacement: string;
  }>;
  connectTimeout: Readonly<{ seconds: number }>;
  /** The longest pauses while reading from, and writing to, the backend. */
  idleTimeout: Readonly<{ readSeconds: number | null; sendSeconds: number | null }>;
  retries: Readonly<{
    /** Attempts after the first. */
    attempts: number | null;
    statusCodes: readonly number[];
    /** On errors and timeouts of the connection. */
    onConnectError: boolean;
    timeoutSeconds: number | null;
  }>;
  /** TLS to the backend whose certificate is not checked. */
  backendTlsInsecure: Readonly<{ serverName: string | null }>;
  /** Protocol versions and ciphers of TLS to the backend. */
  backendTlsOptions: Readonly<{ ciphers: readonly string[]; protocols: readonly string[] }>;
  /** Ciphers of TLS with clients, for a whole host. */
  clientTlsOptions: Readonly<{ ciphers: readonly string[]; protocols: readonly string[] }>;
  /** The certificate of the client goes to the backend in a header. */
  clientCertificateHeader: Readonly<{ header: string }>;
  /** Only clients whose certificate has a subject that the expression finds. */
  clientCertificateSubject: Readonly<{ pattern: string }>;
  /** Answers of the backend with these codes are replaced. */
  errorPages: Readonly<{ statusCodes: readonly number[]; service: ServiceTarget | null }>;
  /** Another Service answers while the first has no endpoints. */
  fallbackBackend: Readonly<{ service: ServiceTarget | null }>;
  /** The gateway answers itself. */
  fixedResponse: Readonly<{ statusCode: number; contentType: string | null; body: string | null }>;
  /** Copies go to an address that is no Service of the cluster. */
  externalMirror: Readonly<{ url: string }>;
  compression: Readonly<{ algorithms: readonly string[] }>;
  webApplicationFirewall: Readonly<{ written: string }>;
  accessLog: Readonly<{ enabled: boolean }>;
  tracing: Readonly<{ enabled: boolean; trustIncoming: boolean | null; operation: string | null }>;
  /** Sizes of buffers for requests and responses, as they were written. */
  buffering: Readonly<{ responses: boolean | null; requests: boolean | null; bufferBytes: number | null }>;
};

export type NeedKind = keyof Needs;

/** What a need was written as. */
export type NeedSource = Readonly<{
  /** The Ingress, or the object with the settings of its controller. */
  object: ResourceKey;
  /** The leaves that it was made of; the first is the one that asks for it. */
  paths: readonly Path[];
}>;

/** Something that the rule of a row needs, of one kind. */
export type NeedOf<K extends NeedKind> = Needs[K] & Readonly<{ kind: K; source: NeedSource }>;

/** A need before it is said what asks for it. */
export type NeedBody = { [K in NeedKind]: Needs[K] & Readonly<{ kind: K }> }[NeedKind];

export type Need = { [K in NeedKind]: NeedOf<K> }[NeedKind];
