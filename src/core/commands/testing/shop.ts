import type { ResourceKey } from '../../model/resource.ts';

/** A small chain with comments in all the places where people write them. */
export const SHOP = `# Shop, all of it.

apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge # the only way in
  namespace: infra
spec:
  gatewayClassName: example
  listeners:
    # plain text, for redirects
    - name: http
      port: 80
      protocol: HTTP
    - name: https
      port: 443
      protocol: HTTPS
      hostname: "*.example.com"
      allowedRoutes:
        namespaces:
          from: All # teams come and go
---
# The web route.
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
  namespace: shop
spec:
  parentRefs:
    - name: edge
      namespace: infra
      sectionName: https
  rules:
    - matches:
        - path: { type: PathPrefix, value: /cart }
      backendRefs:
        - name: cart # ours
          port: 80
          weight: 9
    - backendRefs: []
---
apiVersion: v1
kind: Service
metadata:
  name: cart
  namespace: shop
spec:
  selector:
    app: cart
  ports:
    - name: http
      port: 80
      targetPort: http
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: payments}
spec:
  ports: [{name: http, port: 8080}, {name: admin, port: 9090}]
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  namespace: shop
spec:
  selector:
    matchLabels: { app: cart }
  template:
    metadata:
      labels: { app: cart, tier: web }
    spec:
      containers:
        - name: app
          ports:
            - name: http
              containerPort: 8080
            - name: metrics
              containerPort: 9100
---
apiVersion: v1
kind: Secret
metadata:
  name: cert
  namespace: infra
type: kubernetes.io/tls
`;

/** `group/Kind/namespace/name` as the key that it is. */
export const keyOf = (text: string): ResourceKey => text as ResourceKey;

export const EDGE = keyOf('gateway.networking.k8s.io/Gateway/infra/edge');
export const WEB = keyOf('gateway.networking.k8s.io/HTTPRoute/shop/web');
export const CART = keyOf('/Service/shop/cart');
export const API = keyOf('/Service/payments/api');
export const CART_PODS = keyOf('apps/Deployment/shop/cart');
export const CERT = keyOf('/Secret/infra/cert');
