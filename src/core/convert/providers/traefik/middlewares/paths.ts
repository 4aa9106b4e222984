import { arrayAt, stringAt, valueAt } from '../../../../model/access.ts';
import { approximated, lost, needed } from '../../dialect/effects.ts';
import {
  asNeed,
  inPlace,
  loses,
  strings,
  type ConvertMiddleware,
  type Middleware,
  type MiddlewarePart,
} from './middleware.ts';

/** Middlewares that change the path, or redirect. */
export const pathMiddlewares: Readonly<Record<string, ConvertMiddleware>> = {
  stripPrefix,
  stripPrefixRegex,
  addPrefix,
  replacePath,
  replacePathRegex,
  redirectScheme,
  redirectRegex,
};

function stripPrefix(middleware: Middleware): MiddlewarePart {
  const { match, spec } = middleware;
  const prefixes = strings(arrayAt(spec, 'prefixes'));
  const own = prefixes.find((prefix) => prefix.replace(/\/$/, '') === match.value.replace(/\/$/, ''));
  if (own === undefined || match.type !== 'PathPrefix')
    return loses(
      middleware,
      3,
      `none of its prefixes is the path ${match.value} of a rule, so none is stripped.`,
    );
  return inPlace(
    middleware,
    { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } },
    {
      type: 'RequestHeaderModifier',
      requestHeaderModifier: { set: [{ name: 'X-Forwarded-Prefix', value: own }] },
    },
  );
}

function stripPrefixRegex(middleware: Middleware): MiddlewarePart {
  return loses(middleware, 3, 'prefixes are not stripped by expressions.');
}

function addPrefix(middleware: Middleware): MiddlewarePart {
  const { match, spec } = middleware;
  const prefix = (stringAt(spec, 'prefix') ?? '').replace(/\/$/, '');
  const path = match.value === '/' ? prefix || '/' : `${prefix}${match.value}`;
  if (match.type === 'RegularExpression')
    return loses(middleware, 3, 'a prefix is not put before what an expression matches.');
  return inPlace(middleware, {
    type: 'URLRewrite',
    urlRewrite: {
      path:
        match.type === 'Exact'
          ? { type: 'ReplaceFullPath', replaceFullPath: path }
          : { type: 'ReplacePrefixMatch', replacePrefixMatch: path },
    },
  });
}

function replacePath(middleware: Middleware): MiddlewarePart {
  const { spec } = middleware;
  return inPlace(middleware, {
    type: 'URLRewrite',
    urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: stringAt(spec, 'path') ?? '/' } },
  });
}

function replacePathRegex(middleware: Middleware): MiddlewarePart {
  const { annotation, source, spec } = middleware;
  return asNeed(
    needed(source, [annotation], 3, 'The backend gets the path of the request.', {
      kind: 'regexRewrite',
      pattern: (stringAt(spec, 'regex') ?? '').replace(/^\^/, ''),
      ignoreCase: false,
      replacement: stringAt(spec, 'replacement') ?? '',
    }),
  );
}

function redirectScheme(middleware: Middleware): MiddlewarePart {
  const { annotation, spec } = middleware;
  if (stringAt(spec, 'scheme') !== 'https')
    return loses(middleware, 3, 'only redirects to https are converted.');
  const port = Number(stringAt(spec, 'port') ?? '443');
  return {
    httpsRedirect: { statusCode: valueAt(spec, 'permanent') === true ? 301 : 302, port },
    effects: [
      approximated(
        annotation,
        'Requests with other methods than GET get the same code; Traefik keeps their method.',
        { filter: 'https' },
        ['HTTPRouteSchemeRedirect'],
      ),
    ],
  };
}

/** A redirect of the whole URL, where it only changes the host and keeps what follows. */
function redirectRegex({ annotation, spec, what }: Middleware): MiddlewarePart {
  const regex = stringAt(spec, 'regex') ?? '';
  const replacement = stringAt(spec, 'replacement') ?? '';
  const keepsRest = /^\^https?\??:\/\/[^()]*\/\(\.\*\)\$?$/.test(regex);
  const target = /^(https?):\/\/([A-Za-z0-9.-]+)\/\$\{?1\}?$/.exec(replacement);
  const [, scheme, hostname] = target ?? [];
  if (!keepsRest || hostname === undefined)
    return {
      effects: [
        lost(
          annotation,
          3,
          `${what}: its expression is none that a redirect of the Gateway API has.`,
          'Write the redirect by hand.',
        ),
      ],
    };
  return {
    filters: [
      {
        type: 'RequestRedirect',
        requestRedirect: {
          scheme: scheme === 'http' ? 'http' : 'https',
          hostname,
          statusCode: valueAt(spec, 'permanent') === true ? 301 : 302,
        },
      },
    ],
    effects: [
      approximated(annotation, 'All requests of the rule are redirected, whatever their URL.', {
        filter: 'RequestRedirect',
      }),
    ],
  };
}
