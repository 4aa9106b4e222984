import { approximated, boolean, needsExtension, number } from '../fact.ts';
import { balancer, listenerRule, targets } from './own.ts';

const CHECKS = 'Whether an endpoint is healthy is found out by the default check, GET /.';
const LOGIN = 'Requests are served without a login.';

/** How Services are reached, and whether they are well. */
export const targetGroups = {
  'target-type': needsExtension(
    3,
    targets('spec.defaultConfiguration.targetType'),
    'Targets are instances, which needs a Service of type NodePort.',
  ),
  'backend-protocol': needsExtension(
    3,
    targets('spec.defaultConfiguration.protocol'),
    'Backends are reached over plain HTTP.',
  ),
  'backend-protocol-version': approximated(
    3,
    1,
    'GRPCRoute, or TargetGroupConfiguration spec.defaultConfiguration.protocolVersion',
    'Backends are reached over HTTP/1.1, except for gRPC.',
    'GRPCRoute',
  ),
  'target-group-attributes': needsExtension(
    2,
    targets('spec.defaultConfiguration.targetGroupAttributes'),
    'Stickiness, slow start and draining are the default ones.',
  ),
  'healthcheck-port': needsExtension(
    3,
    targets('spec.defaultConfiguration.healthCheckConfig.healthCheckPort'),
    CHECKS,
  ),
  'healthcheck-protocol': needsExtension(
    3,
    targets('spec.defaultConfiguration.healthCheckConfig.healthCheckProtocol'),
    CHECKS,
  ),
  'healthcheck-path': needsExtension(
    3,
    targets('spec.defaultConfiguration.healthCheckConfig.healthCheckPath'),
    CHECKS,
  ),
  'healthcheck-interval-seconds': number(
    needsExtension(1, targets('spec.defaultConfiguration.healthCheckConfig.healthCheckInterval'), CHECKS),
  ),
  'healthcheck-timeout-seconds': number(
    needsExtension(1, targets('spec.defaultConfiguration.healthCheckConfig.healthCheckTimeout'), CHECKS),
  ),
  'healthy-threshold-count': number(
    needsExtension(1, targets('spec.defaultConfiguration.healthCheckConfig.healthyThresholdCount'), CHECKS),
  ),
  'unhealthy-threshold-count': number(
    needsExtension(1, targets('spec.defaultConfiguration.healthCheckConfig.unhealthyThresholdCount'), CHECKS),
  ),
  'success-codes': needsExtension(3, targets('spec.defaultConfiguration.healthCheckConfig.matcher'), CHECKS),
  'target-node-labels': needsExtension(
    2,
    targets('spec.defaultConfiguration.nodeSelector'),
    'All nodes are targets.',
  ),
  'multi-cluster-target-group': boolean(
    needsExtension(
      3,
      targets('spec.defaultConfiguration.enableMultiCluster'),
      'Targets of other clusters are removed.',
    ),
  ),
};

/** Who may send requests. */
export const login = {
  'auth-type': needsExtension(4, listenerRule('spec.actions[].type'), LOGIN),
  'auth-idp-cognito': needsExtension(4, listenerRule('spec.actions[].authenticateCognitoConfig'), LOGIN),
  'auth-idp-oidc': needsExtension(4, 'oidc', LOGIN),
  'auth-on-unauthenticated-request': needsExtension(4, listenerRule('spec.actions[]'), LOGIN),
  'auth-scope': needsExtension(3, listenerRule('spec.actions[]'), LOGIN),
  'auth-session-cookie': needsExtension(
    2,
    listenerRule('spec.actions[]'),
    'The cookie of the login has another name.',
  ),
  'auth-session-timeout': number(
    needsExtension(2, listenerRule('spec.actions[]'), 'The login lasts as long as it does by default.'),
  ),
  'jwt-validation': needsExtension(4, 'jwt', 'Requests are served whatever their token says.'),
};

/** Paths. */
export const paths = {
  'use-regex-path-match': boolean(
    approximated(
      3,
      1,
      'HTTPRoute spec.rules[].matches[].path.type RegularExpression',
      'The dialect of expressions is the one of the implementation.',
    ),
  ),
};

/** Keys whose rest the user chooses. */
export const named = {
  'actions.': approximated(
    3,
    1,
    'HTTPRoute spec.rules[].backendRefs and requestRedirect',
    'Fixed answers, and placeholders inside of longer texts, are no fields of a route.',
    'HTTPRoutePathRedirect',
    'HTTPRoutePortRedirect',
  ),
  'conditions.': approximated(
    3,
    1,
    'HTTPRoute spec.rules[].matches[]',
    'Wildcards become expressions, and addresses of clients are no match of a route.',
    'HTTPRouteMethodMatching',
    'HTTPRouteQueryParamMatching',
  ),
  'transforms.': approximated(
    3,
    2,
    'HTTPRoute spec.rules[].filters[].urlRewrite',
    'Expressions are recognised in the usual forms only.',
    'HTTPRoutePathRewrite',
    'HTTPRouteHostRewrite',
  ),
  'listener-attributes.': needsExtension(
    2,
    balancer('spec.listenerConfigurations[].listenerAttributes'),
    'Attributes of the listener are the default ones.',
  ),
  'target-control-port.': needsExtension(
    1,
    targets('spec.defaultConfiguration.targetControlPort'),
    'Targets do not say how much they can take.',
  ),
};
