import { describe, expect, test, vi } from 'vitest';
import { createInlineAnalyzer } from '../../analysis/create-analyzer.ts';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { Traced } from '../../core/views/traffic/trace-draft.ts';
import { CART, SHOP } from '../../testing/shop.ts';
import { openWorkbench } from '../../testing/workbench.ts';

/** An analyzer that holds back the answers to requests until they are released. */
function slowTraffic() {
  const inline = createInlineAnalyzer();
  const held: (() => void)[] = [];
  const analyzer: Analyzer = {
    ...inline,
    trace: (draft) =>
      new Promise<Traced>((resolve) => held.push(() => void inline.trace(draft).then(resolve))),
  };
  return { analyzer, held };
}

const INGRESS = {
  'shop.yaml': `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http:
        paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`,
};

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('a request that is sent', () => {
  test('opens its trace and announces the outcome', async () => {
    const bench = await openWorkbench(SHOP);
    bench.state().togglePanel('bottom', false);
    await bench.send('http://shop.example.com/cart');
    const { traced, bottomTab, traceView, panels, announcement } = bench.state();
    expect(traced?.ok && traced.tracePath.nodes.length).toBeGreaterThan(2);
    expect({ bottomTab, traceView, bottom: panels.bottom }).toEqual({
      bottomTab: 'trace',
      traceView: 'trace',
      bottom: true,
    });
    expect(announcement).toContain('shop/cart, 200');
  });

  test('that cannot be sent shows the reason, and leaves the panels alone', async () => {
    const bench = await openWorkbench(SHOP);
    expect(await bench.send('http://')).not.toBe('');
    expect(bench.state().bottomTab).toBe('problems');
    expect(bench.state().announcement).toBe(bench.traced());
  });

  test('passes what the cluster provides, too, once that is shown', async () => {
    const bench = await openWorkbench(INGRESS);
    await bench.send('http://shop.example.com/');
    const passed = () => {
      const { traced } = bench.state();
      return traced?.ok ? traced.tracePath.nodes.map((key) => bench.state().cards.get(key)?.kind) : [];
    };
    const services = () => passed().filter((kind) => kind === 'Service').length;
    expect(services()).toBe(1);
    bench.state().showOnCanvas('everything');
    // That of the controller as well.
    await vi.waitFor(() => expect(services()).toBe(2));
  });

  test('twice is answered once: the earlier answer is dropped', async () => {
    const { analyzer, held } = slowTraffic();
    const bench = await openWorkbench(SHOP, { analyzer });
    const first = bench.actions.send({ url: 'http://shop.example.com/cart' });
    const second = bench.actions.send({ url: 'http://shop.example.com/other' });
    held[1]?.();
    await second;
    held[0]?.();
    await first;
    expect(bench.traced()).toBe('404');
  });

  test('that is cleared before its answer stays cleared', async () => {
    const { analyzer, held } = slowTraffic();
    const bench = await openWorkbench(SHOP, { analyzer });
    const sent = bench.actions.send({ url: 'http://shop.example.com/cart' });
    bench.actions.clearTrace();
    held[0]?.();
    await sent;
    expect(bench.state().traced).toBeNull();
  });
});

describe('the request on screen', () => {
  test('is sent again after every edit, with the content of the bar at that time', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.send('http://shop.example.com/cart');
    bench.state().setDraft({ url: 'http://elsewhere.example.com/' });
    await bench.type('/cart\n', '/basket\n', 'cart.yaml');
    expect(bench.traced()).toBe('404');
    expect(bench.state().traced?.draft.url).toBe('http://shop.example.com/cart');
  });

  test('is not replaced by an answer that comes after another was sent', async () => {
    const { analyzer, held } = slowTraffic();
    const bench = await openWorkbench(SHOP, { analyzer });
    const first = bench.actions.send({ url: 'http://shop.example.com/cart' });
    held[0]?.();
    await first;
    await bench.type('replicas: 2', 'replicas: 3', 'cart.yaml');
    const second = bench.actions.send({ url: 'http://shop.example.com/other' });
    held[2]?.();
    await second;
    held[1]?.();
    await turn();
    expect(bench.traced()).toBe('404');
  });

  test('is cleared when another workspace is opened', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.send('http://shop.example.com/cart');
    bench.actions.replaceAll(
      [{ path: 'other.yaml', text: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: other\n' }],
      'Open another',
    );
    await bench.settled();
    expect(bench.state().traced).toBeNull();
  });

  test('stays when sending it again fails', async () => {
    let broken = false;
    const inline = createInlineAnalyzer();
    const analyzer: Analyzer = {
      ...inline,
      trace: (draft) => (broken ? Promise.reject(new Error('stopped')) : inline.trace(draft)),
    };
    const bench = await openWorkbench(SHOP, { analyzer });
    await bench.send('http://shop.example.com/cart');
    broken = true;
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    expect(warning).toHaveBeenCalled();
    warning.mockRestore();
    expect(bench.traced()).toBe('shop/cart, 200');
  });
});

describe('asking why a route does not get a request', () => {
  const OTHER = CART.replaceAll('name: cart', 'name: other').replace('value: /cart', 'value: /other');

  test('explains the request on screen', async () => {
    const bench = await openWorkbench({ ...SHOP, 'other.yaml': OTHER });
    await bench.send('http://shop.example.com/cart');
    const key = bench.keyOf('HTTPRoute shop/other');
    await bench.actions.askWhyNot(key);
    expect(bench.state()).toMatchObject({ whyNot: key, bottomTab: 'trace', traceView: 'trace' });
    bench.actions.clearTrace();
    expect(bench.state().whyNot).toBeNull();
  });

  test('sends a request that the route matches where there is none', async () => {
    const bench = await openWorkbench({ ...SHOP, 'other.yaml': OTHER });
    await bench.actions.askWhyNot(bench.keyOf('HTTPRoute shop/other'));
    expect(bench.traced()).toBe('shop/other, 200');
    expect(bench.state().traced?.draft.url).toContain('/other');
  });

  test('needs a request where none can be derived', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.actions.askWhyNot(bench.keyOf('Service shop/cart'));
    expect(bench.state().traced).toBeNull();
    expect(bench.toast()?.message).toContain('Send a request first');
  });
});
