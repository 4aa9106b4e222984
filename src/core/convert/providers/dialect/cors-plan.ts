import { hasCors } from '../nginx/cors-filter.ts';
import type { CorsSettings, RuleFilter } from '../../http-rule.ts';
import type { DialectContext, Effect } from './dialect.ts';
import { approximated, lost } from './effects.ts';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'];

/** A CORS filter from lists; `*` for methods stands for all of them. */
export function corsPlan(
  annotations: readonly string[],
  settings: CorsSettings,
  { crds }: DialectContext,
): Readonly<{ filters: readonly RuleFilter[]; effects: readonly Effect[] }> {
  if (!hasCors(crds))
    return {
      filters: [],
      effects: annotations.map((one) =>
        lost(
          one,
          3,
          'The installed CRDs have no CORS filter.',
          'Install release 1.5 of the Gateway API or a later one.',
        ),
      ),
    };
  const methods = settings.allowMethods.includes('*') ? METHODS : settings.allowMethods;
  return {
    filters: [
      { type: 'CORS', cors: { ...settings, allowMethods: methods, maxAge: Math.max(1, settings.maxAge) } },
    ],
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
