import { approximated, boolean, converted, lost, number } from '../fact.ts';

export const canary = {
  canary: boolean(converted(3, 'backendRefs and rules of the route of the main Ingress')),
  'canary-weight': number(converted(3, 'HTTPRoute spec.rules[].backendRefs[].weight')),
  'canary-weight-total': number(converted(2, 'HTTPRoute spec.rules[].backendRefs[].weight')),
  'canary-by-header': converted(3, 'HTTPRoute spec.rules[].matches[].headers[]'),
  'canary-by-header-value': converted(3, 'HTTPRoute spec.rules[].matches[].headers[].value'),
  'canary-by-header-pattern': approximated(
    2,
    1,
    'HTTPRoute spec.rules[].matches[].headers[].type RegularExpression',
    'The dialect of the expression is the one of the implementation.',
  ),
  'canary-by-cookie': approximated(
    2,
    1,
    'HTTPRoute spec.rules[].matches[].headers[] of the header Cookie',
    'The cookie is found by an expression on the whole header, in the dialect of the implementation.',
  ),
  'affinity-canary-behavior': lost(
    2,
    'A client may change between the canary and the main backend from request to request.',
  ),
};
