import { stringAt } from '../../../model/access.ts';
import { resourceKey } from '../../../model/resource.ts';
import { decodeBase64 } from '../../../text/base64.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { ObjectName } from '../../need.ts';
import type { AuthorityPlan } from '../../row.ts';

/** The bundle of authorities in a Secret; null where it is not in the manifests. */
export function authorityIn(secret: ObjectName, index: ResourceIndex): AuthorityPlan {
  const found = index.get(resourceKey({ group: '', kind: 'Secret', ...secret }));
  const encoded = stringAt(found?.value, ['data', 'ca.crt']);
  const bundle =
    stringAt(found?.value, ['stringData', 'ca.crt']) ??
    (encoded === undefined ? undefined : decodeBase64(encoded));
  return { secret, bundle: bundle ?? null };
}
