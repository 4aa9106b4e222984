import fc from 'fast-check';
import type { Json, Path } from '../../yaml/json.ts';
import { API, CART, CART_PODS, CERT, EDGE, keyOf, WEB } from './shop.ts';

/** Objects of the workspace on which commands are tried, and some that it does not have. */
export const anyKey = fc.constantFrom(
  EDGE,
  WEB,
  CART,
  API,
  CART_PODS,
  CERT,
  keyOf('/Service/shop/ghost'),
  keyOf('gateway.networking.k8s.io/GatewayClass//other'),
  keyOf('networking.k8s.io/Ingress/shop/old'),
  keyOf('/ConfigMap/shop/ca'),
  keyOf('/Secret/shop/old'),
  keyOf('gateway.networking.k8s.io/BackendTLSPolicy/shop/tls'),
  keyOf('/Namespace//shop'),
);
export const anyKeys = fc.uniqueArray(anyKey, { minLength: 1, maxLength: 3 });

/** Rows that an edge may begin or end at, and some that are not there. */
export const anyRow = fc.constantFrom<string | null>(
  null,
  'rule:0',
  'rule:1',
  'rule:0:path:1',
  'default',
  'listener:http',
  'listener:https',
  'port:80/TCP',
  'container:app:http',
);

/** ConfigMaps with a list of saved requests and without, and something else. */
export const anyRequests = fc.constantFrom(
  keyOf('/ConfigMap/shop/requests'),
  keyOf('/ConfigMap/shop/ca'),
  WEB,
);

export const anyNamespace = fc.constantFrom('shop', 'payments', 'infra', 'new');
export const anyName = fc.constantFrom('cart', 'fresh', 'yes', 'a.b');

export const anyPath = fc.constantFrom<Path>(
  ['metadata', 'labels', 'a'],
  ['metadata', 'labels'],
  ['spec', 'rules', 0],
  ['spec', 'listeners', 1, 'port'],
  ['metadata', 'namespace'],
  ['spec'],
);
export const anyList = fc.constantFrom<Path>(['spec', 'rules'], ['spec', 'ports']);

export const anyValue = fc.constantFrom<Json>('on', 3, null, ['x'], { a: { b: [] } }, '# no comment', 'a: b');
