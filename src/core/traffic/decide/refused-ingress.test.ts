import { expect, test } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';
import { requestFromUrl } from '../request/request-from-url.ts';
import { trace } from './decide.ts';

const ingress = (name: string, host: string, path: string, apiVersion = 'networking.k8s.io/v1'): string =>
  `apiVersion: ${apiVersion}
kind: Ingress
metadata: { name: ${name}, namespace: shop }
spec: { rules: [{ host: ${host}, http: { paths: [{ path: ${path}, pathType: Prefix, backend: { service: { name: s, port: { number: 80 } } } }] } }] }
`;

function stepsOf(yaml: string, url = 'http://a.test/x') {
  const parsed = requestFromUrl(url);
  if (!parsed.ok) throw new Error(parsed.message);
  const { steps, outcome } = trace(analysisOf(yaml).dataPlane, parsed.request);
  expect(outcome).toBe('refused');
  return steps;
}

test('a request for an Ingress that the API server refuses says so, of the one for its host', () => {
  const yaml = [ingress('first', 'b.test', 'bad'), ingress('web', 'a.test', 'bad')].join('---\n');
  expect(stepsOf(yaml)).toMatchObject([
    {
      subject: 'Ingress shop/web',
      verdict: 'rejected',
      reason: expect.stringMatching(
        /^The API server refuses it, so no controller serves it: .*bad/,
      ) as string,
      at: { resource: 'networking.k8s.io/Ingress/shop/web' },
    },
  ]);
  expect(stepsOf(yaml, 'http://c.test/')[0]?.subject).toBe('Ingress shop/first');
});

test('an Ingress of a version that is gone is refused, too', () => {
  expect(stepsOf(ingress('old', 'a.test', '/', 'extensions/v1beta1'))[0]?.subject).toBe('Ingress shop/old');
});

test('where there is a Gateway, it is what was asked', () => {
  const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: none, listeners: [{ name: http, port: 80, protocol: HTTP }] }
`;
  const [step] = stepsOf([ingress('web', 'a.test', 'bad'), gateway].join('---\n'));
  expect(step?.subject).toBe('Gateway');
});
