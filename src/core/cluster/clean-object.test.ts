import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { pathText } from '../model/access.ts';
import type { JsonObject } from '../yaml/json.ts';
import { cleanObject } from './clean-object.ts';

const object = (yaml: string): JsonObject => parseDocument(yaml).value as JsonObject;

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: cart
  namespace: shop
  uid: 6d1c
  resourceVersion: "12"
  creationTimestamp: 2025-01-01T00:00:00Z
  finalizers: [service.kubernetes.io/load-balancer-cleanup]
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: "{}"
spec:
  type: NodePort
  clusterIP: 10.96.0.7
  clusterIPs: [10.96.0.7]
  ipFamilies: [IPv4]
  ipFamilyPolicy: SingleStack
  ports:
    - port: 80
      nodePort: 30080
    - port: 81
      nodePort: 30081
status:
  loadBalancer: {}
`;

const cases: Readonly<Record<string, readonly [live: string, manifest: string]>> = {
  'a Service without what the cluster gave it': [
    SERVICE,
    `apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec:
  type: NodePort
  ports: [{ port: 80 }, { port: 81 }]
`,
  ],
  'a headless Service stays one, and two families stay as they were asked for': [
    `apiVersion: v1
kind: Service
metadata: { name: db }
spec: { clusterIP: None, clusterIPs: [None], ipFamilies: [IPv6, IPv4], ipFamilyPolicy: RequireDualStack }
`,
    `apiVersion: v1
kind: Service
metadata: { name: db }
spec: { clusterIP: None, ipFamilies: [IPv6, IPv4], ipFamilyPolicy: RequireDualStack }
`,
  ],
  'a Pod without its node, its token and the old name of its account': [
    `apiVersion: v1
kind: Pod
metadata: { name: one, generateName: o, ownerReferences: [{ kind: ReplicaSet, name: o, uid: u, controller: true }] }
spec:
  nodeName: node-1
  serviceAccount: web
  serviceAccountName: web
  volumes: [{ name: kube-api-access-x7d2q, projected: {} }]
  containers: [{ name: app, image: a, volumeMounts: [{ name: kube-api-access-x7d2q, mountPath: /v }] }]
`,
    `apiVersion: v1
kind: Pod
metadata: { name: one }
spec:
  serviceAccountName: web
  containers: [{ name: app, image: a }]
`,
  ],
  'volumes of a Pod that are its own stay': [
    `apiVersion: v1
kind: Pod
metadata: { name: one }
spec: { volumes: [{ name: data }, { name: kube-api-access-x7d2q }], containers: [{ name: app, image: a }] }
`,
    `apiVersion: v1
kind: Pod
metadata: { name: one }
spec: { volumes: [{ name: data }, { name: kube-api-access-x7d2q }], containers: [{ name: app, image: a }] }
`,
  ],
  'a Namespace without the label and the finalizer that all have': [
    `apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { kubernetes.io/metadata.name: shop, team: a } }
spec: { finalizers: [kubernetes] }
status: { phase: Active }
`,
    `apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { team: a } }
`,
  ],
  'a Job without the selector that it was given': [
    `apiVersion: batch/v1
kind: Job
metadata: { name: once, labels: { job-name: once, app: a } }
spec:
  selector: { matchLabels: { batch.kubernetes.io/controller-uid: u } }
  template:
    metadata: { creationTimestamp: null, labels: { controller-uid: u, app: a } }
    spec: { serviceAccount: x, serviceAccountName: x }
`,
    `apiVersion: batch/v1
kind: Job
metadata: { name: once, labels: { app: a } }
spec:
  template:
    metadata: { labels: { app: a } }
    spec: { serviceAccountName: x }
`,
  ],
  'a Job that says so keeps its selector': [
    `apiVersion: batch/v1
kind: Job
metadata: { name: once }
spec: { manualSelector: true, selector: { matchLabels: { app: a } } }
`,
    `apiVersion: batch/v1
kind: Job
metadata: { name: once }
spec: { manualSelector: true, selector: { matchLabels: { app: a } } }
`,
  ],
};

test.each(Object.entries(cases))('%s', (_, [live, manifest]) => {
  expect(cleanObject(object(live)).value).toEqual(object(manifest));
});

test('what may have been chosen is said; bookkeeping is not', () => {
  expect(cleanObject(object(SERVICE)).leftOut.map(({ path }) => pathText(path))).toEqual([
    'metadata.finalizers',
    'spec.ports[0].nodePort',
    'spec.ports[1].nodePort',
  ]);
});

test('its age stays where it is asked for', () => {
  expect(cleanObject(object(SERVICE), true).value['metadata']).toEqual({
    name: 'cart',
    namespace: 'shop',
    creationTimestamp: '2025-01-01T00:00:00Z',
  });
});

test('what is clean stays as it is, whatever it holds', () => {
  const anything = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(anything, anything, (spec, labels) => {
      const value = { apiVersion: 'a/v1', kind: 'B', metadata: { name: 'x', labels }, spec } as JsonObject;
      const once = cleanObject(value).value;
      expect(cleanObject(once).value).toEqual(once);
    }),
  );
});
