// Written by `npm run registries`.
import type { Kind } from './define-kind.ts';
import type { OlderSchemas } from './schema.ts';
import { tlsRoute } from './tls-route/kind.ts';
import { tlsRouteOlderSchemas } from './tls-route/older-schemas.ts';
import { tcpRoute } from './tcp-route/kind.ts';
import { tcpRouteOlderSchemas } from './tcp-route/older-schemas.ts';
import { udpRoute } from './udp-route/kind.ts';
import { udpRouteOlderSchemas } from './udp-route/older-schemas.ts';

export const olderSchemaList: readonly (readonly [Kind, OlderSchemas])[] = [
  [tlsRoute, tlsRouteOlderSchemas],
  [tcpRoute, tcpRouteOlderSchemas],
  [udpRoute, udpRouteOlderSchemas],
];
