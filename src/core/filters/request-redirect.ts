import { numberAt, stringAt, valueAt } from '../model/access.ts';
import type { Json } from '../yaml/json.ts';
import { hole } from '../yaml/value-template.ts';
import { defineFilter } from './define-filter.ts';
import { failWith } from './filter-effect.ts';
import { parseAuthority } from './shared/authority.ts';
import {
  changePath,
  PATH_MODIFIERS,
  readPathChange,
  UNUSABLE_MODIFIER,
  type PathChange,
} from './shared/path-change.ts';
import type { PathMatch } from './shared/path-match.ts';

const SCHEMES = ['http', 'https'];
const STATUS_CODES = [301, 302, 303, 307, 308];

/** The status codes whose support is a feature each. */
const EXTENDED_STATUS_CODES = [303, 307, 308];

export const requestRedirect = defineFilter({
  type: 'RequestRedirect',
  field: 'requestRedirect',
  kinds: ['HTTPRoute'],
  served: null,
  chip: 'redirect',
  answersWith: (settings) => {
    const target = ['scheme', 'hostname', 'path.replaceFullPath', 'path.replacePrefixMatch'].flatMap(
      (part) => stringAt(settings, part) ?? [],
    );
    return ['→', numberAt(settings, 'statusCode') ?? 302, ...target].join(' ');
  },
  does: 'answers with a redirect',
  description:
    'Sends the client to another scheme, host, port or path. It answers all requests of its rule, which therefore has no backendRefs. Replacing a prefix takes a rule with exactly one match, of type PathPrefix.',
  examples: ['{ scheme: https }', '{ hostname: shop.example.com }'],
  block: {
    description: 'Answers with a redirect to HTTPS.',
    settings: () => ({ scheme: hole('https', SCHEMES.toReversed()), statusCode: hole(301, STATUS_CODES) }),
  },
  repeatable: false,
  excludes: ['URLRewrite'],
  answers: true,
  modifiesPath: true,
  values: { scheme: SCHEMES, statusCode: STATUS_CODES, 'path.type': PATH_MODIFIERS },
  headerNames: [],
  features: [
    ...['Scheme', 'Path', 'Port'].map((part) => ({
      feature: `HTTPRoute${part}Redirect`,
      fields: [part.toLowerCase()],
    })),
    ...EXTENDED_STATUS_CODES.map((value) => ({
      feature: `HTTPRoute${value}RedirectStatusCode`,
      fields: ['statusCode'],
      value,
    })),
  ],
  references: [],
  read(settings) {
    const redirect = readRedirect(settings);
    const { statusCode } = redirect;
    return ({ authority }, { original: { path, query }, scheme, listenerPort, match }) => {
      const location = locationOf(redirect, { authority, path, query, scheme, listenerPort, match });
      if (location === undefined) return failWith(500, UNUSABLE_MODIFIER);
      return {
        answer: { statusCode, headers: new Map([['location', location]]) },
        reason: `The client is sent to ${location} (${statusCode}).`,
        verdict: 'applied',
      };
    };
  },
});

/** A RequestRedirect; undefined for what it leaves as it is. */
type Redirect = Readonly<{
  statusCode: number;
  scheme: string | undefined;
  hostname: string | undefined;
  port: number | undefined;
  path: PathChange | undefined;
}>;

const readRedirect = (filter: Json | undefined): Redirect => ({
  statusCode: numberAt(filter, 'statusCode') ?? 302,
  scheme: stringAt(filter, 'scheme') || undefined,
  hostname: stringAt(filter, 'hostname') || undefined,
  port: numberAt(filter, 'port'),
  path: readPathChange(valueAt(filter, 'path')),
});

/** What a redirect sees of a request. */
type RedirectedRequest = Readonly<{
  authority: string;
  path: string;
  query: string | null;
  /** Of the listener that took it. */
  scheme: 'http' | 'https';
  listenerPort: number;
  match: PathMatch;
}>;

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/**
 * The `Location` of a redirect (docs/model/filters.md#requestredirect); undefined where its path modifier cannot act.
 * Without a port of its own it takes that of its scheme, and without a scheme that of the listener; the port is left
 * out where it is the usual one of the scheme, whatever it came from.
 */
function locationOf(redirect: Redirect, request: RedirectedRequest): string | undefined {
  const scheme = redirect.scheme ?? request.scheme;
  const parsed = parseAuthority(request.authority);
  const host = redirect.hostname ?? (parsed.ok ? parsed.authority.name : request.authority);
  const byScheme = redirect.scheme === undefined ? undefined : DEFAULT_PORTS[redirect.scheme];
  const port = redirect.port ?? byScheme ?? request.listenerPort;
  const path = redirect.path ? changePath(redirect.path, request.path, request.match) : request.path;
  if (path === undefined) return undefined;
  const shown = port === DEFAULT_PORTS[scheme] ? '' : `:${port}`;
  return `${scheme}://${host}${shown}${path}${request.query === null ? '' : `?${request.query}`}`;
}
