import { admissionOf } from '../../admission/admission-of.ts';
import { GATEWAY_API, NETWORKING } from '../../kinds/shared/groups.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { DataPlane } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';

/** An Ingress that the API server does not take, and why. */
export type RefusedIngress = Readonly<{ ingress: Resource; reason: string }>;

const hasHost = ({ value }: Resource, host: string): boolean =>
  arrayAt(value, 'spec.rules').some((rule) => stringAt(rule, 'host')?.toLowerCase() === host);

/**
 * The Ingress that was meant by a request that nothing answers: where there is no Gateway, but there are Ingresses that the API
 * server refuses, the first for its host, else the first of all.
 */
export function refusedIngress(
  { topology: { index } }: DataPlane,
  { host }: TrafficRequest,
): RefusedIngress | null {
  if (index.ofKind(GATEWAY_API, 'Gateway').length > 0) return null;
  const refused = [NETWORKING, 'extensions']
    .flatMap((group) => index.ofKind(group, 'Ingress'))
    .flatMap((ingress) => {
      const [violation] = admissionOf(ingress, index).violations;
      return violation ? [{ ingress, message: violation.message }] : [];
    });
  const meant = refused.find(({ ingress }) => hasHost(ingress, host)) ?? refused[0];
  if (!meant) return null;
  return {
    ingress: meant.ingress,
    reason: `The API server refuses it, so no controller serves it: ${meant.message}`,
  };
}
