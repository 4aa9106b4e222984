import { expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { scopeOf } from '../kinds/registry.ts';
import { defaultOptions } from '../model/options.ts';
import { loadModel } from '../model/update-model.ts';
import { toThumbnail } from './to-thumbnail.ts';

const CHAIN = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: web, namespace: demo }
spec: { gatewayClassName: example, listeners: [{ name: http, port: 80, protocol: HTTP }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: hello, namespace: demo }
spec: { parentRefs: [{ name: web }], rules: [{ backendRefs: [{ name: hello, port: 80 }] }] }
`;
const SERVICE = `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/gateway-controller }
---
apiVersion: v1
kind: Service
metadata: { name: hello, namespace: demo }
spec: { selector: { app: hello }, ports: [{ port: 80 }] }
`;

function draw(text: string) {
  const model = loadModel(text === '' ? [] : [{ path: 'a.yaml', text }], {
    scopeOf,
    defaultNamespace: 'default',
  });
  const { folded, layout } = analyze(model, { ...defaultOptions, complete: true });
  return { cards: folded.graph.nodes.size, picture: toThumbnail({ graph: folded.graph, layout }) };
}

test('a thumbnail has a frame and a name for each card, and a line for each edge', () => {
  const { cards, picture } = draw(CHAIN + SERVICE);
  expect(picture?.match(/z/g)).toHaveLength(cards * 3);
  expect(picture).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="-?\d+ -?\d+ \d+ \d+"/);
  expect(picture).not.toContain('stroke-dasharray');
  expect(picture?.length).toBeLessThan(1500);
});

test('what does not work is dashed', () => {
  expect(draw(CHAIN).picture).toContain('stroke-dasharray');
});

test('it has no words: nothing of a manifest is in it', () => {
  expect(draw(CHAIN + SERVICE).picture).not.toMatch(/web|hello|demo/);
});

test('there is none of nothing', () => {
  expect(draw('').picture).toBeNull();
});
