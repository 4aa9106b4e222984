import { expect, test } from 'vitest';
import type { ApplyOptions, ApplyResult } from '../../cluster/cluster-types.ts';
import type { ApplyItem } from '../../core/cluster/apply-plan.ts';
import { identityOf } from '../../core/cluster/identity-of.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { JsonObject } from '../../core/yaml/json.ts';
import { applyAll, dryRunAll, leavingToOthers, settleConflict, type TakenOver } from './run-apply.ts';
import { createFakeConnection } from './testing/fake-connection.ts';

const object = (name: string): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'shop' },
  data: { mine: '1', theirs: '2' },
});
const item = (name: string): ApplyItem => ({
  ...identityOf(object(name)),
  object: object(name),
  isThere: true,
  refused: null,
  standsOn: null,
  caution: null,
  isOptional: false,
});

const conflict = (...fields: readonly string[]): ApplyResult => ({
  outcome: 'conflict',
  message: 'Apply failed.',
  conflicts: [{ manager: 'helm', using: null, fields }],
  warnings: [],
});
const words = {
  cannotLeave: (fields: readonly string[]) => `cannot leave ${fields.join()}`,
  newConflict: (fields: readonly string[]) => `new conflict ${fields.join()}`,
};

/** What is sent, in short: the name, the fields of its data, and how. */
const sent = ([value, { dryRun, force }]: readonly [JsonObject, ApplyOptions]) =>
  `${identityOf(value).name} ${Object.keys((value['data'] as JsonObject | undefined) ?? {}).join()}${dryRun ? ' dry' : ''}${force ? ' force' : ''}`;

async function apply(dryRun: ApplyResult, takenOver: TakenOver, now: ApplyResult = dryRun) {
  const connection = createFakeConnection('');
  connection.answer((after, { dryRun: isDry }) =>
    isDry ? now : { outcome: 'created', after, warnings: [] },
  );
  const results: ApplyResult[] = [];
  await applyAll([{ item: item('a'), dryRun }], takenOver, words, {
    connection,
    onResult: (_, result) => results.push(result),
    signal: new AbortController().signal,
  });
  return { sent: connection.applied.map(sent), results };
}
const taking = (...fields: readonly string[]): TakenOver => new Map([[item('a').key, new Set(fields)]]);

test('dry runs ask of each, and nothing else', async () => {
  const connection = createFakeConnection('');
  const asked: ResourceKey[] = [];
  await dryRunAll(['a', 'b', 'c', 'd', 'e'].map(item), {
    connection,
    onResult: (key) => asked.push(key),
    signal: new AbortController().signal,
  });
  expect(asked).toHaveLength(5);
  expect(connection.applied.every(([, { dryRun, force }]) => dryRun && !force)).toBe(true);
});

test('whoever ends it is asked no more, and sends no more', async () => {
  const connection = createFakeConnection('');
  const ending = new AbortController();
  const run = { connection, onResult: () => ending.abort(), signal: ending.signal };
  await applyAll(
    ['a', 'b'].map((name) => ({ item: item(name), dryRun: null })),
    new Map(),
    words,
    run,
  );
  await dryRunAll(['a', 'b'].map(item), run);
  expect(connection.applied.map(sent)).toEqual(['a mine,theirs']);
});

test('what others manage stays with them, and nothing is forced', async () => {
  const { sent: all } = await apply(conflict('.data.theirs'), new Map());
  expect(all).toEqual(['a mine']);
});

test('what is chosen is taken over, and the rest stays', async () => {
  const { sent: all } = await apply(
    conflict('.data.theirs', '.data.mine'),
    taking('.data.theirs'),
    conflict('.data.theirs'),
  );
  expect(all).toEqual(['a theirs dry', 'a theirs force']);
});

test('a conflict that came since is never forced', async () => {
  const { sent: all, results } = await apply(
    conflict('.data.theirs'),
    taking('.data.theirs'),
    conflict('.data.theirs', '.data.mine'),
  );
  expect(all).toEqual(['a mine,theirs dry']);
  expect(results).toMatchObject([{ outcome: 'refused', message: 'new conflict .data.mine' }]);
});

test('what cannot be left to others is not sent', async () => {
  const { sent: all, results } = await apply(conflict('.spec.odd[key=1]'), new Map());
  expect(all).toEqual([]);
  expect(results).toMatchObject([{ outcome: 'refused', message: 'cannot leave .spec.odd[key=1]' }]);
  expect(leavingToOthers(object('a'), ['.data.theirs', '.data.mine'])).toMatchObject({ data: {} });
});

test('a choice about conflicts is tried before it is confirmed', async () => {
  const connection = createFakeConnection('');
  const one = { item: item('a'), dryRun: conflict('.data.theirs') };
  await settleConflict(one, new Map(), words, connection);
  await settleConflict(one, taking('.data.theirs'), words, connection);
  expect(connection.applied.map(sent)).toEqual(['a mine dry', 'a mine,theirs dry force']);
  const cannot = { ...one, dryRun: conflict('.spec') };
  expect(await settleConflict(cannot, new Map(), words, connection)).toMatchObject({ outcome: 'refused' });
});

test('one that fails does not keep the others back', async () => {
  const connection = createFakeConnection('');
  connection.answer((after) =>
    identityOf(after).name === 'a'
      ? { outcome: 'refused', message: 'No.', causes: [], warnings: [] }
      : { outcome: 'created', after, warnings: [] },
  );
  const outcomes: string[] = [];
  await applyAll(
    ['a', 'b'].map((name) => ({ item: item(name), dryRun: null })),
    new Map(),
    words,
    {
      connection,
      onResult: (_, { outcome }) => outcomes.push(outcome),
      signal: new AbortController().signal,
    },
  );
  expect(outcomes).toEqual(['refused', 'created']);
});

test('what is sent is only for the object that was shown', async () => {
  const shown = object('a');
  const expectedOf = async (dryRun: ApplyResult | null, settled: ApplyResult | null = null) => {
    const connection = createFakeConnection('');
    await applyAll([{ item: item('a'), dryRun, settled }], new Map(), words, {
      connection,
      onResult: () => {},
      signal: new AbortController().signal,
    });
    return connection.applied.at(-1)?.[1];
  };
  const changed: ApplyResult = { outcome: 'changed', before: shown, after: shown, warnings: [] };
  expect(await expectedOf({ outcome: 'created', after: shown, warnings: [] })).toEqual({
    dryRun: false,
    expected: null,
  });
  expect(await expectedOf({ outcome: 'unchanged', after: shown, warnings: [] })).toEqual({
    dryRun: false,
    expected: shown,
  });
  expect(await expectedOf(conflict('.data.theirs'), changed)).toEqual({ dryRun: false, expected: shown });
  // Nothing is held against what could not be read, or was not asked about.
  expect(await expectedOf({ ...changed, before: null })).toEqual({ dryRun: false });
  expect(await expectedOf(null)).toEqual({ dryRun: false });
});
