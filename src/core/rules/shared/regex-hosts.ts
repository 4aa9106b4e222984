import { memo } from '../../incremental/memo.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { controllerOfIngress, INGRESS_NGINX, isOfIngressNginx } from '../../topology/ingress-controllers.ts';

/** The annotation, and the Ingress that has it, for which ingress-nginx reads all paths of a host as expressions. */
export type RegexMode = Readonly<{ annotation: string; by: Resource }>;

/** The same for an Ingress that may be of another controller. */
const regexModeOf = (ingress: Resource, path: string): RegexMode | undefined => {
  const annotation = (key: string): string | undefined =>
    stringAt(ingress.value, ['metadata', 'annotations', `${INGRESS_NGINX.prefixes[0]}${key}`]);
  if (annotation('use-regex') === 'true') return { annotation: 'use-regex', by: ingress };
  const target = annotation('rewrite-target') ?? '';
  return target === '' || target === path ? undefined : { annotation: 'rewrite-target', by: ingress };
};

/** By host, the Ingresses that ask for expressions; in the order of the manifests. */
const modesByHost: (ingresses: readonly Resource[]) => ReadonlyMap<string, readonly RegexMode[]> = memo(
  (ingresses) => {
    const modes = new Map<string, RegexMode[]>();
    for (const ingress of ingresses)
      for (const { value: rule } of matchPaths(ingress.value, 'spec.rules[*]')) {
        const host = stringAt(rule, 'host') ?? '';
        for (const { value: item } of matchPaths(rule, 'http.paths[*]')) {
          const mode = regexModeOf(ingress, stringAt(item, 'path') ?? '/');
          if (!mode) continue;
          const known = modes.get(host);
          if (!known) modes.set(host, [mode]);
          else if (known.at(-1)?.by !== ingress) known.push(mode);
        }
      }
    return modes;
  },
);

/**
 * Why ingress-nginx reads the paths of a host as expressions, of whatever type they are: an Ingress of the host has
 * `use-regex`, or a `rewrite-target` that is not its path. Undefined where none does, or the Ingress goes to another
 * controller (docs/model/ingress.md#paths).
 */
export function regexMode(ingress: Resource, host: string, index: ResourceIndex): RegexMode | undefined {
  const controller = controllerOfIngress(ingress, index);
  if (controller && controller !== INGRESS_NGINX) return undefined;
  const modes = modesByHost(index.ofKind(NETWORKING, 'Ingress')).get(host) ?? [];
  // Its own annotation says for which controller it is.
  const own = modes.find(({ by }) => by.key === ingress.key);
  if (own) return own;
  return isOfIngressNginx(ingress, index) ? modes.find(({ by }) => isOfIngressNginx(by, index)) : undefined;
}
