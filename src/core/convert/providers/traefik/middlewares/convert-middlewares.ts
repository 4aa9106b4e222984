import { arrayAt, objectAt, stringAt } from '../../../../model/access.ts';
import type { Resource } from '../../../../model/resource.ts';
import type { ResourceIndex } from '../../../../topology/resource-index.ts';
import type { PathMatch } from '../../../http-rule.ts';
import type { SourcePath } from '../../dialect/dialect.ts';
import { manual } from '../../dialect/effects.ts';
import { accessMiddlewares } from './access.ts';
import { headerMiddlewares } from './headers.ts';
import {
  loses,
  together,
  type ConvertMiddleware,
  type Middleware,
  type MiddlewarePart,
  type MiddlewareParts,
} from './middleware.ts';
import { pathMiddlewares } from './paths.ts';
import { trafficMiddlewares } from './traffic.ts';

const GROUPS = ['traefik.io', 'traefik.containo.us'];

/** Types of middlewares by the key that they stand under. */
const TYPES: ReadonlyMap<string, ConvertMiddleware> = new Map(
  Object.entries({ ...pathMiddlewares, ...headerMiddlewares, ...accessMiddlewares, ...trafficMiddlewares }),
);

/** The object behind `<namespace>-<name>@kubernetescrd`: the namespace ends where an object says so. */
function middlewareNamed(reference: string, index: ResourceIndex): Resource | undefined {
  const id = reference.replace(/@kubernetescrd$/, '');
  return GROUPS.flatMap((group) => index.ofKind(group, 'Middleware')).find(
    ({ namespace, name }) => `${namespace}-${name}` === id,
  );
}

/** The middlewares of a list, chains in place of their members; a chain in itself is left out. */
function flattened(
  references: readonly string[],
  index: ResourceIndex,
  within: ReadonlySet<string> = new Set(),
): readonly (readonly [string, Resource | undefined])[] {
  return references.flatMap((reference) => {
    if (within.has(reference)) return [];
    const found = middlewareNamed(reference, index);
    const chain = found && arrayAt(found.value, 'spec.chain.middlewares');
    if (!found || !chain || chain.length === 0) return [[reference, found] as const];
    const members = chain.map(
      (one) =>
        `${stringAt(one, 'namespace') ?? found.namespace}-${stringAt(one, 'name') ?? ''}@kubernetescrd`,
    );
    return flattened(members, index, new Set([...within, reference]));
  });
}

/** The middlewares of a router as filters and needs (docs/model/controllers.md#traefik). */
export function convertMiddlewares(
  annotation: string,
  references: readonly string[],
  source: SourcePath,
  match: PathMatch,
  index: ResourceIndex,
): MiddlewareParts {
  const parts = flattened(references, index).map(([reference, found]): MiddlewarePart => {
    if (!found)
      return {
        effects: [
          manual(
            annotation,
            3,
            `Middleware ${reference} is not in the manifests, so what it does is not done.`,
            'Put it into the manifests and convert again, or write what it does as a filter.',
          ),
        ],
      };
    return Object.keys(objectAt(found.value, 'spec')).reduce<MiddlewarePart>(
      (all, type) => together(all, partOf(type, found, { annotation, source, match })),
      {},
    );
  });
  const whole = parts.reduce(together, {});
  return {
    filters: whole.filters ?? [],
    needs: whole.needs ?? [],
    effects: whole.effects ?? [],
    httpsRedirect: whole.httpsRedirect ?? null,
  };
}

/** One type of one middleware. */
function partOf(
  type: string,
  { value, namespace, name }: Resource,
  at: Pick<Middleware, 'annotation' | 'source' | 'match'>,
): MiddlewarePart {
  const spec = objectAt(value, ['spec', type]);
  const middleware = { ...at, type, spec, namespace, what: `Middleware ${namespace}/${name} (${type})` };
  return TYPES.get(type)?.(middleware) ?? loses(middleware, 4, 'what it does is not known.');
}
