import type { AnnotationSet } from '../annotation-set.ts';
import { dropped, manual, type AnnotationFact } from '../fact.ts';

const on = (place: string): AnnotationFact =>
  manual(
    2,
    `the same annotation of the ${place}`,
    'Names of the routes are published without it.',
    `Put it on the ${place}.`,
  );
const onRoute = on('route');
const SOURCE = 'It is about another kind of source.';

/** It reads routes as it reads Ingresses, with sources of its own. */
export const externalDns = {
  name: 'ExternalDNS',
  prefix: 'external-dns.alpha.kubernetes.io/',
  readFrom: 'August 2026',
  facts: {
    hostname: onRoute,
    target: on('Gateway'),
    ttl: onRoute,
    controller: onRoute,
    'set-identifier': onRoute,
    'record-type': onRoute,
    alias: onRoute,
    'aws-evaluate-target-health': onRoute,
    'aws-failover': onRoute,
    'aws-health-check-id': onRoute,
    'aws-multi-value-answer': onRoute,
    'aws-region': onRoute,
    'aws-target-hosted-zone': onRoute,
    'aws-weight': onRoute,
    'aws-zone-match-parent': onRoute,
    'ingress-hostname-source': dropped('Names come from hostnames of the route and from the annotation.'),
    access: dropped(SOURCE),
    'endpoints-type': dropped(SOURCE),
    'gateway-hostname-source': onRoute,
    ingress: dropped(SOURCE),
    'internal-hostname': dropped(SOURCE),
  },
  open: {
    'webhook-': onRoute,
    'cloudflare-': onRoute,
    'scw-': onRoute,
    'ibmcloud-': onRoute,
    'coredns-': onRoute,
    'aws-geo': onRoute,
  },
} as const satisfies AnnotationSet;
