import type { AnnotationVendor } from './annotation-vendor.ts';
import { awsAlb } from './aws-alb.ts';
import { awsService } from './aws-service.ts';
import { azureService } from './azure-service.ts';
import { certManager, certManagerAcme } from './cert-manager.ts';
import { externalDns } from './external-dns.ts';
import { ingressNginx } from './ingress-nginx.ts';
import { kong } from './kong.ts';
import { nginxOrg } from './nginx-org.ts';
import { traefik } from './traefik.ts';

/** The vendors whose annotations are known. */
export const annotationVendors: readonly AnnotationVendor[] = [
  awsAlb,
  awsService,
  azureService,
  certManager,
  certManagerAcme,
  externalDns,
  ingressNginx,
  kong,
  nginxOrg,
  traefik,
];
