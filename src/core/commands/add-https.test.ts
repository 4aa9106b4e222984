import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manifests } from '../kinds/shared/example-manifests.ts';
import { gateway, route, service, TO_CART } from '../rules/shared/examples.ts';
import { isPortabilityNote } from '../rules/portability-notes.ts';
import { trace } from '../traffic/decide/decide.ts';
import { requestFromUrl } from '../traffic/request/request-from-url.ts';
import { analysisOf } from '../testing/workspace.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { dueClaim } from './testing/refusals.ts';
import { keyOf } from './testing/shop.ts';
import { refusal, run } from './testing/workspace.ts';

obeysLaws('add-https', {
  calls: fc.record({ gateway: anyKey, listener: fc.constantFrom('http', 'https', 'ghost', null) }),
  refusal: dueClaim([
    [/is not in these manifests\.$/, ({ model }, { gateway: key }) => !model.resources.has(key)],
    [/is no Gateway\.$/, (_, { gateway: key }) => !key.includes('/Gateway/')],
    [/has no HTTP listener/, (_, { listener }) => listener !== 'http'],
    [/HTTP listeners\. Choose/, (_, { listener }) => listener === null],
    [/is on port 443 already/, () => true],
  ]),
});

const KEY = keyOf('gateway.networking.k8s.io/Gateway/infra/edge');
const HTTP =
  '- name: http # for all\n  port: 80\n  protocol: HTTP\n  hostname: shop.example.com\n  allowedRoutes: { namespaces: { from: All } }';
const attached = route(
  `parentRefs:\n  - name: edge\n    namespace: infra\n    sectionName: http\n${TO_CART}`,
);
const BEFORE = manifests(gateway(HTTP), attached, service());

const outcomeOf = (text: string, url: string) => {
  const analysis = analysisOf(text, { partial: true });
  const parsed = requestFromUrl(url, {});
  if (!parsed.ok) throw new Error(parsed.message);
  const { outcome, response, backends } = trace(analysis.dataPlane, parsed.request);
  return { outcome, location: response?.headers.get('location'), to: backends.map(({ name }) => name) };
};

describe('a Gateway with a listener for HTTP', () => {
  const { text, plan } = run(BEFORE, 'add-https', { gateway: KEY });

  test('serves its routes by HTTPS, and redirects plain HTTP', () => {
    expect(outcomeOf(text, 'https://shop.example.com/cart')).toMatchObject({
      outcome: 'forwarded',
      to: ['cart'],
    });
    expect(outcomeOf(text, 'http://shop.example.com/cart')).toMatchObject({
      outcome: 'redirected',
      location: 'https://shop.example.com/cart',
    });
  });

  test('keeps its comments, its hostname and whom it admits', () => {
    expect(text).toContain('- name: http # for all');
    expect(text.match(/hostname: shop\.example\.com/g)).toHaveLength(2);
    expect(text.match(/from: All/g)).toHaveLength(2);
  });

  test('says which routes move', () => {
    expect(plan.ok && plan.caveats.map(({ message }) => message)).toEqual([
      'HTTPRoute shop/cart moves to listener https: plain HTTP is only redirected from now on.',
    ]);
  });

  test('has nothing but a note about the certificate that is still to come', () => {
    const found = analysisOf(text).findings.filter((one) => !isPortabilityNote(one));
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info reference/missing']);
  });
});

test('among several listeners one is chosen', () => {
  const two = BEFORE.replace(
    '  listeners:\n',
    '  listeners:\n    - { name: other, port: 8080, protocol: HTTP }\n',
  );
  const { remedies } = refusal(two, 'add-https', { gateway: KEY });
  expect(remedies.map(({ title }) => title)).toEqual(['Add HTTPS beside other', 'Add HTTPS beside http']);
});

test('is not added twice', () => {
  const { text } = run(BEFORE, 'add-https', { gateway: KEY });
  expect(refusal(text, 'add-https', { gateway: KEY }).reason).toBe(
    'Listener https of Gateway infra/edge is on port 443 already.',
  );
});
