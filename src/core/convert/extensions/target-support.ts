import type { TargetSupport } from '../extension.ts';
import type { Target } from '../options.ts';
import { envoyGateway } from './envoy-gateway/envoy-gateway.ts';
import { cilium, istio, kgateway } from './named-findings.ts';
import { nginxGatewayFabric } from './nginx-gateway-fabric/nginx-gateway-fabric.ts';
import { standard } from './standard.ts';
import { traefikProxy } from './traefik/traefik.ts';

const TARGETS: Readonly<Record<Target, TargetSupport>> = {
  standard,
  'envoy-gateway': envoyGateway,
  'nginx-gateway-fabric': nginxGatewayFabric,
  traefik: traefikProxy,
  istio,
  kgateway,
  cilium,
};

/** What is known of a target. */
export const targetSupport = (target: Target): TargetSupport => TARGETS[target];
