import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { statusDiffers } from './status-differs.ts';

const messages = (yaml: string): readonly string[] =>
  createEngine([statusDiffers])(analysisOf(yaml)).map(({ severity, message }) => `${severity} ${message}`);

const parents = (conditions: string): string =>
  `status:
  parents:
    - parentRef: { name: edge, namespace: infra }
      controllerName: example.com/gateway-controller
      conditions: [${conditions}]
`;

const ACCEPTED = '{ type: Accepted, status: "True", reason: Accepted }';
const RESOLVED = '{ type: ResolvedRefs, status: "True", reason: ResolvedRefs }';
const BROKEN = '{ type: ResolvedRefs, status: "False", reason: BackendNotFound }';

const workspace = (...conditions: readonly string[]): string =>
  manifests(gateway(), route(`${TO_EDGE}\n${TO_CART}`) + parents(conditions.join(', ')), service());

test('a status that is what follows from the manifests is passed over', () => {
  expect(messages(workspace(ACCEPTED, RESOLVED))).toEqual([]);
});

test('what a controller adds or leaves out is its own', () => {
  expect(messages(workspace(ACCEPTED))).toEqual([]);
  expect(messages(workspace(ACCEPTED, RESOLVED, '{ type: Ours, status: "False", reason: No }'))).toEqual([]);
});

test('another reason is a difference, with both sides', () => {
  expect(messages(workspace(ACCEPTED, BROKEN))).toEqual([
    'info The cluster says False (BackendNotFound); computed is True (ResolvedRefs).',
  ]);
  expect(
    messages(workspace('{ type: Accepted, status: "False", reason: NoMatchingParent }', BROKEN)),
  ).toEqual([
    'info The cluster says False (NoMatchingParent); computed is True (Accepted). This is one of 2 differences.',
  ]);
});

test('where no controller would write anything there is nothing to compare with', () => {
  const alone = route(`${TO_EDGE}\n${TO_CART}`) + parents(BROKEN);
  expect(messages(alone)).toEqual([]);
});

test('a status of any shape is no reason to fail', () => {
  for (const status of ['5', '[]', 'null', '{ parents: 3 }', '{ parents: [null, { conditions: {} }] }']) {
    const odd = manifests(gateway(), `${route(`${TO_EDGE}\n${TO_CART}`)}status: ${status}\n`, service());
    expect(messages(odd).filter((message) => !message.startsWith('info '))).toEqual([]);
  }
});
