/** The parts of an HTTPRoute that conversions write, in the shape of the API. Only what is written is here. */

export type PathMatch = Readonly<{ type: 'Exact' | 'PathPrefix' | 'RegularExpression'; value: string }>;

export type HeaderMatch = Readonly<{ type: 'Exact' | 'RegularExpression'; name: string; value: string }>;

export type QueryMatch = Readonly<{ type: 'Exact' | 'RegularExpression'; name: string; value: string }>;

export type RuleMatch = Readonly<{
  path: PathMatch;
  headers?: readonly HeaderMatch[];
  queryParams?: readonly QueryMatch[];
  method?: string;
}>;

export type PathModifier =
  | Readonly<{ type: 'ReplaceFullPath'; replaceFullPath: string }>
  | Readonly<{ type: 'ReplacePrefixMatch'; replacePrefixMatch: string }>;

export type RedirectCode = 301 | 302 | 303 | 307 | 308;

export type RequestRedirect = Readonly<{
  scheme?: 'http' | 'https';
  hostname?: string;
  path?: PathModifier;
  port?: number;
  /** Written out: its default is not that of any Ingress controller. */
  statusCode: RedirectCode;
}>;

export type UrlRewrite = Readonly<{ hostname?: string; path?: PathModifier }>;

export type NamedValue = Readonly<{ name: string; value: string }>;

export type HeaderChanges = Readonly<{
  set?: readonly NamedValue[];
  add?: readonly NamedValue[];
  remove?: readonly string[];
}>;

export type CorsSettings = Readonly<{
  allowOrigins: readonly string[];
  allowCredentials: boolean;
  allowMethods: readonly string[];
  allowHeaders: readonly string[];
  exposeHeaders?: readonly string[];
  maxAge: number;
}>;

/** A backend of a row. The port is that of the Service; other kinds have none. */
export type BackendRef = Readonly<{
  group?: string;
  kind?: string;
  name: string;
  namespace?: string;
  port?: number;
  weight?: number;
}>;

export type RuleFilter =
  | Readonly<{ type: 'RequestRedirect'; requestRedirect: RequestRedirect }>
  | Readonly<{ type: 'URLRewrite'; urlRewrite: UrlRewrite }>
  | Readonly<{ type: 'RequestHeaderModifier'; requestHeaderModifier: HeaderChanges }>
  | Readonly<{ type: 'ResponseHeaderModifier'; responseHeaderModifier: HeaderChanges }>
  | Readonly<{ type: 'RequestMirror'; requestMirror: Readonly<{ backendRef: BackendRef; percent?: number }> }>
  | Readonly<{ type: 'CORS'; cors: CorsSettings }>
  | Readonly<{ type: 'ExtensionRef'; extensionRef: Readonly<{ group: string; kind: string; name: string }> }>;

export type RuleTimeouts = Readonly<{ request?: string; backendRequest?: string }>;
