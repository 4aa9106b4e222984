// Written by `npm run registries`.
import type { Preset } from '../define-preset.ts';
import { aws } from './aws.ts';
import { cilium } from './cilium.ts';
import { contour } from './contour.ts';
import { envoyGateway } from './envoy-gateway.ts';
import { gke } from './gke.ts';
import { istio } from './istio.ts';
import { kgateway } from './kgateway.ts';
import { kong } from './kong.ts';
import { nginxGatewayFabric } from './nginx-gateway-fabric.ts';
import { traefik } from './traefik.ts';

export const presets: readonly Preset[] = [
  aws,
  cilium,
  contour,
  envoyGateway,
  gke,
  istio,
  kgateway,
  kong,
  nginxGatewayFabric,
  traefik,
];
