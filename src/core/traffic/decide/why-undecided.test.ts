import { describe, expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { gateway, httpListener, route, service, TO_CART } from '../../rules/shared/examples.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { requestFromUrl } from '../request/request-from-url.ts';
import { decide, trace } from './decide.ts';

/** Gateway infra/edge with a listener, HTTPRoute shop/cart with these lines, and its Service. */
const shop = (spec: string, listener = httpListener()): string =>
  manifests(gateway(listener), route(`${spec}\n${TO_CART}`), service());

const EDGE = 'parentRefs: [{ name: edge, namespace: infra }]';

function sent(yaml: string, url = 'http://shop.example.com/') {
  const parsed = requestFromUrl(url, {});
  if (!parsed.ok) throw new Error(parsed.message);
  const { dataPlane } = analysisOf(yaml);
  return { ...decide(dataPlane, parsed.request), steps: trace(dataPlane, parsed.request).steps };
}

describe('a request that nothing takes is not decided where it may be taken', () => {
  test('by a listener whose hostname is filled in later', () => {
    const found = sent(shop(EDGE, httpListener(undefined, '"*.${DOMAIN}"')));
    expect([found.outcome, found.unclear]).toEqual([
      'refused',
      '*.${DOMAIN} is filled in later, so it is not known whether listener http covers shop.example.com.',
    ]);
    expect(found.steps.map(({ reason }) => reason)).toEqual([
      'Its hostname *.${DOMAIN} is filled in later; whether it covers host shop.example.com is not known.',
      found.unclear,
    ]);
  });

  test('by a route whose hostname is', () => {
    const yaml = shop(`${EDGE}\nhostnames: ["\${APP}.example.com"]`);
    expect(sent(yaml).unclear).toBe(
      '${APP}.example.com is filled in later, so it is not known whether HTTPRoute shop/cart is for shop.example.com.',
    );
    expect(sent(yaml).steps.map(({ reason }) => reason)).toContain(
      'Its hostname ${APP}.example.com is filled in later; whether it covers host shop.example.com is not known.',
    );
    // No value makes it a name under another domain.
    expect(sent(yaml, 'http://shop.example.org/').response?.statusCode).toBe(404);
  });

  test('by a route whose hostname is encrypted', () => {
    expect(sent(shop(`${EDGE}\nhostnames: ["ENC[AES256_GCM,data:x,type:str]"]`)).unclear).toBe(
      'A hostname is encrypted here, so it is not known whether HTTPRoute shop/cart is for shop.example.com.',
    );
  });

  test('by a route of which it is not known what it attaches to', () => {
    const parent = 'parentRefs: [{ name: edge, namespace: infra, sectionName: $(SECTION) }]';
    expect(sent(shop(parent)).unclear).toBe(
      'HTTPRoute shop/cart may be for shop.example.com. $(SECTION) is filled in later, so what it leads to is not known.',
    );
    expect(sent(shop(`${parent}\nhostnames: [cart.example.com]`)).response?.statusCode).toBe(404);
  });
});

test('what is known to take a request decides', () => {
  const open = route(`${EDGE}\nhostnames: ["\${APP}.example.com"]\n${TO_CART}`).replace(
    'name: cart',
    'name: open',
  );
  expect(sent(manifests(shop(EDGE), open)).route?.name).toBe('cart');
});
