// Written by `npm run registries`.
import type { Kind } from './define-kind.ts';
import type { FeatureSign } from './feature-sign.ts';
import { gateway } from './gateway/kind.ts';
import { gatewayFeatures } from './gateway/features.ts';
import { listenerSet } from './listener-set/kind.ts';
import { listenerSetFeatures } from './listener-set/features.ts';
import { xListenerSet } from './x-listener-set/kind.ts';
import { xListenerSetFeatures } from './x-listener-set/features.ts';
import { httpRoute } from './http-route/kind.ts';
import { httpRouteFeatures } from './http-route/features.ts';
import { tcpRoute } from './tcp-route/kind.ts';
import { tcpRouteFeatures } from './tcp-route/features.ts';
import { udpRoute } from './udp-route/kind.ts';
import { udpRouteFeatures } from './udp-route/features.ts';
import { backendTlsPolicy } from './backend-tls-policy/kind.ts';
import { backendTlsPolicyFeatures } from './backend-tls-policy/features.ts';

export const featureList: readonly (readonly [Kind, readonly FeatureSign[]])[] = [
  [gateway, gatewayFeatures],
  [listenerSet, listenerSetFeatures],
  [xListenerSet, xListenerSetFeatures],
  [httpRoute, httpRouteFeatures],
  [tcpRoute, tcpRouteFeatures],
  [udpRoute, udpRouteFeatures],
  [backendTlsPolicy, backendTlsPolicyFeatures],
];
