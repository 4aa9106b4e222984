import { expect, test } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';
import { admissionOf } from '../admission-of.ts';
import { quantityProblem } from './quantity.ts';

test.each([
  '0',
  '1',
  '100m',
  '1.5',
  '.5',
  '2.',
  '-1',
  '+3',
  '128Mi',
  '1Gi',
  '10k',
  '5E',
  '5e3',
  '1E-3',
  '12n',
  '7u',
])('%s is a quantity', (text) => expect(quantityProblem(text)).toBeNull());

const FORMAT = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const SUFFIX = "unable to parse quantity's suffix";
const NUMBER = 'unable to parse numeric part of quantity';

test.each([
  ['', FORMAT],
  ['abc', FORMAT],
  ['1x', FORMAT],
  ['10Q', FORMAT],
  ['1KB', FORMAT],
  ['1.2.3', FORMAT],
  ['1 Gi', FORMAT],
  ['1Gi ', FORMAT],
  ['--1', SUFFIX],
  ['true', FORMAT],
  ['1K', SUFFIX],
  ['1mm', SUFFIX],
  ['1ki', SUFFIX],
  ['1e', SUFFIX],
  ['1Mi5', SUFFIX],
  ['.', NUMBER],
  ['m', NUMBER],
  ['-', NUMBER],
])('%s is none: %s', (text, words) => expect(quantityProblem(text)).toBe(words));

test('a long run of digits is read at once', () => {
  expect(quantityProblem(`${'1'.repeat(1_000_000)}x`)).toBe(FORMAT);
});

const messagesOf = (resources: string) => {
  const { model, index } = analysisOf(`
apiVersion: v1
kind: Pod
metadata: { name: jar, namespace: kiln }
spec: { containers: [{ name: lid, image: clay, resources: ${resources} }] }
`);
  return [...model.resources.values()].flatMap((one) =>
    admissionOf(one, index).violations.map(({ message }) => message),
  );
};

test('what containers ask for is checked, as text or as a number', () => {
  expect(messagesOf('{ requests: { cpu: 1.5, memory: 1Gi }, limits: { cpu: "2", memory: 2e9 } }')).toEqual(
    [],
  );
  expect(messagesOf('{ requests: { cpu: 1x }, limits: { memory: true } }')).toEqual([
    `Pod in version "v1" cannot be handled as a Pod: ${FORMAT}`,
  ]);
});
