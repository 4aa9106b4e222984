import { factOf, type AnnotationSet } from './annotation-set.ts';
import { apisix } from './apisix/annotations.ts';
import { awsAlb } from './aws/annotations.ts';
import { azureApplicationGateway, azureContainers } from './azure/annotations.ts';
import { cilium } from './cilium/annotations.ts';
import { contour } from './contour/annotations.ts';
import { certManager, certManagerAcme, tlsAcme } from './ecosystem/cert-manager.ts';
import { externalDns } from './ecosystem/external-dns.ts';
import { tooling } from './ecosystem/tooling.ts';
import { f5AppProtect, f5AppProtectDos, nginxCom, nginxMesh, nginxOrg } from './f5-nginx/annotations.ts';
import type { AnnotationFact } from './fact.ts';
import {
  gkeCertificates,
  gkeCloud,
  gkeCloudBeta,
  gkeIngress,
  gkeNetworking,
  gkeStatus,
} from './gke/annotations.ts';
import { haproxyIngress, haproxyIngressShared } from './haproxy-ingress/annotations.ts';
import { haproxyCom, haproxyOrg, haproxyTechShared } from './haproxy-tech/annotations.ts';
import { ingressNginx } from './ingress-nginx/annotations.ts';
import { kong, kongShared } from './kong/annotations.ts';
import { traefik } from './traefik/annotations.ts';

/** The annotations that Ingress controllers read. */
const ofControllers: readonly AnnotationSet[] = [
  ingressNginx,
  traefik,
  kong,
  kongShared,
  haproxyIngress,
  haproxyIngressShared,
  haproxyOrg,
  haproxyCom,
  haproxyTechShared,
  awsAlb,
  gkeIngress,
  gkeCertificates,
  gkeNetworking,
  gkeCloud,
  gkeCloudBeta,
  gkeStatus,
  nginxOrg,
  nginxCom,
  f5AppProtect,
  f5AppProtectDos,
  nginxMesh,
  cilium,
  apisix,
  azureApplicationGateway,
  azureContainers,
  contour,
];

/** The annotations that other programs read, whatever the controller is. */
const ofOthers: readonly AnnotationSet[] = [certManager, certManagerAcme, tlsAcme, externalDns, ...tooling];

export const annotationSets: readonly AnnotationSet[] = [...ofControllers, ...ofOthers];

/** What is known of an annotation. */
export type Known = Readonly<{ set: AnnotationSet; key: string; fact: AnnotationFact }>;

/** What is known of an annotation as one controller reads it, or as other programs do whatever the controller is. */
export function knownTo(controller: string | null, annotation: string): Known | undefined {
  return (
    knownIn(
      ofControllers.filter(({ name }) => name === controller),
      annotation,
    ) ?? knownIn(ofOthers, annotation)
  );
}

/** Whether a controller reads an annotation today, wherever it stands. */
export const isReadBy = (controller: string, annotation: string): boolean => {
  const known = knownTo(controller, annotation);
  return known?.set.name === controller && known.fact.former !== true;
};

/** The controllers that read an annotation. */
export const readersOf = (annotation: string): readonly string[] => [
  ...new Set(ofControllers.filter((set) => knownIn([set], annotation)).map(({ name }) => name)),
];

function knownIn(sets: readonly AnnotationSet[], annotation: string): Known | undefined {
  for (const set of sets) {
    if (!annotation.startsWith(set.prefix)) continue;
    const key = annotation.slice(set.prefix.length);
    const fact = factOf(set, key);
    if (fact) return { set, key, fact };
  }
  return undefined;
}
