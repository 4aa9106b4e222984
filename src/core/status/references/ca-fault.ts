import { caBundleOf } from '../../certificates/ca-bundle.ts';
import { decodeBase64 } from '../../text/base64.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { knownAt } from '../../model/unknown-values.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import { secretAuthority } from '../../topology/implementation-of.ts';
import { memo } from '../../incremental/memo.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Fault } from '../statuses.ts';
import { absent, certain, missingGrant, notKnown } from './missing-grant.ts';

/** The text of a bundle; undefined where there is none. */
function bundleOf({ kind, value }: Resource): string | undefined {
  const text = stringAt(value, ['data', 'ca.crt']);
  if (kind !== 'Secret') return text;
  return stringAt(value, ['stringData', 'ca.crt']) ?? (text === undefined ? undefined : decodeBase64(text));
}

/** Whether a ConfigMap or Secret holds a bundle that controllers can read. */
export const holdsAuthority: (resource: Resource) => boolean = memo((resource) => {
  const isKnown = knownAt(resource.value);
  if (['data', 'stringData'].some((field) => !isKnown([field, 'ca.crt']))) return true;
  const text = bundleOf(resource);
  return text !== undefined && caBundleOf(text).usable;
});

/**
 * What is wrong with a reference to a CA bundle: the permission first, then its kind
 * (docs/model/references-and-grants.md#what-a-ca-bundle-must-hold).
 *
 * @param kindReason what another kind than ConfigMap is called, which Gateways and policies name differently
 */
export function caFault(resolution: Resolution, index: ResourceIndex, kindReason: string): Fault | null {
  const { reference, target, outcome, made } = resolution;
  if (outcome === 'not-permitted') return missingGrant(reference, index);
  if (outcome === 'not-known') return notKnown('InvalidCACertificateRef', resolution);
  const isSecret = isKind(reference.target, CORE, 'Secret');
  const readsSecrets = isSecret && secretAuthority(reference.holder, index) !== undefined;
  if (!isKind(reference.target, CORE, 'ConfigMap') && !readsSecrets)
    return certain(
      kindReason,
      `CA bundles are in core ConfigMaps; ${describe(reference.target)} is of another kind.`,
    );
  if (made) return null;
  if (!target) return absent('InvalidCACertificateRef', reference, index);
  return holdsAuthority(target)
    ? null
    : certain(
        'InvalidCACertificateRef',
        `${describe(target)} holds no certificate in PEM form under ca.crt.`,
      );
}
