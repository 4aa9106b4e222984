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
