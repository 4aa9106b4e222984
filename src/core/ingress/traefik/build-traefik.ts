import { chosen } from '../../choices/define-choice.ts';
import { traefikEmptyServices, traefikPrefix, traefikSecureEntryPoint } from '../../choices/ingress.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { workloadKinds } from '../../topology/kind-names.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { programsOf, type Flags } from '../controllers/programs-of.ts';
import { ingressRules, type IngressPath } from '../ingress-rules.ts';
import type { PathMatcher, TraefikModel, TraefikRouter } from './traefik-model.ts';

const annotation = ({ value }: Resource, name: string): string =>
  stringAt(value, ['metadata', 'annotations', `traefik.ingress.kubernetes.io/${name}`]) ?? '';

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function matcherOf({ path, type, ingress }: IngressPath, strict: boolean): PathMatcher | null {
  if (path === '') return null;
  if (type === 'Exact') return { kind: 'Path', path };
  if (type === 'ImplementationSpecific') {
    const named = annotation(ingress, 'router.pathmatcher');
    return { kind: named === 'Path' || named === 'PathRegexp' ? named : 'PathPrefix', path };
  }
  return strict && path !== '/'
    ? { kind: 'segments', path: path.replace(/\/$/, '') }
    : { kind: 'PathPrefix', path };
}

/** The text of a rule, whose length is its priority (docs/model/ingress.md#traefik). */
function ruleText(host: string, matcher: PathMatcher | null): string {
  const parts = host === '' ? [] : [`Host("${host}")`];
  if (matcher) {
    const { kind, path } = matcher;
    parts.push(kind === 'segments' ? `(Path("${path}") || PathPrefix("${path}/"))` : `${kind}("${path}")`);
  }
  return parts.join(' && ');
}

function routerOf(path: IngressPath, strict: boolean): TraefikRouter {
  const { ingress, host, backend } = path;
  const matcher = matcherOf(path, strict);
  const rule = ruleText(host, matcher);
  const own = Number(annotation(ingress, 'router.priority'));
  const entryPoints = listOf(annotation(ingress, 'router.entrypoints'));
  return {
    ingress,
    origin: path,
    backend,
    host,
    matcher,
    rule,
    priority: Number.isInteger(own) && own > 0 ? own : rule.length,
    entryPoints: entryPoints.length === 0 ? null : entryPoints,
    tls: annotation(ingress, 'router.tls') === 'true',
    middlewares: listOf(annotation(ingress, 'router.middlewares')),
  };
}

/** The router of the one Ingress that has a default backend and no rules. */
function defaultRouter(ingresses: readonly Resource[]): TraefikRouter | null {
  for (const ingress of ingresses) {
    const { rules, defaultBackend } = ingressRules(ingress);
    if (rules.length > 0 || !defaultBackend?.service) continue;
    return {
      ingress,
      origin: null,
      backend: defaultBackend,
      host: '',
      matcher: null,
      rule: 'PathPrefix("/")',
      priority: Number.NEGATIVE_INFINITY,
      entryPoints: null,
      tls: annotation(ingress, 'router.tls') === 'true',
      middlewares: listOf(annotation(ingress, 'router.middlewares')),
    };
  }
  return null;
}

/** The flags of the Traefik that the manifests run; none where they run none. */
function traefikFlags(index: ResourceIndex): Flags {
  for (const { group, kind } of workloadKinds)
    for (const workload of index.ofKind(group, kind))
      for (const { image, flags } of programsOf(workload))
        if (/(?:^|\/)traefik(?:[:@]|$)/.test(image)) return flags;
  return new Map();
}

const PROVIDER = 'providers.kubernetesingress.';

/**
 * What Traefik's Ingress provider makes of its Ingresses (docs/model/ingress.md#traefik): one list of routers for all hosts, by
 * the length of their rules. Never throws.
 */
export function buildTraefikModel(ingresses: readonly Resource[], index: ResourceIndex): TraefikModel {
  const flags = traefikFlags(index);
  const flag = (name: string): boolean | undefined => {
    const value = flags.get(name.toLowerCase());
    return value === undefined ? undefined : value === 'true';
  };
  const strict = flag(`${PROVIDER}strictPrefixMatching`) ?? chosen(index, traefikPrefix) === 'segments';
  const routers = new Map<string, TraefikRouter[]>();
  const add = (router: TraefikRouter): void => {
    const members = routers.get(router.host);
    if (members) members.push(router);
    else routers.set(router.host, [router]);
  };
  for (const ingress of ingresses)
    for (const { paths } of ingressRules(ingress).rules)
      for (const path of paths) if (path.backend.service) add(routerOf(path, strict));
  const fallback = defaultRouter(ingresses);
  if (fallback) add(fallback);
  for (const members of routers.values()) members.sort((a, b) => b.priority - a.priority);
  const allowsEmpty = flag(`${PROVIDER}allowEmptyServices`);
  return {
    routers,
    leavesOutEmpty:
      allowsEmpty === undefined ? chosen(index, traefikEmptyServices) === 'absent' : !allowsEmpty,
    externalNames: flag(`${PROVIDER}allowExternalNameServices`) ?? false,
    secureEntryPoint:
      flag('entrypoints.websecure.http.tls') ?? chosen(index, traefikSecureEntryPoint) === 'tls',
  };
}
