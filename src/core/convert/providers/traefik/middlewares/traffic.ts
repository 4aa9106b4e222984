import { arrayAt, numberAt, stringAt } from '../../../../model/access.ts';
import { needed } from '../../dialect/effects.ts';
import {
  asNeed,
  loses,
  strings,
  type ConvertMiddleware,
  type Middleware,
  type MiddlewarePart,
} from './middleware.ts';

/** Middlewares that limit requests, try them again, or change answers. */
export const trafficMiddlewares: Readonly<Record<string, ConvertMiddleware>> = {
  rateLimit,
  inFlightReq,
  buffering,
  retry,
  compress,
  circuitBreaker: withoutField,
  encodedCharacters: withoutField,
  errors: withoutField,
  grpcWeb: withoutField,
};

function rateLimit(middleware: Middleware): MiddlewarePart {
  const { annotation, source, spec } = middleware;
  const period = stringAt(spec, 'period') ?? '1s';
  const unit = ({ '1s': 'Second', '1m': 'Minute', '1h': 'Hour' } as const)[period];
  const requests = numberAt(spec, 'average') ?? 0;
  if (unit === undefined || requests === 0)
    return loses(middleware, 3, 'its rate is not one for a second, minute or hour.');
  const header = stringAt(spec, 'sourceCriterion.requestHeaderName');
  return asNeed(
    needed(source, [annotation], 3, 'Requests of one client are not limited.', {
      kind: 'rateLimit',
      requests,
      unit,
      burst: numberAt(spec, 'burst') ?? 1,
      key: header === undefined ? { by: 'address' } : { by: 'header', name: header },
      exempt: [],
      statusCode: 429,
    }),
  );
}

function inFlightReq(middleware: Middleware): MiddlewarePart {
  const { annotation, source, spec } = middleware;
  return asNeed(
    needed(source, [annotation], 3, 'Requests in progress are not limited.', {
      kind: 'connectionLimit',
      connections: numberAt(spec, 'amount') ?? 1,
      key: { by: 'address' },
    }),
  );
}

function buffering(middleware: Middleware): MiddlewarePart {
  const { annotation, source, spec } = middleware;
  const bytes = numberAt(spec, 'maxRequestBodyBytes');
  return bytes === undefined || bytes === 0
    ? loses(middleware, 1, 'how much is buffered is decided by the implementation.')
    : asNeed(
        needed(source, [annotation], 2, 'Bodies of requests are not limited.', {
          kind: 'bodySize',
          bytes,
        }),
      );
}

function retry(middleware: Middleware): MiddlewarePart {
  const { annotation, source, spec } = middleware;
  return asNeed(
    needed(source, [annotation], 2, 'Failed requests are not tried again.', {
      kind: 'retries',
      attempts: Math.max(0, (numberAt(spec, 'attempts') ?? 1) - 1),
      statusCodes: [],
      onConnectError: true,
      timeoutSeconds: null,
    }),
  );
}

function compress(middleware: Middleware): MiddlewarePart {
  const { annotation, source, spec } = middleware;
  return asNeed(
    needed(source, [annotation], 1, 'Answers are not compressed.', {
      kind: 'compression',
      algorithms:
        arrayAt(spec, 'encodings').length > 0 ? strings(arrayAt(spec, 'encodings')) : ['gzip', 'br'],
    }),
  );
}

function withoutField(middleware: Middleware): MiddlewarePart {
  return loses(middleware, 2, 'the Gateway API has no field for it.');
}
