import { NO_CHANGES, type HeaderChanges } from '../../../filters/shared/header-changes.ts';
import { memo } from '../../../incremental/memo.ts';
import type { TrafficRequest } from '../../../traffic/request/request.ts';
import type { Cors } from '../annotations/cors.ts';
import { pathExpression, type PathExpression } from '../path-expression.ts';
import { noteAnnotation, type Phase } from './phase.ts';

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The list as one expression, open at its beginning; `*.` stands for one label. */
const originExpression: (cors: Cors) => PathExpression | null = memo(({ origins }) => {
  const parts = origins.map((origin) => `(${quoted(origin).replace('\\*', '[A-Za-z0-9\\-]+')})`);
  return (parts.length > 0 && pathExpression(`(${parts.join('|')})$`)) || null;
});

/** The origin that an answer names; null where the request is not of an allowed one (docs/model/ingress.md#cors). */
function allowedOrigin(cors: Cors, { headers }: TrafficRequest): string | null {
  const [any] = cors.origins;
  if (any === '*') return '*';
  const origin = headers.get('origin')?.[0] ?? '';
  return originExpression(cors)?.find(origin) ? origin : null;
}

/** The headers of CORS for answers to a request; none where its origin is not allowed. */
export function corsHeaders(cors: Cors | null, request: TrafficRequest): HeaderChanges {
  const origin = cors && allowedOrigin(cors, request);
  if (!cors || origin === null) return NO_CHANGES;
  return origin === '*' ? changesForAll(cors) : changesFor(cors, origin);
}

function changesFor(cors: Cors, origin: string): HeaderChanges {
  const values: readonly (readonly [string, string])[] = [
    ['access-control-allow-origin', origin],
    ...(cors.credentials ? [['access-control-allow-credentials', 'true'] as const] : []),
    ['access-control-allow-methods', cors.methods],
    ['access-control-allow-headers', cors.headers],
    ...(cors.expose === '' ? [] : [['access-control-expose-headers', cors.expose] as const]),
    ['access-control-max-age', String(cors.maxAge)],
  ];
  return new Map(values.map(([name, value]) => [name, { action: 'set', value }] as const));
}

/** The same for every request. */
const changesForAll: (cors: Cors) => HeaderChanges = memo((cors) => changesFor(cors, '*'));

/** Every OPTIONS of an allowed origin is answered with 204. */
export const preflight: Phase = (context) => {
  const { request, by } = context;
  const { cors } = by.annotations;
  if (!cors) return null;
  const headers = corsHeaders(cors, request);
  const origin = request.headers.get('origin')?.[0] ?? '(none)';
  if (headers.size === 0) {
    noteAnnotation(
      context,
      'enable-cors',
      'passed',
      `Origin ${origin} is not allowed: answers have no headers of CORS.`,
    );
    return null;
  }
  if (request.method !== 'OPTIONS') {
    noteAnnotation(context, 'enable-cors', 'applied', 'Answers have the headers of CORS.');
    return null;
  }
  noteAnnotation(context, 'enable-cors', 'applied', 'The controller answers OPTIONS itself, with 204.');
  return {
    statusCode: 204,
    headers: new Map(
      [...headers].map(([name, change]) => [name, change.action === 'remove' ? '' : change.value]),
    ),
  };
};
