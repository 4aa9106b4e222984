import { expect, test } from './fixtures/test.ts';
import type { Point } from './pages/pointer.ts';

/** So many that no end of an edge makes it an element: each Gateway has the routes of all, and each route all Gateways. */
const CROWD = 26;
const SERVICES = 248;

const names = Array.from({ length: CROWD }, (_, number) => `edge-${number + 10}`);
const manifests = [
  'apiVersion: gateway.networking.k8s.io/v1\nkind: GatewayClass\nmetadata: { name: example }\nspec: { controllerName: example.com/gateway }\n',
  ...names.map(
    (name) => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: ${name}, namespace: shop }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: to-${name}, namespace: shop }
spec:
  parentRefs: [${names.map((parent) => `{ name: ${parent} }`).join(', ')}]
  hostnames: [${name}.example.com]
  rules: [{ filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }] }]
`,
  ),
  ...Array.from(
    { length: SERVICES },
    (_, number) => `apiVersion: v1
kind: Service
metadata: { name: web-${number}, namespace: shop }
spec: { ports: [{ port: 80 }] }
`,
  ),
].join('---\n');

test.beforeEach(async ({ workbench }) => {
  await workbench.files.drop([{ name: 'shop.yaml', text: manifests }]);
  await expect(workbench.size).toHaveText('301 objects in 1 file');
  await workbench.goTo('edge-20', 'Gateway');
  await expect(workbench.canvas.card('Gateway', 'edge-20')).toBeVisible();
  await workbench.canvas.focus();
  await workbench.page.keyboard.press('Escape');
  await expect(workbench.canvas.card('Gateway', 'edge-20')).not.toHaveAttribute('aria-current');
});

/** Points on level and upright parts of edges that are painted, and not elements, where nothing else is. */
const paintedPoints = (root: Element): readonly Point[] => {
  const view = root.getBoundingClientRect();
  const found: { x: number; y: number }[] = [];
  for (const path of root.querySelectorAll<SVGPathElement>('.react-flow__viewport-portal svg > path')) {
    const matrix = path.getScreenCTM();
    let last = { x: 0, y: 0 };
    // One path holds all edges of one look, so its text is read: measuring it takes too long.
    for (const [, letter, numbers = ''] of (path.getAttribute('d') ?? '').matchAll(/([A-Z])([^A-Z]*)/g)) {
      const [x = 0, y = 0] = (numbers.match(/-?[\d.]+/g) ?? []).slice(-2).map(Number);
      const [from, to] = [last, { x, y }];
      last = to;
      if (letter !== 'L') continue;
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const on = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
        const point = new DOMPoint(on.x, on.y).matrixTransform(matrix ?? undefined);
        const isInside =
          point.x > view.left + 8 &&
          point.x < view.right - 8 &&
          point.y > view.top + 40 &&
          point.y < view.bottom - 8;
        if (isInside && document.elementFromPoint(point.x, point.y)?.matches('.react-flow__pane') === true)
          found.push({ x: point.x, y: point.y });
      }
    }
  }
  return found;
};

test('an edge that is only painted is hovered and selected like any other', async ({ workbench }) => {
  const { page, canvas } = workbench;
  const elements = canvas.surface.locator('.react-flow__edge');
  const points = await canvas.surface.evaluate(paintedPoints);
  expect(points.length).toBeGreaterThan(0);
  await expect(elements).toHaveCount(0);
  const { x, y } = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };

  await test.step('under the pointer it becomes an element', async () => {
    await page.mouse.move(x, y - 2);
    await page.mouse.move(x, y);
    await expect(elements).toHaveCount(1);
    const isHit = await page.evaluate(
      (at) => document.elementFromPoint(at.x, at.y)?.closest('.react-flow__edge') !== null,
      { x, y },
    );
    expect(isHit).toBe(true);
  });

  await test.step('it is selected by a click, with what it means beside the cards', async () => {
    await page.mouse.click(x, y);
    await expect(canvas.surface.getByText(/^Gateway edge-\d+.* → HTTPRoute to-edge-\d+$/)).toBeVisible();
    await expect(canvas.surface.getByRole('button', { name: 'Disconnect' })).toBeVisible();
  });

  await test.step('away from it it is painted again', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'React Flow' }).hover();
    await expect(canvas.surface.getByRole('button', { name: 'Disconnect' })).toBeHidden();
    await expect(elements).toHaveCount(0);
  });
});
