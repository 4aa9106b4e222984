import { isObject } from '../../../yaml/is-object.ts';
import type { Json } from '../../../yaml/json.ts';
import { fieldOf } from './field-of.ts';

/** Whether a filter neither redirects nor rewrites. Filters have two fields: reading both is quicker than asking for one. */
function leavesPath(filter: Json): boolean {
  if (isObject(filter))
    for (const key in filter) if (key === 'requestRedirect' || key === 'urlRewrite') return false;
  return true;
}

function leavesAll(filters: Json | undefined): boolean {
  if (Array.isArray(filters))
    for (const filter of filters as readonly Json[]) if (!leavesPath(filter)) return false;
  return true;
}

/** Whether no filter of a rule, nor of its backends, redirects or rewrites: what such filters ask of the rule then holds. */
export function redirectsNothing(rule: Json): boolean {
  if (!leavesAll(fieldOf(rule, 'filters'))) return false;
  const backends = fieldOf(rule, 'backendRefs');
  if (Array.isArray(backends))
    for (const backend of backends as readonly Json[])
      if (!leavesAll(fieldOf(backend, 'filters'))) return false;
  return true;
}
