import { describe, expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { modernised } from './modernised.ts';

const old = (apiVersion: string, name: string): string => `apiVersion: ${apiVersion}
kind: Ingress
metadata: { name: ${name}, namespace: shop }
spec:
  backend: { serviceName: d, servicePort: http }
  rules:
    - host: ${name}.test
      http: { paths: [ { path: /x, backend: { serviceName: web, servicePort: 80 } } ] }
`;

const ingressesOf = (text: string) =>
  modernised(analysisOf(text)).analysis.index.ofKind('networking.k8s.io', 'Ingress');

describe('Ingresses of old versions', () => {
  test('are read as v1, all of a file at once', () => {
    const found = ingressesOf(
      [old('extensions/v1beta1', 'a'), old('networking.k8s.io/v1beta1', 'b')].join('---\n'),
    );
    expect(found.map(({ apiVersion, name }) => `${apiVersion} ${name}`)).toEqual([
      'networking.k8s.io/v1 a',
      'networking.k8s.io/v1 b',
    ]);
    expect(found[0]?.value['spec']).toEqual({
      defaultBackend: { service: { name: 'd', port: { name: 'http' } } },
      rules: [
        {
          host: 'a.test',
          http: {
            paths: [
              {
                path: '/x',
                backend: { service: { name: 'web', port: { number: 80 } } },
                pathType: 'ImplementationSpecific',
              },
            ],
          },
        },
      ],
    });
  });

  test('are named', () => {
    expect(modernised(analysisOf(old('extensions/v1beta1', 'a'))).notes).toEqual([
      '1 Ingress of versions that clusters of today refuse was read as networking.k8s.io/v1, whose fields the report names: Ingress shop/a.',
    ]);
  });

  test('stay beside one of today with the same name', () => {
    const text = `${old('extensions/v1beta1', 'a')}---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: a, namespace: shop }
spec: { defaultBackend: { service: { name: now, port: { number: 80 } } } }
`;
    expect(ingressesOf(text).map(({ value }) => JSON.stringify(value['spec']))).toEqual([
      '{"defaultBackend":{"service":{"name":"now","port":{"number":80}}}}',
    ]);
  });

  test('where there are none, the workspace stays the same object', () => {
    const analysis = analysisOf('apiVersion: v1\nkind: Service\nmetadata: { name: s }\n');
    expect(modernised(analysis)).toEqual({ analysis, notes: [], old: [] });
    expect(modernised(analysis).analysis).toBe(analysis);
  });
});
