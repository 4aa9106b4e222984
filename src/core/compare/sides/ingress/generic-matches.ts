import { genericHost } from '../../../ingress/generic/decide-generic.ts';
import type { GenericModel } from '../../../ingress/generic/generic-model.ts';
import { NO_CONDITIONS } from '../side.ts';
import { plainPaths, type ControllerMatches } from './controller-matches.ts';

/** What a controller distinguishes that follows the specification alone. */
export const genericMatches = (model: GenericModel): ControllerMatches => ({
  hostnames: new Set(model.hosts.keys()),
  passesThrough: false,
  matchesFor: (name) => {
    const host = genericHost(model, name);
    const prefixes = [...(host?.prefixes.keys() ?? [])].map((path) => path || '/');
    return {
      paths: plainPaths([...(host?.exact.keys() ?? []), ...prefixes]),
      conditionsAt: () => NO_CONDITIONS,
    };
  },
});
