import { KUSTOMIZATION } from '../../testing/overlays.ts';

/**
 * A workspace whose objects come about in many ways: patches of all forms, for one object and for several, names with a
 * prefix, labels, generated objects, a component, a List, an object that two roots build, and a root that changes nothing.
 */
export const MANY_WAYS: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': `${KUSTOMIZATION}resources:
  - gateway.yaml # the way in
  - routes.yaml
  - services.yaml
configMapGenerator:
  - name: settings
    literals: [a=b]
`,
  'base/gateway.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge
spec:
  gatewayClassName: example
  listeners:
    - name: web # for all
      port: 80
      protocol: HTTP
    - name: tls
      port: 443
      protocol: HTTPS
      tls: { certificateRefs: [{ name: cert }] }
`,
  'base/routes.yaml': `# The routes.
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart # the cart
spec:
  parentRefs:
    - name: edge
  hostnames:
    - shop.example.com
  rules:
    - matches: [{ path: { value: /cart } }]
      backendRefs:
        - name: cart
          port: 80
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: api
  labels: { tier: api }
spec:
  parentRefs:
    - name: edge
  rules:
    - backendRefs: [{ name: api, port: 80 }]
`,
  'base/services.yaml': `apiVersion: v1
kind: List
items:
  # two of them
  - apiVersion: v1
    kind: Service
    metadata: { name: cart }
    spec:
      selector: { app: cart }
      ports:
        - port: 80 # in the clear
          name: http
  - apiVersion: v1
    kind: Service
    metadata: { name: api, annotations: { note: "yes" } }
    spec: { ports: [{ port: 80, name: http }] }
`,
  'parts/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches:
  - path: cart.yaml
`,
  'parts/cart.yaml': `apiVersion: v1
kind: Service
metadata: { name: cart }
spec:
  type: LoadBalancer # from outside
  ports:
    - port: 81
      name: more
`,
  'overlays/dev/kustomization.yaml': `${KUSTOMIZATION}namespace: dev
namePrefix: dev-
resources:
  - ../../base
components:
  - ../../parts
labels:
  - pairs: { env: dev }
    includeSelectors: true
patches:
  - path: route.yaml
  - target: { kind: HTTPRoute }
    patch: |-
      # For all routes.
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: any
        annotations:
          owner: web # they know
  - target: { kind: Gateway, name: edge }
    patch: |-
      - op: add
        path: /spec/listeners/-
        value: { name: more, port: 8080, protocol: HTTP }
      - op: replace
        path: /spec/gatewayClassName
        value: other
`,
  'overlays/dev/route.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart
  labels:
    tier: "1"
spec:
  hostnames:
    - dev.example.com # only here
`,
  'overlays/prod/kustomization.yaml': `${KUSTOMIZATION}namespace: prod
resources:
  - ../../base
  - more.yaml
replacements:
  - source: { kind: Gateway, name: edge, fieldPath: metadata.name }
    targets:
      - select: { kind: Service, name: api }
        fieldPaths: [metadata.annotations.note]
`,
  'overlays/prod/more.yaml': `apiVersion: v1
kind: Service
metadata:
  name: more # only here
  namespace: prod
spec:
  ports: [{ port: 80 }]
`,
  'plain/kustomization.yaml': `${KUSTOMIZATION}resources:
  - all.yaml
  - twice
  - leaf
patches:
  - target: { name: patched }
    patch: '[{ op: add, path: /metadata/labels, value: { a: b } }]'
`,
  'plain/all.yaml': `apiVersion: v1
kind: Service
metadata: { name: plain, namespace: shop } # as it is
spec:
  ports:
    - port: 80
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  namespace: shop
  name: plain
spec:
  parentRefs: []
  rules:
    - backendRefs:
        - name: plain
          port: 80
`,
  'plain/twice/kustomization.yaml': `${KUSTOMIZATION}namePrefix: second-\nresources: [../leaf]\n`,
  'plain/leaf/kustomization.yaml': `${KUSTOMIZATION}resources: [leaf.yaml]\n`,
  'plain/leaf/leaf.yaml':
    'apiVersion: v1\nkind: Service\nmetadata: {name: leaf, namespace: shop}\nspec: {ports: [{port: 80}]}\n',
};
