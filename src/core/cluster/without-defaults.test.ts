import { expect, test } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import type { JsonObject } from '../yaml/json.ts';
import { analysisOf } from '../testing/workspace.ts';
import { identityOf } from './identity-of.ts';
import { withoutDefaults } from './without-defaults.ts';

const object = (yaml: string): JsonObject => parseDocument(yaml).value as JsonObject;
const short = (yaml: string): JsonObject => {
  const value = object(yaml);
  return withoutDefaults(value, identityOf(value), analysisOf(yaml).index);
};

/** As the API server of Kubernetes 1.36 returns them, beside what was sent. */
const stored: Readonly<Record<string, readonly [stored: string, sent: string]>> = {
  'a Deployment': [
    `apiVersion: apps/v1
kind: Deployment
metadata: { name: dns }
spec:
  progressDeadlineSeconds: 600
  replicas: 2
  revisionHistoryLimit: 10
  selector: { matchLabels: { app: dns } }
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 25%, maxUnavailable: 25% } }
  template:
    metadata: { labels: { app: dns } }
    spec:
      containers:
        - name: dns
          image: registry.example.com:5000/dns:1.12
          imagePullPolicy: IfNotPresent
          ports: [{ containerPort: 5353, name: dns, protocol: UDP }]
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        - { name: newest, image: registry.example.com:5000/newest, imagePullPolicy: Always }
        - { name: chosen, image: "example.com/chosen@sha256:00", imagePullPolicy: Always }
      dnsPolicy: ClusterFirst
      restartPolicy: Always
      schedulerName: default-scheduler
      securityContext: {}
      terminationGracePeriodSeconds: 30
      volumes: [{ name: a, configMap: { name: a, defaultMode: 420 } }, { name: b, secret: { secretName: b, defaultMode: 256 } }]
`,
    `apiVersion: apps/v1
kind: Deployment
metadata: { name: dns }
spec:
  replicas: 2
  selector: { matchLabels: { app: dns } }
  template:
    metadata: { labels: { app: dns } }
    spec:
      containers:
        - name: dns
          image: registry.example.com:5000/dns:1.12
          ports: [{ containerPort: 5353, name: dns, protocol: UDP }]
        - { name: newest, image: registry.example.com:5000/newest }
        - { name: chosen, image: "example.com/chosen@sha256:00", imagePullPolicy: Always }
      volumes: [{ name: a, configMap: { name: a } }, { name: b, secret: { secretName: b, defaultMode: 256 } }]
`,
  ],
  'a StatefulSet': [
    `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  podManagementPolicy: OrderedReady
  revisionHistoryLimit: 10
  updateStrategy: { type: RollingUpdate, rollingUpdate: { partition: 0 } }
  persistentVolumeClaimRetentionPolicy: { whenDeleted: Retain, whenScaled: Retain }
  selector: { matchLabels: { app: db } }
  template: { metadata: { labels: { app: db } }, spec: { containers: [{ name: db, image: "db:1" }] } }
`,
    `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template: { metadata: { labels: { app: db } }, spec: { containers: [{ name: db, image: "db:1" }] } }
`,
  ],
  'a Service': [
    `apiVersion: v1
kind: Service
metadata: { name: db }
spec:
  type: ClusterIP
  sessionAffinity: None
  internalTrafficPolicy: Cluster
  ports: [{ port: 80, protocol: TCP, targetPort: 80 }, { port: 81, protocol: TCP, targetPort: http }]
`,
    `apiVersion: v1
kind: Service
metadata: { name: db }
spec:
  ports: [{ port: 80 }, { port: 81, targetPort: http }]
`,
  ],
};

test.each(Object.entries(stored))('%s is as it was written', (_, [live, sent]) => {
  expect(short(live)).toEqual(object(sent));
});

test('what is not known stays as it is', () => {
  const thing = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a }\nspec: { type: ClusterIP }\n';
  expect(short(thing)).toEqual(object(thing));
});
