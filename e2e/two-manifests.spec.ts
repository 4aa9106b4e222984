import { expect, test } from './fixtures/test.ts';

const gatewayClass = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: example
spec:
  controller: example.io/gateway-controller
`;

const route = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: shop
  namespace: shop
spec:
  rules:
    - backendRefs:
        - name: api
          namespace: payments
          port: 8080
`;

test('a GatewayClass with the controller under its old name: one error, and a fix that renames the field', async ({
  workbench,
}) => {
  const { dialog, files, plan, problems } = workbench;
  await workbench.pasteManifests(gatewayClass);
  // The note is the server's: it did not check its other rules.
  await expect(problems.counts).toHaveAccessibleName('1 error, 0 warnings, 1 note');
  await expect(problems.all.filter({ hasText: 'controllerName' })).toHaveCount(1);

  await problems.previewFix('controllerName', /^Rename controller/);
  await expect(plan.lines('removed')).toHaveCount(1);
  await expect(plan.lines('added')).toContainText('controllerName: example.io/gateway-controller');
  await plan.apply();
  await expect(dialog).toBeHidden();
  await expect(problems.panel).toContainText('No problems found');
  expect(await files.text('manifests.yaml')).toBe(gatewayClass.replace('controller:', 'controllerName:'));
});

test('a route to a backend of another namespace without a grant: one finding, and exactly the grant it needs', async ({
  workbench,
}) => {
  const { files, plan, problems } = workbench;
  await workbench.pasteManifests(route);
  await expect(problems.all).toHaveCount(1);
  await problems.previewFix('Whether a ReferenceGrant', /^Allow HTTPRoutes of shop/);
  await expect(plan.lines('removed')).toHaveCount(0);
  await plan.apply();
  await expect(problems.named('ReferenceGrant in namespace payments')).toHaveCount(0);
  await expect(problems.counts).toHaveAccessibleName('0 errors, 0 warnings, 1 note');
  expect(await files.text('manifests.yaml')).toBe(`${route}---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata:
  name: allow-httproute-from-shop
  namespace: payments
spec:
  from:
    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      namespace: shop
  to:
    - group: ""
      kind: Service
      name: api
`);
});
