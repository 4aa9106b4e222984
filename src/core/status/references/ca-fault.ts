import { caBundleOf } from '../../certificates/ca-bundle.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { knownAt } from '../../model/unknown-values.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import { memo } from '../../incremental/memo.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Fault } from '../statuses.ts';
import { absent, certain, missingGrant, notKnown } from './missing-grant.ts';

/** The bundle that Kubernetes puts into every namespace. */
const ROOT_CA = 'kube-root-ca.crt';

const usable: (configMap: Resource) => boolean = memo((configMap) => {
  if (!knownAt(configMap.value)(['data', 'ca.crt'])) return true;
  const text = stringAt(configMap.value, ['data', 'ca.crt']);
  return text !== undefined && caBundleOf(text).usable;
});

/**
 * What is wrong with a reference to a CA bundle: the permission first, then its kind
 * (docs/model/references-and-grants.md#what-a-ca-bundle-must-hold).
 *
 * @param kindReason what another kind than ConfigMap is called, which Gateways and policies name differently
 */
export function caFault(resolution: Resolution, index: ResourceIndex, kindReason: string): Fault | null {
  const { reference, target, outcome } = resolution;
  if (outcome === 'not-permitted') return missingGrant(reference, index);
  if (outcome === 'not-known') return notKnown('InvalidCACertificateRef', resolution);
  if (!isKind(reference.target, CORE, 'ConfigMap'))
    return certain(
      kindReason,
      `CA bundles are in core ConfigMaps; ${describe(reference.target)} is of another kind.`,
    );
  if (!target)
    return reference.target.name === ROOT_CA ? null : absent('InvalidCACertificateRef', reference, index);
  return usable(target)
    ? null
    : certain(
        'InvalidCACertificateRef',
        `${describe(target)} holds no certificate in PEM form under ca.crt.`,
      );
}
