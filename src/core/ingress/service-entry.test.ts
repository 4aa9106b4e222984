import { describe, expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { outcomeText } from '../traffic/expectations/expected.ts';
import { readSavedRequest } from '../traffic/expectations/saved-request.ts';
import { savedRequestsText } from '../traffic/expectations/write-saved-requests.ts';
import { parseDocument } from '../yaml/parse.ts';
import { draftOf } from '../views/traffic/draft-of.ts';
import { serviceEntries } from '../views/traffic/service-entries.ts';
import { traceDraft } from '../views/traffic/trace-draft.ts';
import { decideRequest, traceRequest } from './decide/decide-request.ts';

const service = (name: string, spec: string): string => `apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: museum}
spec: {selector: {app: ${name}}, ${spec}}
`;
const pods = (name: string, image = 'example.io/shop:1'): string => `apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: museum, labels: {app: ${name}}}
spec: {containers: [{name: main, image: "${image}"}]}
`;
const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: workshop}
spec: {controllerName: example.io/gateway}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: hall, namespace: museum}
spec: {gatewayClassName: workshop, listeners: [{name: web, port: 80, protocol: HTTP}, {name: high, port: 30090, protocol: HTTP}]}
`;

const workspace = analysisOf(
  [
    GATEWAY,
    service(
      'balanced',
      'type: LoadBalancer, ports: [{name: http, port: 80, targetPort: 8080}, {name: https, port: 443}]',
    ),
    service('node', 'type: NodePort, ports: [{port: 80, nodePort: 30080}]'),
    service('taken', 'type: NodePort, ports: [{port: 80, nodePort: 30090}]'),
    service('assigned', 'type: NodePort, ports: [{port: 80}]'),
    service(
      'several',
      'type: NodePort, ports: [{name: a, port: 80, nodePort: 30081}, {name: b, port: 81, nodePort: 30082}]',
    ),
    service('inside', 'ports: [{port: 80}]'),
    service('lonely', 'type: LoadBalancer, ports: [{port: 80}]'),
    service('proxy', 'type: LoadBalancer, ports: [{port: 80}]'),
    service('names', 'type: LoadBalancer, ports: [{port: 53, protocol: UDP}]'),
    ...['balanced', 'node', 'taken', 'assigned', 'several', 'inside', 'names'].map((name) => pods(name)),
    pods('proxy', 'registry.k8s.io/ingress-nginx/controller:v1.11.2'),
  ].join('---\n'),
  { complete: true },
);

const requestOf = (line: string, named?: string) => {
  const read = readSavedRequest({ request: line, ...(named !== undefined && { service: named }) });
  if (!read.request) throw new Error(read.problem ?? line);
  return read.request;
};

describe('a request through a Service', () => {
  test.each<readonly [line: string, service: string, end: string]>([
    ['GET http://any.test/cart', 'museum/balanced', 'museum/balanced, 200'],
    ['GET https://any.test/cart', 'museum/balanced', 'museum/balanced, 200'],
    ['GET http://any.test:81/', 'museum/balanced', 'refused'],
    ['tcp://any.test:443', 'museum/balanced', 'museum/balanced, 200'],
    ['GET http://any.test/', 'museum/node', 'museum/node, 200'],
    ['GET http://any.test:30080/', 'museum/node', 'museum/node, 200'],
    ['GET http://any.test:80/', 'museum/node', 'refused'],
    ['GET http://any.test:30082/', 'museum/several', 'museum/several, 200'],
    ['GET http://any.test/', 'museum/inside', 'refused'],
    ['GET http://any.test/', 'museum/lonely', 'refused'],
    ['udp://any.test', 'museum/names', 'museum/names, 200'],
    ['tcp://any.test:53', 'museum/names', 'refused'],
  ])('%s through %s meets %s', (line, named, end) => {
    const outcome = decideRequest(workspace, requestOf(line, named));
    expect(outcome.unclear).toBeNull();
    expect(outcomeText(outcome)).toBe(end);
    expect(outcome.service?.name).toBe(named.split('/')[1]);
    expect(traceRequest(workspace, requestOf(line, named))).toMatchObject({ outcome: outcome.outcome });
  });

  test.each([
    ['GET http://any.test/', 'museum/nothing', 'There is no Service museum/nothing in these manifests.'],
    [
      'GET http://any.test/',
      'museum/assigned',
      'The port that nodes open for Service museum/assigned is assigned by the cluster and does not stand in the manifest.',
    ],
    [
      'GET http://any.test:30500/',
      'museum/assigned',
      'The port that nodes open for Service museum/assigned is assigned by the cluster and does not stand in the manifest.',
    ],
    [
      'GET http://any.test/',
      'museum/several',
      'Service museum/several has several ports: say which with port.',
    ],
    ['tcp://any.test', 'museum/balanced', 'Service museum/balanced has several ports: say which with port.'],
    [
      'GET http://any.test/',
      'museum/proxy',
      'The Pods of Service museum/proxy run registry.k8s.io/ingress-nginx/controller:v1.11.2, which sends requests on: say which Gateway or Ingress class is meant.',
    ],
  ])('%s through %s is not known, and says why', (line, named, why) => {
    expect(decideRequest(workspace, requestOf(line, named)).unclear).toBe(why);
    expect(traceRequest(workspace, requestOf(line, named)).steps.at(-1)?.reason).toBe(why);
  });

  test('gives its Pods what the client sends, and says each step', () => {
    const { backends, steps } = traceRequest(
      workspace,
      requestOf('GET http://any.test/cart?a=1', 'museum/balanced'),
    );
    expect(backends[0]?.request).toMatchObject({ method: 'GET', host: 'any.test', path: '/cart?a=1' });
    expect(steps.map(({ stage, verdict, reason }) => `${stage} ${verdict} ${reason}`)).toEqual([
      'service chosen Port 80 of its load balancer leads to it, whatever host and path are asked for.',
      'endpoint chosen Ready: Pod/museum/balanced.',
    ]);
  });

  test('that names none goes to the nodes where no Gateway listens on its port', () => {
    const meets = (line: string) => outcomeText(decideRequest(workspace, requestOf(line)));
    expect(meets('GET http://any.test:30080/')).toBe('museum/node, 200');
    expect(meets('GET http://any.test:30090/')).toBe('404');
    expect(meets('GET http://any.test:30099/')).toBe('refused');
    expect(meets('GET http://any.test/')).toBe('404');
  });

  test('is written and read as a saved request', () => {
    const request = requestOf('GET http://any.test/', 'museum/node');
    const text = savedRequestsText([{ name: 'a', request, expect: '' }]);
    expect(text).toContain('service: "museum/node"');
    const [entry] = parseDocument(text).value as readonly never[];
    expect(readSavedRequest(entry).request).toEqual(request);
  });

  test('names nothing else', () => {
    const both = readSavedRequest({ request: 'GET http://a.test/', service: 'museum/node', gateway: 'a/b' });
    expect(both.problem).toBe(
      'A request that enters through a Service goes to no Gateway and no Ingress class.',
    );
    const bare = readSavedRequest({ request: 'GET http://a.test/', service: 'node' });
    expect(bare.problem).toBe('A Service is named namespace/name; this one is "node".');
  });

  test('is drawn from its load balancer or node port to its Pods', () => {
    for (const [named, kind] of [
      ['balanced', 'LoadBalancer'],
      ['node', 'NodePort'],
    ] as const) {
      const draft = draftOf(requestOf('GET http://any.test/', `museum/${named}`), true);
      const traced = traceDraft(draft, workspace);
      const kinds = traced.ok ? traced.tracePath.nodes.map((key) => key.split('/')[1]) : [];
      expect(kinds).toEqual([kind, 'Service', 'Pod']);
    }
  });

  test('can be chosen of those that have a way of their own', () => {
    expect(serviceEntries(workspace.index)).toEqual(
      ['assigned', 'balanced', 'lonely', 'names', 'node', 'proxy', 'several', 'taken'].map(
        (name) => `museum/${name}`,
      ),
    );
  });
});
