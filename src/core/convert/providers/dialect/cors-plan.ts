import type { CorsSettings, RuleFilter } from '../../http-rule.ts';
import { hasCors } from '../shared/cors-filter.ts';
import type { DialectContext, Effect } from './dialect.ts';
import { approximated, lost } from './effects.ts';
import { methodsOf } from '../shared/methods-of.ts';

/** `*`, or a scheme with a host that may begin with a wildcard. */
const ORIGIN = /^(?:\*|https?:\/\/(?:\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d{1,5})?)$/;
const HEADER = /^(?:\*|[A-Za-z0-9!#$%&'*+\-.^_`|~]+)$/;

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'];

/** A CORS filter from lists; `*` for methods stands for all of them. */
export function corsPlan(
  annotations: readonly string[],
  settings: CorsSettings,
  { crds }: DialectContext,
): Readonly<{ filters: readonly RuleFilter[]; effects: readonly Effect[] }> {
  const lose = (difference: string, action: string) => ({
    filters: [],
    effects: annotations.map((one) => lost(one, 3, difference, action)),
  });
  if (!hasCors(crds))
    return lose(
      'The installed CRDs have no CORS filter.',
      'Install release 1.5 of the Gateway API or a later one.',
    );
  const allowOrigins = settings.allowOrigins.filter((one) => ORIGIN.test(one));
  if (allowOrigins.length === 0)
    return lose('None of its origins is one that the filter can have.', 'List origins as https://host.');
  const methods = methodsOf(settings.allowMethods);
  const expose = (settings.exposeHeaders ?? []).filter((one) => HEADER.test(one));
  const cors: CorsSettings = {
    allowOrigins,
    allowCredentials: settings.allowCredentials,
    allowMethods: methods.length === 0 ? METHODS : methods,
    allowHeaders: settings.allowHeaders.filter((one) => HEADER.test(one)),
    ...(expose.length > 0 && { exposeHeaders: expose }),
    maxAge: Math.max(1, settings.maxAge),
  };
  return {
    filters: [{ type: 'CORS', cors }],
    effects: annotations.map((one) =>
      approximated(
        one,
        'Only preflight requests with an Origin are answered by the gateway.',
        { filter: 'CORS' },
        ['HTTPRouteCORS'],
      ),
    ),
  };
}
