import { whyNamedLater } from '../../topology/not-known.ts';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { stringAt } from '../../model/access.ts';
import { resourceKey, type Identity, type Resource } from '../../model/resource.ts';
import { namesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { doesNotExist } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import { possibleInstaller } from '../../topology/installers.ts';
import { canAskForCertificates, issuerAnnotation } from '../../topology/makers/issuer-annotations.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { CERT_MANAGER } from '../shared/cert-manager.ts';
import { renameKeyFix, setFix } from '../shared/fixes.ts';

const example = (issuer: string): string =>
  manifests(
    object('cert-manager.io/v1', 'ClusterIssuer', { name: 'letsencrypt' }, 'spec:\n  selfSigned: {}'),
    object(
      'cert-manager.io/v1',
      'Certificate',
      { name: 'shop', namespace: 'infra' },
      `spec:\n  secretName: shop-tls\n  dnsNames:\n    - shop.example.com\n  issuerRef:\n    kind: ClusterIssuer\n    name: ${issuer}`,
    ),
  );

/** Where an object names its issuer. */
type Named = Readonly<{ issuer: Identity; path: Path; annotation: boolean }>;

/** A certificate from an issuer that is not there. */
export const issuerMissing = defineRule({
  code: 'cert-manager/issuer-missing',
  model: 'makers#cert-manager',
  severity: 'warning',
  title: 'A certificate is asked of an issuer that does not exist.',
  why: 'cert-manager waits for the issuer, and the Secret is never written. An Issuer is for its own namespace only; a ClusterIssuer is for all.',
  fix: 'Correct the name, or use the kind of the issuer that is there.',
  examples: { bad: example('⟦letsencrpyt⟧'), good: example('letsencrypt') },

  *each({ resource, index }) {
    const named = issuerOf(resource);
    if (!named || named.issuer.group !== CERT_MANAGER || index.partial()) return;
    const { issuer } = named;
    if (index.get(resourceKey(issuer)) || whyNamedLater(issuer, index) !== null) return;
    const other = otherKind(named, index);
    const candidates = namesOfKind(
      index,
      CERT_MANAGER,
      issuer.kind,
      issuer.kind === 'ClusterIssuer' ? '' : issuer.namespace,
    );
    if (!other && (candidates.length === 0 || possibleInstaller(issuer, index))) return;
    yield {
      on: resource,
      path: named.path,
      message: other
        ? `${describe(issuer)} does not exist; there is ${describe(other)}.`
        : doesNotExist(issuer),
      fixes: [
        ...(other ? kindFix(resource, named, other) : []),
        ...nearNamesIn(candidates)(issuer.name).map((name) =>
          setFix(resource, named.path, name, `Use ${describe({ ...issuer, name })}`),
        ),
      ],
    };
  },
});

function issuerOf(resource: Resource): Named | undefined {
  if (resource.group === CERT_MANAGER && resource.kind === 'Certificate') {
    const name = stringAt(resource.value, 'spec.issuerRef.name');
    const group = stringAt(resource.value, 'spec.issuerRef.group') || CERT_MANAGER;
    const kind = stringAt(resource.value, 'spec.issuerRef.kind') || 'Issuer';
    const path = ['spec', 'issuerRef', 'name'];
    return name ? { issuer: placed({ group, kind, name }, resource), path, annotation: false } : undefined;
  }
  const found = canAskForCertificates(resource) ? issuerAnnotation(resource) : undefined;
  if (!found?.issuer) return undefined;
  const path = ['metadata', 'annotations', found.key];
  return { issuer: placed(found.issuer, resource), path, annotation: true };
}

const placed = (issuer: Omit<Identity, 'namespace'>, { namespace }: Resource): Identity => ({
  ...issuer,
  namespace: issuer.kind === 'ClusterIssuer' ? '' : namespace,
});

/** The issuer of that name of the other kind, which is what was meant. */
function otherKind({ issuer }: Named, index: ResourceIndex): Resource | undefined {
  if (issuer.kind !== 'Issuer') return undefined;
  return index.get(resourceKey({ ...issuer, kind: 'ClusterIssuer', namespace: '' }));
}

function kindFix(resource: Resource, { annotation }: Named, other: Resource): readonly Fix[] {
  if (annotation)
    return [
      renameKeyFix(
        resource,
        ['metadata', 'annotations', 'cert-manager.io/issuer'],
        'cert-manager.io/cluster-issuer',
      ),
    ];
  return [setFix(resource, ['spec', 'issuerRef', 'kind'], other.kind, `Use ${describe(other)}`)];
}
