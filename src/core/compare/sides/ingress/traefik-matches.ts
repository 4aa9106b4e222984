import type { TraefikModel, TraefikRouter } from '../../../ingress/traefik/traefik-model.ts';
import { traefikRouters } from '../../../ingress/traefik/decide-traefik.ts';
import { NO_CONDITIONS, type AskedPath } from '../side.ts';
import { expressionPaths, plainPaths, type ControllerMatches } from './controller-matches.ts';

/** Routers without a host are for all hosts; under each only so many of their paths are asked. */
const MOST_WITHOUT_HOST = 60;

const pathsOf = ({ matcher }: TraefikRouter): readonly AskedPath[] => {
  if (!matcher) return [];
  return matcher.kind === 'PathRegexp' ? expressionPaths(matcher.path) : plainPaths([matcher.path]);
};

/** What Traefik's Ingress provider distinguishes: its routers have a host and a path. */
export const traefikMatches = (model: TraefikModel): ControllerMatches => ({
  hostnames: new Set(model.routers.keys()),
  passesThrough: false,
  matchesFor: (name) => {
    const routers = [...traefikRouters(model, name)];
    const own = routers.filter(({ host }) => host !== '' || name === '');
    const forAll = routers.filter(({ host }) => host === '').slice(0, MOST_WITHOUT_HOST);
    return { paths: [...own, ...forAll].flatMap(pathsOf), conditionsAt: () => NO_CONDITIONS };
  },
});
