import { numberAt } from '../model/access.ts';
import type { Json } from '../yaml/json.ts';
import { defineFilter } from './define-filter.ts';
import { failWith, passOn } from './filter-effect.ts';
import { isServed } from '../model/served.ts';
import { mirrorSharesServed } from './shared/mirror-shares.ts';
import { filterReference } from './filter-reference.ts';

const kinds = ['HTTPRoute', 'GRPCRoute'] as const;

export const mirrorReference = filterReference({
  role: 'mirror',
  at: 'requestMirror.backendRef',
  kinds,
  beside: { type: 'RequestMirror' },
});

export const requestMirror = defineFilter({
  type: 'RequestMirror',
  field: 'requestMirror',
  kinds,
  served: null,
  chip: 'mirror',
  does: 'sends a copy of each request elsewhere',
  description:
    'Sends a copy of all requests, or of a part of them, to another backend, whose responses are dropped. Clients notice nothing of it. A list may hold several.',
  examples: [
    '{ backendRef: { name: shadow, port: 80 } }',
    '{ backendRef: { name: shadow, port: 80 }, percent: 10 }',
  ],
  block: {
    description: 'Sends a copy of each request to another Service, whose answers are dropped.',
    settings: ({ service, port }) => ({ backendRef: { name: service('my-mirror'), port: port() } }),
  },
  repeatable: true,
  excludes: [],
  answers: false,
  modifiesPath: false,
  values: {},
  headerNames: [],
  features: [
    { feature: 'HTTPRouteRequestMirror' },
    { feature: 'HTTPRouteRequestMultipleMirrors', several: true },
    { feature: 'HTTPRouteRequestPercentageMirror', fields: ['percent', 'fraction'] },
  ],
  references: [mirrorReference],
  read(settings, at) {
    const ref = [...at, 'backendRef'];
    const written = percentOf(settings);
    return (_, { targetAt, choices, crds }) => {
      const percent = isServed(mirrorSharesServed, crds) ? written : 100;
      const { kind, namespace, name, invalid, endpoints, endpointsReason } = targetAt(ref);
      const target = `${kind} ${namespace}/${name}`;
      if (invalid) {
        const reason = `${target} gets no copy: ${invalid.message}`;
        return choices.badMirror === 'failed' ? failWith(500, reason) : passOn(reason);
      }
      if (percent <= 0) return passOn(`0 % of the requests are copied to ${target}.`);
      if (endpoints.length === 0) return passOn(`${target} gets no copy: ${endpointsReason}`);
      return {
        copy: { ref, percent },
        reason: `${percent} % of the requests are copied to ${target}; its answers are thrown away.`,
        verdict: 'applied',
      };
    };
  },
});

/** How many requests of a hundred a mirror copies (docs/model/filters.md#requestmirror). */
function percentOf(settings: Json | undefined): number {
  const percent = numberAt(settings, 'percent');
  if (percent !== undefined) return percent;
  const numerator = numberAt(settings, 'fraction.numerator');
  return numerator === undefined
    ? 100
    : (100 * numerator) / (numberAt(settings, 'fraction.denominator') || 100);
}
