import { expect, test } from 'vitest';
import { analysisOf } from '../../../testing/workspace.ts';
import type { TargetSupport } from '../../extension.ts';
import { TARGETS } from '../../options.ts';
import { envoyGateway } from '../envoy-gateway/envoy-gateway.ts';
import { nginxGatewayFabric } from '../nginx-gateway-fabric/nginx-gateway-fabric.ts';
import { targetSupport } from '../target-support.ts';
import { allNeeds, needOf, ruleWith } from '../testing/all-needs.ts';
import { traefikProxy } from '../traefik/traefik.ts';

const { index } = analysisOf('');

const planOf = (target: TargetSupport, ...rules: Parameters<TargetSupport['extend']>[0]) =>
  target.extend(rules, index);

test.each(TARGETS)('%s answers every need', (name) => {
  const target = targetSupport(name);
  expect(target.target).toBe(name);
  const answers = allNeeds.map((need) => planOf(target, ruleWith([need])).answers.get(need));
  const unlike = answers.flatMap((answer) => {
    if (!answer) return ['no answer'];
    const said = answer.covered ? answer.difference : answer.action;
    return said === undefined || /^[A-Z].*\.$/.test(said) ? [] : [said];
  });
  expect(unlike).toEqual([]);
  const versions = answers.flatMap((answer) =>
    answer?.covered && answer.use ? [answer.use.implementation] : [],
  );
  expect(versions.filter((one) => !one.includes(target.writtenFor ?? ''))).toEqual([]);
});

test.each([envoyGateway, nginxGatewayFabric, traefikProxy])(
  'objects of $implementation are the ones that answers and rules name',
  (target) => {
    const rule = ruleWith(allNeeds);
    const { objects, answers, filters, backends } = planOf(target, rule);
    const names = new Set(
      objects.map(({ apiVersion, kind, metadata }) =>
        [apiVersion, kind, (metadata as { name: string }).name].join(' '),
      ),
    );
    for (const answer of answers.values())
      if (answer.covered && answer.use) {
        const { apiVersion, kind, name } = answer.use;
        expect(names).toContain(`${apiVersion} ${kind} ${name}`);
      }
    for (const filter of filters.get(rule.rule) ?? [])
      if (filter.type === 'ExtensionRef') {
        const { group, kind, name } = filter.extensionRef;
        expect(
          [...names].some((one) => one.startsWith(`${group}/`) && one.endsWith(` ${kind} ${name}`)),
        ).toBe(true);
      }
    for (const { by } of backends.get(rule.rule) ?? [])
      expect([...names].some((one) => one.endsWith(` ${by.kind} ${by.name}`))).toBe(true);
    expect(new Set(objects.map((one) => JSON.stringify(one))).size).toBe(objects.length);
  },
);

test('rules of a route with equal needs share a policy, bound to each by name', () => {
  const need = needOf('ipAllow');
  const { objects } = planOf(
    envoyGateway,
    ruleWith([need], { rule: 'cart' }),
    ruleWith([need], { rule: 'pay', index: 1 }),
  );
  expect(objects).toHaveLength(1);
  expect(objects[0]).toMatchObject({
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      targetRefs: [
        { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'web', sectionName: 'cart' },
        { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'web', sectionName: 'pay' },
      ],
    },
  });
});

test('rules of a route with different needs have policies of their own, named after them', () => {
  const { objects } = planOf(
    envoyGateway,
    ruleWith([needOf('ipAllow')], { rule: 'cart' }),
    ruleWith([needOf('ipAllow', { ranges: ['192.0.2.0/24'] })], { rule: 'pay', index: 1 }),
  );
  expect(objects.map(({ metadata }) => (metadata as { name: string }).name)).toEqual(['web-cart', 'web-pay']);
});

test('a policy of whole routes is written only where all rules need it', () => {
  const need = needOf('bodySize');
  const all = planOf(
    nginxGatewayFabric,
    ruleWith([need], { rule: 'cart', ruleCount: 2 }),
    ruleWith([need], { rule: 'pay', index: 1, ruleCount: 2 }),
  );
  expect(all.objects).toMatchObject([
    {
      kind: 'ClientSettingsPolicy',
      spec: { targetRef: { kind: 'HTTPRoute', name: 'web' }, body: { maxSize: '8m' } },
    },
  ]);
  const some = planOf(nginxGatewayFabric, ruleWith([need], { rule: 'cart', ruleCount: 2 }));
  expect(some.objects).toMatchObject([
    {
      kind: 'SnippetsFilter',
      spec: { snippets: [{ context: 'http.server.location', value: 'client_max_body_size 8m;' }] },
    },
  ]);
});

test('a need that one of its rules cannot have covered is not covered', () => {
  const need = needOf('basicAuth');
  const { answers } = planOf(
    traefikProxy,
    ruleWith([need]),
    ruleWith([need], { namespace: 'other', route: 'other' }),
  );
  expect(answers.get(need)).toMatchObject({ covered: false });
});

test('without names of rules nothing is bound to one', () => {
  const old = analysisOf('', { release: '1.2' });
  const need = needOf('ipAllow');
  const { objects, answers } = envoyGateway.extend([ruleWith([need])], old.index);
  expect(objects).toEqual([]);
  expect(answers.get(need)).toMatchObject({ covered: false });
});

test('the same rules give the same bytes', () => {
  for (const target of [envoyGateway, nginxGatewayFabric, traefikProxy])
    expect(JSON.stringify(planOf(target, ruleWith(allNeeds)).objects)).toBe(
      JSON.stringify(planOf(target, ruleWith(allNeeds.toReversed())).objects),
    );
});
