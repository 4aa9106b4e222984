import { expect, test } from './fixtures/test.ts';
import type { Point } from './pages/pointer.ts';

const ROUTES = 150;

const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
`;
const chain = (number: number) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: route-${number}, namespace: shop }
spec:
  parentRefs: [{ name: edge }]
  hostnames: [shop-${number}.example.com]
  rules: [{ backendRefs: [{ name: web-${number}, port: 80 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: web-${number}, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;
const manifests = [gateway, ...Array.from({ length: ROUTES }, (_, number) => chain(number + 100))].join(
  '---\n',
);

test.beforeEach(async ({ workbench }) => {
  await workbench.files.drop([{ name: 'shop.yaml', text: manifests }]);
  await expect(workbench.size).toHaveText(`${ROUTES * 2 + 1} objects in 1 file`);
  await expect(workbench.canvas.card('Gateway', 'edge')).toBeVisible();
});

/** Points on edges that are painted, and not elements, where nothing else is. */
const paintedPoints = (root: Element): readonly Point[] => {
  const view = root.getBoundingClientRect();
  const paths = [
    ...root.querySelectorAll<SVGPathElement>('.react-flow__viewport-portal svg > path[data-state]'),
  ];
  return paths.flatMap((path) => {
    const matrix = path.getScreenCTM();
    if (!matrix) return [];
    return Array.from({ length: Math.floor(path.getTotalLength() / 8) }, (_, step) => {
      const { x, y } = path.getPointAtLength(step * 8).matrixTransform(matrix);
      return { x, y };
    }).filter(({ x, y }) => {
      const isInside = x > view.left + 8 && x < view.right - 8 && y > view.top + 40 && y < view.bottom - 8;
      return isInside && document.elementFromPoint(x, y)?.matches('.react-flow__pane') === true;
    });
  });
};

test('an edge that is only painted is hovered and selected like any other', async ({ workbench }) => {
  const { page, canvas } = workbench;
  const elements = canvas.surface.locator('.react-flow__edge');
  const points = await canvas.surface.evaluate(paintedPoints);
  expect(points.length).toBeGreaterThan(0);
  // Of all edges only those are elements that have something in view.
  const before = await elements.count();
  expect(before).toBeLessThan(ROUTES * 2);
  const { x, y } = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };

  await test.step('under the pointer it becomes an element', async () => {
    await page.mouse.move(x, y - 2);
    await page.mouse.move(x, y);
    await expect(elements).toHaveCount(before + 1);
    const isHit = await page.evaluate(
      (at) => document.elementFromPoint(at.x, at.y)?.closest('.react-flow__edge') !== null,
      { x, y },
    );
    expect(isHit).toBe(true);
  });

  await test.step('it is selected by a click, with what it means beside the cards', async () => {
    await page.mouse.click(x, y);
    await expect(canvas.surface.getByText(/^Gateway edge › http → HTTPRoute route-\d+$/)).toBeVisible();
    await expect(canvas.surface.getByRole('button', { name: 'Disconnect' })).toBeVisible();
  });

  await test.step('away from it it is painted again', async () => {
    await page.mouse.click(x + 40, y);
    await page.mouse.move(x + 60, y);
    await expect(canvas.surface.getByRole('button', { name: 'Disconnect' })).toBeHidden();
    await expect(elements).toHaveCount(before);
  });
});
