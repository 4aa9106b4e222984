import { arrayAt, stringAt } from '../../../../model/access.ts';
import { needed } from '../../dialect/effects.ts';
import { hostnameOf } from '../../dialect/read-values.ts';
import {
  asNeed,
  loses,
  strings,
  type ConvertMiddleware,
  type Middleware,
  type MiddlewarePart,
} from './middleware.ts';

/** Middlewares that let some clients in. */
export const accessMiddlewares: Readonly<Record<string, ConvertMiddleware>> = {
  ipAllowList,
  ipWhiteList: ipAllowList,
  basicAuth: passwords,
  digestAuth: passwords,
  forwardAuth,
};

function ipAllowList(middleware: Middleware): MiddlewarePart {
  const { annotation, source, spec } = middleware;
  return asNeed(
    needed(source, [annotation], 4, 'Requests from all addresses are let in.', {
      kind: 'ipAllow',
      ranges: strings(arrayAt(spec, 'sourceRange')),
    }),
  );
}

function passwords(middleware: Middleware): MiddlewarePart {
  const { annotation, namespace, source, spec, type } = middleware;
  const secret = stringAt(spec, 'secret') ?? '';
  if (hostnameOf(secret) !== secret) return loses(middleware, 4, 'it names no Secret.');
  return asNeed(
    needed(source, [annotation], 4, 'Requests are served without a password.', {
      kind: type === 'digestAuth' ? 'digestAuth' : 'basicAuth',
      secret: { namespace, name: secret },
      format: 'file',
      realm: stringAt(spec, 'realm') ?? null,
    }),
  );
}

function forwardAuth(middleware: Middleware): MiddlewarePart {
  const { annotation, source, spec } = middleware;
  const url = stringAt(spec, 'address') ?? '';
  return asNeed(
    needed(source, [annotation], 4, 'Requests are served without asking the authentication service.', {
      kind: 'externalAuth',
      url,
      service: null,
      path: /^https?:\/\/[^/]+(\/[^?#]*)/.exec(url)?.[1] ?? '/',
      method: null,
      responseHeaders: strings(arrayAt(spec, 'authResponseHeaders')),
      requestHeaders: null,
      signIn: stringAt(spec, 'authSigninURL') ?? null,
    }),
  );
}
