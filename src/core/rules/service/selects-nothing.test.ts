import { expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { planCommand } from '../../commands/registry.ts';
import { applyPlan, filesOf, workspace } from '../../commands/testing/workspace.ts';
import { service } from '../shared/examples.ts';

const deployment = (name: string, label: string): string =>
  object(
    'apps/v1',
    'Deployment',
    { name, namespace: 'shop' },
    `spec:
  selector: { matchLabels: { app: ${label} } }
  template:
    metadata: { labels: { app: ${label} } }
    spec: { containers: [{ name: app, image: registry.example.com/app:1.0.0 }] }
`,
  );

const CART = service('cart', 'shop', 'selector: { app: crat }\nports:\n  - port: 80');

const offers = (yaml: string) =>
  workspace(yaml)
    .findings.filter(({ code }) => code === 'service/selects-nothing')
    .flatMap(({ fixes }) => fixes);

test('the workload of its name is the one that is meant', () => {
  expect(offers(manifests(CART, deployment('cart', 'cart'))).map(({ title }) => title)).toEqual([
    'Select Deployment shop/cart (app=cart)',
  ]);
});

test('beside another workload a Deployment of its own is offered, too, and told apart', () => {
  expect(offers(manifests(CART, deployment('web', 'web'))).map(({ title }) => title)).toEqual([
    'Select Deployment shop/web (app=web)',
    'Create Deployment shop/cart with the labels app=crat',
  ]);
});

test('what is created is selected', () => {
  const before = workspace(manifests(CART, deployment('web', 'web')));
  const [, create] = offers(manifests(CART, deployment('web', 'web')));
  const plan = create && planCommand(before, create.call);
  if (!plan?.ok) throw new Error('Not planned.');
  const after = workspace(applyPlan(filesOf(before), plan.edits));
  expect(after.findings.map(({ code }) => code)).not.toContain('service/selects-nothing');
  expect(after.model.resources.size).toBe(3);
});
