import { CORE } from '../../kinds/shared/groups.ts';
import { objectAt } from '../../model/access.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { knownAt } from '../../model/unknown-values.ts';
import { absenceInCluster } from '../../topology/absence.ts';
import { describe } from '../../topology/describe.ts';
import { madeBy } from '../../topology/made-by.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import { annotationPath } from './annotations/annotation-reader.ts';
import type { ObjectName } from './annotations/authentication.ts';
import { readAnnotations, type NginxAnnotations } from './annotations/read-annotations.ts';

/** Why paths or a host of an Ingress are closed. */
export type Denial = Readonly<{
  /** Without the prefix. */
  annotation: string;
  /** As a sentence. */
  reason: string;
  path: Path;
}>;

/** What annotations of an Ingress that name other objects come to. */
export type RequiredObjects = Readonly<{
  /** All its paths answer 503. */
  denied: Denial | null;
  /** Its hosts answer 403. */
  hostDenied: Denial | null;
  /** Headers of answers, by name as written. */
  customHeaders: ReadonlyMap<string, string>;
  /** What is not in the manifests and may be there all the same. */
  notKnown: readonly Readonly<{ annotation: string; reason: string }>[];
}>;

type Found =
  | Readonly<{ state: 'present'; resource: Resource }>
  | Readonly<{ state: 'unknown' | 'missing'; reason: string }>;

function find(ingress: Resource, kind: string, { namespace, name }: ObjectName, index: ResourceIndex): Found {
  const target = { group: CORE, kind, namespace: namespace ?? ingress.namespace, name };
  const resource = index.get(resourceKey(target));
  if (resource) return { state: 'present', resource };
  if (madeBy(target, index))
    return { state: 'unknown', reason: `${describe(target)} is made in the cluster.` };
  const crossNamespace = target.namespace !== ingress.namespace;
  return absenceInCluster({ target, role: 'certificate', crossNamespace }, index);
}

const holds = ({ value }: Resource, key: string): boolean =>
  ['data', 'stringData'].some((field) => Object.hasOwn(objectAt(value, field), key)) ||
  !knownAt(value)(['data', key]);

function conclude(
  ingress: Resource,
  index: ResourceIndex,
  annotations: NginxAnnotations,
  crossNamespace: boolean,
): RequiredObjects {
  let denied: Denial | null = null;
  let hostDenied: Denial | null = null;
  const notKnown: RequiredObjects['notKnown'][number][] = [];
  const customHeaders = new Map<string, string>();
  for (const { name, effect, reason, path } of annotations.issues) {
    const denial = { annotation: name, reason: `The value of ${name} ${reason}.`, path };
    if (effect === 'denied') denied ??= denial;
    if (effect === 'host-denied') hostDenied ??= denial;
  }
  /** The object that an annotation needs; null where it is missing, or may not be used. */
  const need = (
    annotation: string,
    kind: string,
    wanted: ObjectName,
    deny: (denial: Denial) => void,
    anyNamespace = false,
  ): Resource | null => {
    const refuse = (reason: string): null => {
      deny({ annotation, reason, path: annotationPath(annotation) });
      return null;
    };
    const isForeign = wanted.namespace !== null && wanted.namespace !== ingress.namespace;
    if (isForeign && !crossNamespace && !anyNamespace)
      return refuse(`${annotation} names a ${kind} of namespace ${wanted.namespace}, which is not allowed.`);
    const found = find(ingress, kind, wanted, index);
    if (found.state === 'present') return found.resource;
    if (found.state === 'missing') return refuse(`${annotation}: ${found.reason}`);
    notKnown.push({ annotation, reason: found.reason });
    return null;
  };
  const deny = (denial: Denial): void => {
    denied ??= denial;
  };
  const { basic, external } = annotations.authentication;
  if (basic) {
    if (!basic.secret)
      deny({
        annotation: 'auth-type',
        reason: 'auth-type needs auth-secret with the name of a Secret.',
        path: annotationPath('auth-type'),
      });
    else {
      const secret = need('auth-secret', 'Secret', basic.secret, deny);
      if (secret && !basic.byUser && !holds(secret, 'auth'))
        deny({
          annotation: 'auth-secret',
          reason: `${describe(secret)} has nothing under auth.`,
          path: annotationPath('auth-secret'),
        });
    }
  }
  if (external?.setHeaders) need('auth-proxy-set-headers', 'ConfigMap', external.setHeaders, deny);
  if (annotations.backendTls.secret) need('proxy-ssl-secret', 'Secret', annotations.backendTls.secret, deny);
  if (annotations.headers.custom) {
    const map = need('custom-headers', 'ConfigMap', annotations.headers.custom, deny, true);
    for (const [name, value] of Object.entries(objectAt(map?.value, 'data')))
      if (typeof value === 'string') customHeaders.set(name, value);
  }
  if (annotations.clientCertificates)
    need('auth-tls-secret', 'Secret', annotations.clientCertificates.secret, (denial) => {
      hostDenied ??= denial;
    });
  return { denied, hostDenied, customHeaders, notKnown };
}

const strict = tracked((ingress, index) => conclude(ingress, index, readAnnotations(ingress, true), false));
const strictUnvalidated = tracked((ingress, index) =>
  conclude(ingress, index, readAnnotations(ingress, false), false),
);
const open = tracked((ingress, index) => conclude(ingress, index, readAnnotations(ingress, true), true));
const openUnvalidated = tracked((ingress, index) =>
  conclude(ingress, index, readAnnotations(ingress, false), true),
);

/**
 * What the annotations of an Ingress that name Secrets and ConfigMaps come to (docs/model/ingress.md#invalid-values);
 * kept while none of those objects changes.
 */
export function requiredObjects(
  ingress: Resource,
  index: ResourceIndex,
  { validates, crossNamespace }: Readonly<{ validates: boolean; crossNamespace: boolean }>,
): RequiredObjects {
  if (crossNamespace) return (validates ? open : openUnvalidated)(ingress, index);
  return (validates ? strict : strictUnvalidated)(ingress, index);
}
