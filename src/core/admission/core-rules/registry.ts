import type { CoreRule } from '../core-rule.ts';
import { endpointSlicePortSyntax, endpointSlicePortUnnamed } from './endpoint-slice-ports.ts';
import { serviceSelectorSyntax, workloadLabelSyntax } from './label-queries.ts';
import { hostNetworkPorts, probeHandler, probePort, probeSuccessThreshold } from './pod-probes.ts';
import { configMapKeyTwice, dataKey } from './data-keys.ts';
import { endpointSliceAddress, endpointSliceHostname } from './endpoint-slice-addresses.ts';
import {
  ingressBackendUnion,
  ingressPort,
  ingressPortUnion,
  ingressServiceName,
} from './ingress-backends.ts';
import { ingressClassController, ingressClassParametersNamespace } from './ingress-class.ts';
import { ingressPathAbsolute, ingressPathParts } from './ingress-paths.ts';
import { ingressClassMismatch, ingressEmpty, ingressHostIp } from './ingress-spec.ts';
import { serviceAppProtocol, serviceClusterIpNodePort, serviceTargetPort } from './service-ports.ts';
import {
  serviceAffinityConfig,
  serviceExternalName,
  serviceExternalTrafficPolicy,
  serviceHeadlessType,
  serviceHealthCheckPort,
  serviceLoadBalancerOnly,
} from './service-types.ts';
import {
  workloadSelectorEmpty,
  workloadSelectorExpression,
  workloadSelectorMismatch,
} from './workload-selector.ts';
import { secretTypeKeys } from './secret-keys.ts';
import {
  serviceClusterIpsAgree,
  serviceClusterIpValid,
  serviceExternalIps,
  serviceExternalNameHasNoAddress,
  serviceIpFamiliesDistinct,
} from './service-addresses.ts';
import {
  serviceLoadBalancerClass,
  serviceNodePortRange,
  serviceSourceRanges,
} from './service-load-balancer.ts';

/** Every rule of the API server's own code that is written down here, in the order in which they are asked. */
export const coreRules: readonly CoreRule[] = [
  serviceTargetPort,
  serviceAppProtocol,
  serviceClusterIpNodePort,
  serviceExternalName,
  serviceHeadlessType,
  serviceAffinityConfig,
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
  serviceSelectorSyntax,
  workloadSelectorEmpty,
  workloadSelectorExpression,
  workloadSelectorMismatch,
  workloadLabelSyntax,
  ingressEmpty,
  ingressClassMismatch,
  ingressHostIp,
  ingressPathAbsolute,
  ingressPathParts,
  ingressBackendUnion,
  ingressServiceName,
  ingressPort,
  ingressPortUnion,
  ingressClassController,
  ingressClassParametersNamespace,
  endpointSliceAddress,
  endpointSliceHostname,
  dataKey,
  configMapKeyTwice,
  endpointSlicePortUnnamed,
  endpointSlicePortSyntax,
  secretTypeKeys,
  probeHandler,
  probePort,
  probeSuccessThreshold,
  hostNetworkPorts,
];

/** A rule by its id. */
export const coreRule: ReadonlyMap<string, CoreRule> = new Map(coreRules.map((rule) => [rule.id, rule]));

const kinds = new Set(coreRules.flatMap((rule) => rule.kinds));

const byKind: ReadonlyMap<string, readonly CoreRule[]> = new Map(
  [...kinds].map((kind) => [kind, coreRules.filter((rule) => rule.kinds.includes(kind))]),
);

const NONE: readonly CoreRule[] = [];

/** The rules for objects of a kind; `""` is the core group. */
export const coreRulesOf = (group: string, kind: string): readonly CoreRule[] =>
  byKind.get(`${group}/${kind}`) ?? NONE;
