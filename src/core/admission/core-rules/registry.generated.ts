// Written by `npm run registries`.
import type { CoreRule } from '../core-rule.ts';
import { serviceTargetPort, serviceAppProtocol, serviceClusterIpNodePort } from './service-ports.ts';
import { serviceExternalName, serviceHeadlessType, serviceLoadBalancerOnly, serviceExternalTrafficPolicy, serviceHealthCheckPort } from './service-types.ts';
import { serviceClusterIpValid, serviceClusterIpsAgree, serviceIpFamiliesDistinct, serviceExternalNameHasNoAddress, serviceExternalIps } from './service-addresses.ts';
import { serviceSourceRanges, serviceLoadBalancerClass, serviceNodePortRange } from './service-load-balancer.ts';
import { workloadSelectorEmpty, workloadSelectorExpression, workloadSelectorMismatch } from './workload-selector.ts';
import { serviceSelectorSyntax, workloadLabelSyntax } from './label-queries.ts';
import { probeHandler, probePort, probeSuccessThreshold, hostNetworkPorts } from './pod-probes.ts';
import { ingressEmpty, ingressClassMismatch, ingressHostIp } from './ingress-spec.ts';
import { ingressPathAbsolute, ingressPathParts } from './ingress-paths.ts';
import { ingressBackendUnion, ingressServiceName, ingressPort, ingressPortUnion } from './ingress-backends.ts';
import { dataKey, configMapKeyTwice } from './data-keys.ts';
import { endpointSliceAddress, endpointSliceHostname } from './endpoint-slice-addresses.ts';
import { endpointSlicePortUnnamed, endpointSlicePortSyntax } from './endpoint-slice-ports.ts';
import { ingressClassController, ingressClassParametersNamespace } from './ingress-class.ts';
import { networkPolicyEndPort } from './network-policy-ports.ts';
import { secretTypeKeys } from './secret-keys.ts';

export const coreRules: readonly CoreRule[] = [
  serviceTargetPort,
  serviceAppProtocol,
  serviceClusterIpNodePort,
  serviceExternalName,
  serviceHeadlessType,
  serviceLoadBalancerOnly,
  serviceExternalTrafficPolicy,
  serviceHealthCheckPort,
  serviceClusterIpValid,
  serviceClusterIpsAgree,
  serviceIpFamiliesDistinct,
  serviceExternalNameHasNoAddress,
  serviceExternalIps,
  serviceSourceRanges,
  serviceLoadBalancerClass,
  serviceNodePortRange,
  workloadSelectorEmpty,
  workloadSelectorExpression,
  workloadSelectorMismatch,
  serviceSelectorSyntax,
  workloadLabelSyntax,
  probeHandler,
  probePort,
  probeSuccessThreshold,
  hostNetworkPorts,
  ingressEmpty,
  ingressClassMismatch,
  ingressHostIp,
  ingressPathAbsolute,
  ingressPathParts,
  ingressBackendUnion,
  ingressServiceName,
  ingressPort,
  ingressPortUnion,
  dataKey,
  configMapKeyTwice,
  endpointSliceAddress,
  endpointSliceHostname,
  endpointSlicePortUnnamed,
  endpointSlicePortSyntax,
  ingressClassController,
  ingressClassParametersNamespace,
  networkPolicyEndPort,
  secretTypeKeys,
];
