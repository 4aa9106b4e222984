import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';

const found = (path: string, type = 'Prefix') => {
  const rules = ingressRules(undefined, JSON.stringify(path)).replace('Prefix', type);
  const yaml = manifests(ingressClass(), ingress(`ingressClassName: example\n${rules}`), service());
  return runRules(analysisOf(yaml, { complete: true }))
    .filter(({ code }) => code === 'ingress/path-pattern')
    .map(({ severity, fixes }) => [severity, ...fixes.map(({ title }) => title)].join(': '));
};

test.each([
  ['/cart/*', 'Prefix', 'warning: Write /cart'],
  ['/cart/*', 'Exact', 'warning'],
  ['/cart(/|$)(.*)', 'Prefix', 'warning'],
  ['/cart?item=1', 'Exact', 'error'],
  ['/cart#top', 'Prefix', 'error'],
])('%s of type %s: %s', (path, type, expected) => {
  expect(found(path, type)).toEqual([expected]);
});

test.each([
  ['/cart', 'Prefix'],
  ['/', 'Exact'],
  ['/cart/.*', 'ImplementationSpecific'],
])('%s of type %s is what it says', (path, type) => {
  expect(found(path, type)).toEqual([]);
});
