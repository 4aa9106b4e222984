import { describe, expect, test } from 'vitest';
import { kinds } from '../../kinds/registry.ts';
import { installedSchema } from '../../kinds/installed-schema.ts';
import { schemaOf } from '../../kinds/schemas.ts';
import type { Schema } from '../../kinds/schema.ts';
import type { Channel } from '../../model/installed-crds.ts';
import { defaultOptions } from '../../model/options.ts';
import { isServed } from '../../model/served.ts';
import { fieldRules } from './registry.ts';
import { officialRules, type Placement } from './testing/official-rules.ts';

/** Every rule of a schema in one channel, as `id path`. */
function* rulesIn(schema: Schema, channel: Channel, path = ''): Generator<string> {
  const here = installedSchema(schema, { ...defaultOptions, channel });
  if (!here) return;
  for (const id of here.rules ?? []) yield `${id} ${path}`;
  for (const [key, field] of Object.entries(here.properties ?? {}))
    yield* rulesIn(field, channel, path === '' ? key : `${path}.${key}`);
  if (here.items) yield* rulesIn(here.items, channel, `${path}[]`);
  if (here.additionalProperties) yield* rulesIn(here.additionalProperties, channel, `${path}{*}`);
}

// Other projects build their CRDs from the same types, and take the rules of these along; the table is that of the API.
const ofKubernetes = kinds.filter(({ group }) => !group.includes('.') || group.endsWith('.k8s.io'));

const placed = ofKubernetes.flatMap(({ group, kind, versions }) =>
  versions.map(({ name: version, served }) => ({
    kind,
    version,
    served,
    schema: schemaOf(group, kind, version) ?? {},
  })),
);

const isIn = ({ channel }: Placement, asked: Channel): boolean =>
  channel === 'both' || channel === (asked === 'standard' ? 'std' : 'exp');

/** What the CRDs of a channel place in a version of a kind. */
const expected = (kind: string, version: string, channel: Channel): readonly string[] =>
  officialRules.flatMap(({ id, places }) =>
    places
      .filter((place) => place.kind === kind && place.versions.includes(version) && isIn(place, channel))
      .map(({ path }) => `${id} ${path}`),
  );

describe.each<Channel>(['standard', 'experimental'])('in the %s channel', (channel) => {
  test.each(placed.filter(({ served }) => isServed(served, { ...defaultOptions, channel })))(
    '$kind $version has the rules of its CRD, each where it belongs',
    ({ kind, version, schema }) => {
      expect([...rulesIn(schema, channel)].toSorted()).toEqual(expected(kind, version, channel).toSorted());
    },
  );
});

const timesPlaced = (places: readonly Placement[]): number =>
  places.reduce((sum, { channel, versions }) => sum + versions.length * (channel === 'both' ? 2 : 1), 0);

test('the table is whole: 100 rules with 98 messages, in 645 places', () => {
  expect(officialRules).toHaveLength(100);
  expect(new Set(officialRules.map(({ message }) => message)).size).toBe(98);
  expect(officialRules.reduce((sum, { places }) => sum + timesPlaced(places), 0)).toBe(645);
});

test('every rule of the table is written down here, and no other', () => {
  expect([...fieldRules.keys()].toSorted()).toEqual(officialRules.map(({ id }) => id).toSorted());
});

test.each(officialRules)('$id has the message of the CRD, word for word', ({ id, message }) => {
  expect(fieldRules.get(id)?.message).toBe(message);
});

test('every rule says in sentences what is wrong, why, and what to do', () => {
  for (const { title, why, fix } of fieldRules.values())
    for (const words of [title, why, fix]) expect(words).toMatch(/^[A-Z`].*\.$/);
});
