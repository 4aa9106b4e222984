import { expect, test } from 'vitest';
import { admissionOf } from '../admission/admission-of.ts';
import { allCrds, crdsText } from '../model/installed-crds.ts';
import { isKindServed } from './served-versions.ts';
import { starterIn } from './starter-in.ts';
import { valueAt } from '../model/access.ts';
import { rowKind } from './row.ts';
import { analysisOf } from '../testing/workspace.ts';
import { kinds } from './registry.ts';

const named = kinds.map((kind) => [kind.kind, kind] as const);

/** A name that each kind takes: that of a CustomResourceDefinition has to say of what. */
const nameFor = (kind: string): string =>
  kind === 'CustomResourceDefinition' ? 'widgets.example.com' : 'demo';

/** Each kind with the CRDs that serve it: those of Kubernetes itself are the same beside all of them. */
const served = kinds.flatMap((kind) =>
  allCrds
    .filter((crds) => isKindServed(kind, crds))
    .slice(kind.versions.some((version) => version.served && Object.keys(version.served).length > 0) ? 0 : -1)
    .map((crds) => [kind.kind, crdsText(crds), kind, crds] as const),
);

test.each(served)('%s starts as an object that the API server takes in %s', (name, _, kind, crds) => {
  const { model, index } = analysisOf(starterIn(kind, crds, nameFor(name), 'team-a'), crds);
  const [object] = model.resources.values();
  expect(object && admissionOf(object, index).violations).toEqual([]);
});

test.each(named)('%s has a card, with rows that stand for something in it', (name, kind) => {
  const { graph, model } = analysisOf(kind.starter(nameFor(name), 'team-a'));
  const [object] = model.resources.values();
  const card = object && graph.nodes.get(object.key);
  expect(card !== undefined).toBe(kind.hasCard ?? true);
  if (!object || !card) return;
  expect(card.tier).toBe(kind.tier);
  expect(new Set(card.rows.map(({ id }) => id)).size).toBe(card.rows.length);
  for (const { path } of card.rows) expect(valueAt(object.value, path)).toBeDefined();
});

test('the rows that edges of a reference join are rows that some card has', () => {
  const rows = new Set(
    named.flatMap(([name, kind]) =>
      [...analysisOf(kind.starter(nameFor(name), 'team-a')).graph.nodes.values()].flatMap((node) =>
        node.rows.map(({ id }) => rowKind(id)),
      ),
    ),
  );
  const joined = kinds.flatMap(({ refs }) =>
    refs.flatMap(({ rows: { holder = [], target = [] } = {} }) => [...holder, ...target]),
  );
  expect([...new Set(joined)].filter((row) => !rows.has(row))).toEqual([]);
});
