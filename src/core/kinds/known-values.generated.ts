// Written by `npm run registries`.
import type { Kind } from './define-kind.ts';
import type { KnownValues } from './known-values.ts';
import { gateway } from './gateway/kind.ts';
import { gatewayValues } from './gateway/known-values.ts';
import { listenerSet } from './listener-set/kind.ts';
import { listenerSetValues } from './listener-set/known-values.ts';
import { xListenerSet } from './x-listener-set/kind.ts';
import { xListenerSetValues } from './x-listener-set/known-values.ts';
import { httpRoute } from './http-route/kind.ts';
import { httpRouteValues } from './http-route/known-values.ts';
import { grpcRoute } from './grpc-route/kind.ts';
import { grpcRouteValues } from './grpc-route/known-values.ts';
import { tlsRoute } from './tls-route/kind.ts';
import { tlsRouteValues } from './tls-route/known-values.ts';
import { ingress } from './ingress/kind.ts';
import { ingressValues } from './ingress/known-values.ts';
import { service } from './service/kind.ts';
import { serviceValues } from './service/known-values.ts';
import { referenceGrant } from './reference-grant/kind.ts';
import { referenceGrantValues } from './reference-grant/known-values.ts';
import { backendTlsPolicy } from './backend-tls-policy/kind.ts';
import { backendTlsPolicyValues } from './backend-tls-policy/known-values.ts';
import { secret } from './secret/kind.ts';
import { secretValues } from './secret/known-values.ts';

export const knownValueList: readonly (readonly [Kind, readonly KnownValues[]])[] = [
  [gateway, gatewayValues],
  [listenerSet, listenerSetValues],
  [xListenerSet, xListenerSetValues],
  [httpRoute, httpRouteValues],
  [grpcRoute, grpcRouteValues],
  [tlsRoute, tlsRouteValues],
  [ingress, ingressValues],
  [service, serviceValues],
  [referenceGrant, referenceGrantValues],
  [backendTlsPolicy, backendTlsPolicyValues],
  [secret, secretValues],
];
