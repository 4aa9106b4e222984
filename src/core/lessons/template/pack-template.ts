import type { PackFile } from '../format/pack.ts';

/** The files of a pack with one small lesson that is sound: each part of the format once. */
export const packTemplate = (id: string): readonly PackFile[] => [
  { path: 'pack.yaml', text: packYaml(id) },
  { path: 'glossary.md', text: GLOSSARY },
  ...lessonFiles('01-first', LESSON),
];

/** The files of one more such lesson, for a pack that may have no glossary. */
export const lessonTemplate = (folder: string, id: string, title: string): readonly PackFile[] =>
  lessonFiles(
    folder,
    LESSON.replace('lesson: first', `lesson: ${id}`)
      .replace('title: A Service without Pods', () => `title: ${JSON.stringify(title)}`)
      .replace('[[endpoint]]', 'endpoint'),
  );

const lessonFiles = (folder: string, lesson: string): readonly PackFile[] => [
  { path: `${folder}/lesson.md`, text: lesson },
  { path: `${folder}/lesson.notes.md`, text: NOTES },
  { path: `${folder}/start/shop.yaml`, text: manifests('shop-pods') },
  { path: `${folder}/solution/shop.yaml`, text: manifests('shop') },
  { path: `${folder}/attempts/other-port/shop.yaml`, text: manifests('shop-pods', 8080) },
  {
    path: `${folder}/attempts/other-port/expect.yaml`,
    text: 'unmet: [served]\nbecause: The port was right; the selector is not.\n',
  },
];

const packYaml = (id: string): string => `pack: ${id}
title: My lessons
version: 1 # a new one keeps the progress of lessons whose goals keep their ids
authors: [Your Name]
license: CC-BY-4.0
language: en
format: 1
chapters:
  - { title: The chain, lessons: [first] }
`;

const GLOSSARY = `# Glossary

## endpoint

A Pod that a Service sends requests to: one that is ready, and has the labels that the Service asks for.

\`\`\`term
is-not: the Service, which is a list of endpoints and a name for them.
show: Service/*/*
lessons: [first]
aliases: [endpoints]
\`\`\`
`;

const LESSON = `---
lesson: first
title: A Service without Pods
minutes: 5
learns: Find out why a Service sends requests nowhere.
corrects: "“The route is accepted, so traffic flows.” A Service needs Pods that answer."
start: [start/shop.yaml]
locked:
  - { of: HTTPRoute/*/*, why: The route is right. }
  - { of: Gateway/*/*, why: The Gateway is right. }
faults: [service/selects-nothing]
screen: { show: [canvas, yaml], focus: [Service/shop/shop] }
---

The shop is closed, although [[HTTPRoute/shop/shop]] is accepted.

## Find the Pods {#pods}

Say what a visitor gets, then repair [[Service/shop/shop]]. It has no [[endpoint]].

\`\`\`predict
- id: now
  ask: What does a visitor of http://shop.example.com/ get?
  request: GET http://shop.example.com/
  options:
    - { say: The shop, expect: "shop/shop, 200" }
    - { say: 404 from the Gateway, expect: "404" }
    - { say: 503 from the Gateway, expect: "503" }
  because: The route is found, and its Service too; but no Pod has the labels that the Service asks for.
\`\`\`

\`\`\`goals
- { id: served, say: Visitors reach the shop, request: "GET http://shop.example.com/", expect: "shop/shop, 200" }
- { id: accepted, say: The route stays accepted, guard: true, condition: "HTTPRoute/shop/shop Accepted=True" }
\`\`\`

\`\`\`hints
- for: served
  1: Look at the last edge that is missing on the canvas.
  2: Compare the selector of the Service with the labels of the Pods.
  3: "The Pods carry app: shop."
\`\`\`
`;

const NOTES = `What to say while this lesson is on the big screen: ask for hands before the request is sent.
`;

const manifests = (app: string, port = 80): string => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: gateway.example.com/example }
---
apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: front, namespace: shop }
spec:
  gatewayClassName: example
  listeners:
    - { name: web, port: 80, protocol: HTTP }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop, namespace: shop }
spec:
  parentRefs: [{ name: front }]
  hostnames: [shop.example.com]
  rules: [{ backendRefs: [{ name: shop, port: 80 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: shop, namespace: shop }
spec:
  selector: { app: ${app} }
  ports: [{ name: http, port: 80, targetPort: ${port} }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop, namespace: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec:
      containers: [{ name: shop, image: "registry.example.com/shop:1", ports: [{ containerPort: 80 }] }]
`;
