import { describe, expect, test } from 'vitest';
import { fileText } from '../model/update-model.ts';
import { manifests, object } from '../kinds/shared/example-manifests.ts';
import { gatewayClass, gateway, route, service, TO_CART } from '../rules/shared/examples.ts';
import { analysisOf, FILE } from '../testing/workspace.ts';
import { safeFixes, type SafeFixFilter } from './safe-fixes.ts';

const textAfter = (yaml: string, filter?: SafeFixFilter): string => {
  const file = safeFixes(analysisOf(yaml), filter).after.model.files.get(FILE);
  return file ? fileText(file) : '';
};

const SERVICE = object(
  'v1',
  'Service',
  { name: 'cart', namespace: 'shop' },
  'spec:\n  ports:\n    - port: "80" # as a text',
);
const MAP = object('v1', 'ConfigMap', { name: 'flags', namespace: 'shop' }, 'data:\n  debug: yes');
const BOTH = manifests(SERVICE, MAP);

describe('fixes with one safe answer', () => {
  test('are applied together, and nothing else is touched', () => {
    expect(textAfter(BOTH)).toBe(
      BOTH.replace('port: "80"', 'port: 80').replace('debug: yes', 'debug: "yes"'),
    );
  });

  test('are those of the rules that are named', () => {
    expect(textAfter(BOTH, { rules: ['text/*'] })).toBe(BOTH.replace('debug: yes', 'debug: "yes"'));
    expect(textAfter(BOTH, { rules: ['admission/type'] })).toBe(BOTH.replace('"80"', '80'));
    expect(textAfter(BOTH, { rules: ['admission/typ'] })).toBe(BOTH);
  });

  test('change no file that is not to be changed', () => {
    expect(textAfter(BOTH, { files: new Set(['other.yaml']) })).toBe(BOTH);
  });

  test('applied again change nothing', () => {
    const once = textAfter(BOTH);
    expect(safeFixes(analysisOf(once)).calls).toEqual([]);
  });
});

const listener = '- name: http\n  port: 80\n  protocol: HTTP\n  allowedRoutes: { namespaces: { from: All } }';

describe.each([
  [
    'a name that could be one of two things',
    manifests(
      gatewayClass,
      gateway(listener),
      route(`parentRefs: [{ name: edge, namespace: infra }]\n${TO_CART.replace('cart', 'crat')}`),
      service(),
    ),
  ],
  [
    'an owner’s decision to allow something',
    manifests(
      gatewayClass,
      gateway(listener),
      route(
        `parentRefs: [{ name: edge, namespace: infra }]\nrules:\n  - backendRefs: [{ name: api, namespace: payments, port: 80 }]`,
      ),
      service('api', 'payments'),
    ),
  ],
  [
    'what the object ignores',
    MAP.replace(
      'namespace: shop',
      'namespace: shop\n  annotations: { gatehouse.dev/ignore: text/misread-scalar }',
    ),
  ],
] as const)('%s', (_, yaml) => {
  test('is left to its author', () => {
    const before = analysisOf(yaml);
    expect(before.findings.some(({ fixes }) => fixes.length > 0)).toBe(true);
    expect(safeFixes(before).calls).toEqual([]);
  });
});
