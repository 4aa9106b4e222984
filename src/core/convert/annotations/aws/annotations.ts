import type { AnnotationSet } from '../annotation-set.ts';
import { former } from '../fact.ts';
import { frontend, loadBalancer } from './load-balancer.ts';
import { login, named, paths, targetGroups } from './targets.ts';

/** Spellings that other controllers of AWS had. */
const removed = {
  'healthcheck-success-codes': former('It is success-codes that is read.'),
  successCodes: former('It is success-codes that is read.'),
  'security-group-inbound-cidrs': former('It is inbound-cidrs that is read.'),
  'target-control-port': former('The name of the Service and a port follow it.'),
};

export const awsAlb = {
  name: 'AWS Load Balancer Controller',
  prefix: 'alb.ingress.kubernetes.io/',
  readFrom: 'v3.5.0',
  facts: { ...loadBalancer, ...frontend, ...targetGroups, ...login, ...paths, ...removed },
  open: named,
} as const satisfies AnnotationSet;
