import { arrayAt, numberAt, valueAt } from '../model/access.ts';
import type { Json } from '../yaml/json.ts';
import { hole } from '../yaml/value-template.ts';
import { defineFilter } from './define-filter.ts';
import { passOn, type ApplyFilter } from './filter-effect.ts';
import { coversOrigin } from './shared/covers-origin.ts';
import { composeChanges, type HeaderChanges } from './shared/header-changes.ts';
import type { HeaderValues } from './shared/header-values.ts';

export const cors = defineFilter({
  type: 'CORS',
  field: 'cors',
  kinds: ['HTTPRoute'],
  served: { experimental: '1.3', standard: '1.5' },
  chip: 'CORS',
  does: 'answers cross-origin checks of browsers',
  description:
    'Lets scripts of other origins read responses: it answers the preflight requests of browsers itself, and adds the headers to other responses that allow their origin. Requests of an origin that is not listed pass without them, so that the browser withholds the response.',
  examples: ['{ maxAge: 60 }', '{ maxAge: 600 }'],
  block: {
    description: 'Answers the CORS requests of browsers.',
    settings: () => ({
      allowOrigins: [hole('https://app.example.com')],
      allowMethods: [hole('GET', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', '*'])],
      allowHeaders: [hole('Authorization')],
      maxAge: hole(600),
    }),
  },
  repeatable: false,
  excludes: [],
  answers: false,
  modifiesPath: false,
  values: {},
  headerNames: ['allowHeaders[*]', 'exposeHeaders[*]'],
  features: [{ feature: 'HTTPRouteCORS' }],
  references: [],
  read: (settings) => applyCors(readCors(settings)),
});

/** A CORS filter, defaults filled in. */
type Cors = Readonly<{
  allowOrigins: readonly string[];
  allowCredentials: boolean;
  allowMethods: readonly string[];
  allowHeaders: readonly string[];
  exposeHeaders: readonly string[];
  maxAge: number;
}>;

const texts = (filter: Json | undefined, key: string): readonly string[] =>
  arrayAt(filter, key).filter((item) => typeof item === 'string');

const readCors = (filter: Json | undefined): Cors => ({
  allowOrigins: texts(filter, 'allowOrigins'),
  allowCredentials: valueAt(filter, 'allowCredentials') === true,
  allowMethods: texts(filter, 'allowMethods'),
  allowHeaders: texts(filter, 'allowHeaders'),
  exposeHeaders: texts(filter, 'exposeHeaders'),
  maxAge: numberAt(filter, 'maxAge') ?? 5,
});

/** A browser's question before a request: it is answered by the gateway itself. */
const isPreflight = (method: string, headers: HeaderValues): boolean =>
  method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');

/** The list as a header says it; a lone `*` becomes what was asked for where credentials forbid it. */
function listHeader(
  list: readonly string[],
  asked: string | undefined,
  credentials: boolean,
): string | undefined {
  if (list.length === 0) return undefined;
  if (!list.includes('*')) return list.join(', ');
  return credentials ? asked || undefined : '*';
}

/**
 * The headers that a CORS filter adds to the answer to a request, by name; none where its origin is not allowed or
 * missing (docs/model/filters.md#cors).
 */
function corsHeaders(cors: Cors, headers: HeaderValues, preflight: boolean): ReadonlyMap<string, string> {
  const added = new Map<string, string>();
  const origin = headers.get('origin')?.[0];
  if (origin === undefined || !cors.allowOrigins.some((pattern) => coversOrigin(pattern, origin)))
    return added;
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined) added.set(`access-control-${name}`, value);
  };
  const credentials = cors.allowCredentials;
  put('allow-origin', origin);
  put('allow-credentials', credentials ? 'true' : undefined);
  if (preflight) {
    const asked = (name: string) => headers.get(`access-control-request-${name}`)?.join(',');
    put('allow-methods', listHeader(cors.allowMethods, asked('method'), credentials));
    put('allow-headers', listHeader(cors.allowHeaders, asked('headers'), credentials));
    put('max-age', String(cors.maxAge));
  }
  const exposed = credentials ? cors.exposeHeaders.filter((name) => name !== '*') : cors.exposeHeaders;
  put('expose-headers', listHeader(exposed, undefined, credentials));
  return added;
}

const applyCors =
  (cors: Cors): ApplyFilter =>
  (request, { original, choices }) => {
    const preflight = isPreflight(original.method, original.headers);
    const headers = corsHeaders(cors, original.headers, preflight);
    const allowed = headers.size > 0;
    const origin = original.headers.get('origin')?.[0];
    if (preflight) {
      const forbidden = !allowed && choices.refusedPreflight === 'forbidden';
      return {
        answer: { statusCode: forbidden ? 403 : Number(choices.preflightStatus), headers },
        reason: allowed
          ? `A preflight of the allowed origin ${origin}: the gateway answers it itself.`
          : `A preflight of origin ${origin}, which allowOrigins does not cover: answered without CORS headers, so the browser does not send the request.`,
        verdict: 'applied',
      };
    }
    if (!allowed) {
      const why = origin === undefined ? 'The request has no Origin' : `Origin ${origin} is not allowed`;
      return passOn(`${why}: no CORS headers are added to the answer.`);
    }
    const added: HeaderChanges = new Map(
      [...headers].map(([name, value]) => [name, { action: 'set', value }] as const),
    );
    return {
      request: { ...request, response: composeChanges(request.response, added) },
      reason: `Origin ${origin} is allowed: the answer says so.`,
      verdict: 'applied',
    };
  };
