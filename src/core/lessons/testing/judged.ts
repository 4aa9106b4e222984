import type { Analysis } from '../../analysis.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { lineMapOf } from '../../text/line-map.ts';
import type { Json } from '../../yaml/json.ts';
import type { Check, Judgement, Setting } from '../checks/check.ts';
import { judgeCheck } from '../checks/judge-check.ts';
import { readCheck } from '../checks/read-check.ts';
import { readPlacedYaml } from '../format/placed-yaml.ts';

/** YAML as blocks of lessons are read. */
function valueOf(yaml: string): Json {
  const read = readPlacedYaml({ file: 'lesson.md', lines: lineMapOf(yaml), start: 0, end: yaml.length });
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

/** A check from the YAML of a goal. Throws where it cannot be read. */
export function checkFrom(yaml: string): Check {
  const read = readCheck(valueOf(yaml));
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.check;
}

/** What cannot be read of a check, each with its path. */
export function problemsOf(yaml: string): readonly string[] {
  const read = readCheck(valueOf(yaml));
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The analysis of manifests as all of a cluster, with Ingresses as the specification alone has them. */
export const stateOf = (yaml: string): Analysis =>
  analysisOf(yaml, { complete: true, choices: { 'ingress-controller': 'generic' } });

/** A judgement in one text: `met: …`, or `expected: … instead: …`. */
export const wordsOf = (judgement: Judgement): string =>
  judgement.met ? `met: ${judgement.found}` : `expected: ${judgement.expected} instead: ${judgement.instead}`;

/** Judges a check on manifests; step and lesson began with `begin`, else with the same. */
export function judged(
  check: string,
  now: string,
  {
    begin = now,
    learner = { answered: {}, deeds: [] },
  }: Readonly<{ begin?: string; learner?: Setting['learner'] }> = {},
): Judgement {
  const before = stateOf(begin);
  return judgeCheck(checkFrom(check), { now: stateOf(now), begin: before, start: before, learner });
}

const CLASS = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: workshop}
spec: {controllerName: example.io/gateway}
`;

const HALL = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: hall, namespace: lobby}
spec:
  gatewayClassName: workshop
  # The front door.
  listeners:
  - {name: web, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
  - {name: staff, port: 8080, protocol: HTTP}
`;

const TOURS = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: tours, namespace: museum}
spec:
  parentRefs: [{name: hall, namespace: lobby}]
  hostnames: [tours.museum.test]
  rules:
  - backendRefs: [{name: tours, port: 80}]
`;

const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: tours, namespace: museum}
spec:
  selector: {app: tours}
  ports: [{port: 80, targetPort: 8080}]
`;

const PODS = `apiVersion: apps/v1
kind: Deployment
metadata: {name: tours, namespace: museum}
spec:
  selector: {matchLabels: {app: tours}}
  template:
    metadata: {labels: {app: tours}}
    spec: {containers: [{name: tours, image: example.io/tours, ports: [{containerPort: 8080}]}]}
`;

const NAMESPACES = `apiVersion: v1
kind: Namespace
metadata: {name: lobby}
---
apiVersion: v1
kind: Namespace
metadata: {name: museum}
`;

/** A small museum, with parts replaced: by another text, or left out by an empty one. */
export const museum = (
  parts: Readonly<Partial<Record<'class' | 'hall' | 'tours' | 'service' | 'pods' | 'more', string>>> = {},
): string =>
  [
    NAMESPACES,
    parts.class ?? CLASS,
    parts.hall ?? HALL,
    parts.tours ?? TOURS,
    parts.service ?? SERVICE,
    parts.pods ?? PODS,
    parts.more ?? '',
  ]
    .filter((text) => text !== '')
    .join('---\n');

/** The parts as they are written. */
export const MUSEUM = { hall: HALL, tours: TOURS, service: SERVICE, class: CLASS } as const;
