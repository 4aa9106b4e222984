import { memo } from '../../incremental/memo.ts';
import { ingressRules } from '../../ingress/ingress-rules.ts';
import { readAnnotations } from '../../ingress/nginx/annotations/read-annotations.ts';
import { regexCause, type RegexCause } from '../../ingress/nginx/regex-cause.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { normaliseHostname } from '../../topology/hostnames.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { controllerOfIngress, INGRESS_NGINX, isOfIngressNginx } from '../../topology/ingress-controllers.ts';

/** The annotation, and the Ingress that has it, for which ingress-nginx reads all paths of a host as expressions. */
export type RegexMode = Readonly<{ annotation: RegexCause; by: Resource }>;

/**
 * By host, the Ingresses that ask for expressions as an ingress-nginx reads them, whatever controller they are for; in the order of
 * the manifests. A canary has no paths of its own, and one with a value that is refused is not read.
 */
const modesByHost: (ingresses: readonly Resource[]) => ReadonlyMap<string, readonly RegexMode[]> = memo(
  (ingresses) => {
    const modes = new Map<string, RegexMode[]>();
    for (const ingress of ingresses) {
      const { canary, issues, rewrite } = readAnnotations(ingress, true);
      if (canary || issues.some(({ effect }) => effect === 'not-read')) continue;
      for (const { host, paths } of ingressRules(ingress).rules)
        for (const { path } of paths) {
          const annotation = regexCause(rewrite, path || '/');
          if (!annotation) continue;
          const known = modes.get(host);
          if (!known) modes.set(host, [{ annotation, by: ingress }]);
          else if (known.at(-1)?.by !== ingress) known.push({ annotation, by: ingress });
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
  const modes = modesByHost(index.ofKind(NETWORKING, 'Ingress')).get(normaliseHostname(host) ?? '') ?? [];
  // Its own annotation says for which controller it is.
  const own = modes.find(({ by }) => by.key === ingress.key);
  if (own) return own;
  return isOfIngressNginx(ingress, index) ? modes.find(({ by }) => isOfIngressNginx(by, index)) : undefined;
}
