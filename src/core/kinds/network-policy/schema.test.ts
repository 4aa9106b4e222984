import { expect, test } from 'vitest';
import { admissionOf } from '../../admission/admission-of.ts';
import { fieldProblems } from '../../rules/shared/field-problems.ts';
import { analysisOf } from '../../testing/workspace.ts';

const unknownFields = (...of: Parameters<typeof fieldProblems>): readonly string[] =>
  fieldProblems(...of).map(({ type }) => type);

/** What the API server and its warnings say of a policy with these ports and fields. */
function violationsOf(port: string, rest = ''): readonly string[] {
  const { model, index } = analysisOf(`apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: guard, namespace: shop }
spec: { podSelector: {}, ingress: [{ ports: [${port}] }] }
${rest}`);
  return [...model.resources.values()].flatMap((policy) => [
    ...admissionOf(policy, index).violations.map(({ message }) => message),
    ...unknownFields(policy, index),
  ]);
}

test.each(['{}', '{ port: http }', '{ port: 1, endPort: 65535 }'])('%s is a port', (port) => {
  expect(violationsOf(port, 'status: {}')).toEqual([]);
});

test.each(['{ port: 0 }', '{ port: 65536 }', '{ port: 80, endPort: 65536 }'])('%s is no port', (port) => {
  expect(violationsOf(port)).toHaveLength(1);
});

test.each([
  [
    '{ endPort: 90 }',
    'spec.ingress[0].ports[0].endPort: Invalid value: 90: may not be specified when `port` is not specified',
  ],
  [
    '{ port: http, endPort: 90 }',
    'spec.ingress[0].ports[0].endPort: Invalid value: 90: may not be specified when `port` is non-numeric',
  ],
  [
    '{ port: 91, endPort: 90 }',
    'spec.ingress[0].ports[0].endPort: Invalid value: 90: must be greater than or equal to `port`',
  ],
])('a range %s needs where it begins', (port, message) => {
  expect(violationsOf(port)).toEqual([message]);
});
