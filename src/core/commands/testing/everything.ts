import { SHOP } from './shop.ts';

/** One object each of what the shop does not have, with comments at every place where they are lost easily. */
const MORE = `---
# a class
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: other # not the one in use
spec:
  controllerName: example.com/x
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: old
  namespace: shop
spec:
  # to be gone soon
  rules:
    - host: old.example.com # old
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: cart, port: {name: http}}}}
          - {path: /x, pathType: Exact}
---
# to be converted
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: front, namespace: shop}
spec:
  ingressClassName: nginx
  rules:
    - host: front.example.com
      http:
        paths:
          # all of it
          - {path: /, pathType: Prefix, backend: {service: {name: cart, port: {name: http}}}}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx} # retired
spec: {controller: k8s.io/ingress-nginx}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: requests
  namespace: shop
  annotations: {gatehouse/requests: ""}
data:
  # what must go on working
  requests.yaml: |
    - name: the cart
      request: GET http://shop.example.com/cart
      expect: shop/cart, 200
    - request: GET http://shop.example.com/
---
apiVersion: v1
kind: List
items:
# configuration
- apiVersion: v1
  kind: ConfigMap
  metadata:
    name: ca # of ours
    namespace: shop
- apiVersion: gateway.networking.k8s.io/v1
  kind: BackendTLSPolicy
  metadata:
    name: tls
    namespace: shop
  spec:
    targetRefs: []
    validation: {hostname: cart.internal}
- apiVersion: v1
  kind: Secret # tls
  metadata:
    name: old
    namespace: shop
    uid: 1b2c
    annotations: {gatehouse.dev/ignore: backend/missing}
---
apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: older, namespace: shop}
spec:
  # for all that has no rule
  backend: {serviceName: cart, servicePort: 80}
---
# of no kind
metadata:
  name: untyped
spec: {} # nothing
---
apiVersion: gateway.networking.x-k8s.io/v1alpha1
kind: XListenerSet
metadata:
  name: former # as it was called
  namespace: shop
spec:
  parentRef: {name: edge, namespace: infra}
  listeners: []
`;
/** A workspace on which every command has something to do. */
export const EVERYTHING = SHOP + MORE;
