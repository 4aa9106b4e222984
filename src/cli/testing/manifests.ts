import {
  deployment,
  gateway,
  gatewayClass,
  httpRoute,
  manifests,
  service,
} from '../../core/kinds/shared/example-manifests.ts';

/** Manifests with nothing wrong in them. */
export const GOOD = manifests(
  gatewayClass('controllerName: example.com/wheel', { name: 'wheel' }),
  gateway(
    `
gatewayClassName: wheel
listeners:
  - name: web
    port: 80
    protocol: HTTP`,
    { name: 'front', namespace: 'kiln' },
  ),
  httpRoute(
    `
parentRefs:
  - name: front
hostnames:
  - pots.example.com
rules:
  - backendRefs:
      - name: red
        port: 80`,
    { name: 'pots', namespace: 'kiln' },
  ),
  service('selector:\n  app: red\nports:\n  - name: http\n    port: 80', { name: 'red', namespace: 'kiln' }),
  deployment(
    `
selector:
  matchLabels:
    app: red
template:
  metadata:
    labels:
      app: red
  spec:
    containers:
      - name: red
        image: example.com/red:1
        ports:
          - containerPort: 80`,
    { name: 'red', namespace: 'kiln' },
  ),
);

/** The same with a backend that is not there: one error, on line 32 from column 17 on. */
export const DANGLING = GOOD.replace('- name: red\n          port', '- name: rad\n          port');

/** More of what there is: a ListenerSet, a policy, mirrors, headers, timeouts and a redirect. */
export const FEATURES = `${GOOD.replace(
  '  listeners:',
  '  allowedListeners: { namespaces: { from: Same } }\n  listeners:',
).replace(
  '    - backendRefs:',
  `    - matches: [{ path: { value: /old } }]
      filters: [{ type: RequestRedirect, requestRedirect: { statusCode: 301 } }]
    - name: all
      timeouts: { request: 10s, backendRequest: 2s }
      filters:
        - type: RequestMirror
          requestMirror: { backendRef: { name: red, port: 80 }, percent: 10 }
        - type: ResponseHeaderModifier
          responseHeaderModifier: { set: [{ name: a, value: b }], add: [{ name: c, value: d }], remove: [e] }
      backendRefs:`,
)}---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata:
  name: more
  namespace: kiln
spec:
  parentRef: { name: front }
  listeners:
    - { name: other, port: 8080, protocol: HTTP }
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata:
  name: red
  namespace: kiln
spec:
  targetRefs: [{ group: '', kind: Service, name: red }]
  validation: { hostname: red.example.com, wellKnownCACertificates: System }
`;
