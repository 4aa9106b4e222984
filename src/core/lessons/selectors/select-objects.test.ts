import { expect, test } from 'vitest';
import { museum, stateOf } from '../testing/judged.ts';
import { isGlob } from './glob.ts';
import { selectObjects } from './select-objects.ts';
import { readSelector, type Selector } from './selector.ts';

function selector(text: string): Selector {
  const read = readSelector(text);
  if (!read.ok) throw new Error(read.message);
  return read.selector;
}

test.each([
  ['tours', 'tours', true],
  ['tours', 'tour', false],
  ['*', '', true],
  ['t*s', 'tours', true],
  ['t*s', 'ts', true],
  ['t*t', 't', false],
  ['*o*r*', 'tours', true],
  ['*r*o*', 'tours', false],
  ['a*', 'tours', false],
  ['.*', 'tours', false],
  ['**s', 'tours', true],
])('pattern %s and %s: %s', (pattern, text, fits) => {
  expect(isGlob(pattern, text)).toBe(fits);
});

test('a pattern of many stars is decided at once', () => {
  expect(isGlob(`${'*a'.repeat(5000)}b`, 'a'.repeat(20_000))).toBe(false);
});

const state = stateOf(
  museum({
    more: `apiVersion: example.io/v1
kind: Service
metadata: {name: knative, namespace: museum}
`,
  }),
);

test.each<readonly [text: string, ...names: readonly string[]]>([
  ['HTTPRoute/museum/tours', 'museum/tours'],
  ['HTTPRoute/*/tours', 'museum/tours'],
  ['HTTPRoute/lobby/*'],
  ['GatewayClass/workshop', '/workshop'],
  ['Namespace/*', '/lobby', '/museum'],
  ['*/lobby/*', 'lobby/hall'],
  ['Service/museum/*', 'museum/tours', 'museum/knative'],
  ['Service.example.io/museum/*', 'museum/knative'],
  ['*/*', '/lobby', '/museum', '/workshop'],
  ['Gateway/lobby/hall#web', 'lobby/hall'],
])('%s selects %j', (text, ...names) => {
  const found = selectObjects(selector(text), state.index).map(
    ({ namespace, name }) => `${namespace}/${name}`,
  );
  expect(found).toEqual(names);
});
