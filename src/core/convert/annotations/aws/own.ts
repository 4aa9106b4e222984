import type { OwnKind } from '../fact.ts';

const kind = (name: string, field: string): OwnKind => ({
  implementation: 'AWS Load Balancer Controller',
  apiVersion: 'gateway.k8s.aws/v1beta1',
  kind: name,
  field,
});

/** A setting of the load balancer, by `spec.infrastructure.parametersRef` of the Gateway. */
export const balancer = (field: string): OwnKind => kind('LoadBalancerConfiguration', field);

/** A setting of how a Service is reached, by its own reference to the Service. */
export const targets = (field: string): OwnKind => kind('TargetGroupConfiguration', field);

/** A condition or action of one rule, by an ExtensionRef filter. */
export const listenerRule = (field: string): OwnKind => kind('ListenerRuleConfiguration', field);
