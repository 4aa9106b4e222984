/** What a kustomization begins with. */
export const KUSTOMIZATION = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';

/** A base with two overlays: `dev` has a patch of its own for the route, `prod` has none. */
export const OVERLAYS: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': `${KUSTOMIZATION}resources:
  - gateway.yaml
  - route.yaml
  - service.yaml
`,
  'base/gateway.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge
spec:
  gatewayClassName: example
  listeners:
    - name: web
      port: 80
      protocol: HTTP
`,
  'base/route.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart # the cart
spec:
  parentRefs:
    - name: edge
  hostnames:
    - shop.example.com
  rules:
    - backendRefs:
        - name: cart
          port: 80
`,
  'base/service.yaml': `apiVersion: v1
kind: Service
metadata:
  name: cart
spec:
  ports:
    - port: 80
`,
  'overlays/dev/kustomization.yaml': `${KUSTOMIZATION}namespace: dev
resources:
  - ../../base
patches:
  - path: route.yaml
`,
  'overlays/dev/route.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart
spec:
  hostnames:
    - dev.example.com # only here
`,
  'overlays/prod/kustomization.yaml': `${KUSTOMIZATION}namespace: prod
resources:
  - ../../base
`,
};
