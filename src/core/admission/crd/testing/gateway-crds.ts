import { kinds } from '../../../kinds/registry.ts';
import type { InstalledCrds } from '../../../model/installed-crds.ts';
import type { JsonObject } from '../../../yaml/json.ts';
import { crdOfKind } from './crd-of-kind.ts';

/** The kinds of the Gateway API. */
const gatewayKinds = kinds.filter(({ group }) => /^gateway\.networking\.(?:x-)?k8s\.io$/.test(group));

/** The CRDs of a release and channel, as the schemas of the kinds say. */
export const gatewayCrds = (crds: InstalledCrds): readonly JsonObject[] =>
  gatewayKinds.flatMap((kind) => {
    const crd = crdOfKind(kind, crds);
    return crd ? [crd] : [];
  });
