import { apisix } from '../apisix/annotations.ts';
import { awsAlb } from '../aws/annotations.ts';
import { azureApplicationGateway } from '../azure/annotations.ts';
import { cilium } from '../cilium/annotations.ts';
import { certManager, certManagerAcme } from '../ecosystem/cert-manager.ts';
import { externalDns } from '../ecosystem/external-dns.ts';
import { nginxCom, nginxOrg } from '../f5-nginx/annotations.ts';
import { haproxyIngress } from '../haproxy-ingress/annotations.ts';
import { haproxyCom, haproxyOrg } from '../haproxy-tech/annotations.ts';
import { ingressNginx } from '../ingress-nginx/annotations.ts';
import { kong } from '../kong/annotations.ts';
import { traefik } from '../traefik/annotations.ts';
import { vendorOf, type AnnotationVendor } from './annotation-vendor.ts';
import { awsService } from './aws-service.ts';
import { azureService } from './azure-service.ts';

/** The vendors whose annotations are all known, behind a prefix that is theirs alone. */
export const annotationVendors: readonly AnnotationVendor[] = [
  awsService,
  azureService,
  ...[
    apisix,
    awsAlb,
    azureApplicationGateway,
    certManager,
    certManagerAcme,
    cilium,
    externalDns,
    haproxyCom,
    haproxyIngress,
    haproxyOrg,
    ingressNginx,
    kong,
    nginxCom,
    nginxOrg,
    traefik,
  ].map(vendorOf),
];
