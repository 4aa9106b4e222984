import { expect, test } from 'vitest';
import { NETWORKING } from '../kinds/shared/groups.ts';
import { analysisOfFiles } from './testing/converted.ts';
import { leavesOf } from './leaves.ts';

const leavesIn = (rest: string) => {
  const yaml = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
${rest}`;
  const { index } = analysisOfFiles({ 'all.yaml': yaml });
  return index.ofKind(NETWORKING, 'Ingress').flatMap(leavesOf);
};

test.each(['', 'spec: {}\n'])('a spec that says nothing is a leaf: %o', (spec) => {
  expect(leavesIn(spec)).toEqual([{ path: ['spec'], feature: 'spec', value: '' }]);
});

test('what is empty in a spec is a leaf', () => {
  expect(leavesIn('spec: { rules: [{ http: {} }] }\n')).toEqual([
    { path: ['spec', 'rules', 0, 'http'], feature: 'spec.rules[].http', value: '{}' },
  ]);
});
