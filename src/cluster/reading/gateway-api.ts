import { CHANNELS, RELEASES } from '../../core/model/installed-crds.ts';
import { GATEWAY_API } from '../../core/kinds/shared/groups.ts';
import type { InstalledGatewayApi } from '../cluster-types.ts';
import { fields, text } from '../json-fields.ts';
import type { Api } from '../requests/api.ts';
import { failureOf } from '../requests/failure.ts';
import type { ReadKind } from './discovery.ts';

const METADATA_ONLY = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json';
const CRDS = 'apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const PERMISSION = {
  verb: 'get',
  group: 'apiextensions.k8s.io',
  resource: 'customresourcedefinitions',
  namespace: null,
};

/** Which release and channel of the Gateway API the cluster has, as an annotation of one of its CRDs says. */
export async function readGatewayApi(
  api: Api,
  kinds: readonly ReadKind[],
  signal: AbortSignal,
): Promise<InstalledGatewayApi> {
  const one = kinds.find(({ resource }) => resource.group === GATEWAY_API);
  if (!one) return { state: 'absent' };
  const { plural, group } = one.resource;
  const answer = await api.ask({ path: `${CRDS}/${plural}.${group}`, accept: METADATA_ONLY, signal });
  const failure = failureOf(answer, PERMISSION);
  if (failure) return { state: 'not-known', reason: failure.words };
  const annotations = fields(fields((answer.answered ? answer.body : {})?.['metadata'])['annotations']);
  const bundleVersion = text(annotations[`${GATEWAY_API}/bundle-version`]);
  const channel = CHANNELS.find((each) => each === annotations[`${GATEWAY_API}/channel`]);
  if (bundleVersion === '' || !channel)
    return { state: 'not-known', reason: `The CRD ${plural}.${group} does not say its release.` };
  const release = RELEASES.find((each) => bundleVersion.startsWith(`v${each}.`)) ?? null;
  return { state: 'known', bundleVersion, channel, release };
}
