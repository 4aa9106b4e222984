import { describe, expect, test } from 'vitest';
import { fieldRules } from '../admission/field-rules/registry.ts';
import { filterBlocks } from '../assist/blocks/filter-blocks.ts';
import { kindOf } from '../kinds/registry.ts';
import { installedSchema } from '../kinds/installed-schema.ts';
import { schemaAt, schemaOf } from '../kinds/schemas.ts';
import type { Schema } from '../kinds/schema.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { allCrds, type InstalledCrds } from '../model/installed-crds.ts';
import type { Resource } from '../model/resource.ts';
import { isSince } from '../model/served.ts';
import { featuresOf } from '../conformance/features-of.ts';
import { ruleRows } from '../kinds/shared/rule-rows.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { FilterContext, FilteredRequest } from './filter-effect.ts';
import { filterOf, filters, filtersOf } from './filter-of.ts';
import { readFilters } from './read-filters.ts';
import { filterReferences } from './references.generated.ts';

const KINDS = ['HTTPRoute', 'GRPCRoute'] as const;
const PLACES: readonly Path[] = [
  ['spec', 'rules', 0, 'filters', 0],
  ['spec', 'rules', 0, 'backendRefs', 0, 'filters', 0],
];

const everywhere = KINDS.flatMap((kind) =>
  allCrds.flatMap((crds) => PLACES.map((place) => ({ kind, crds, ...crds, place }))),
);

const installed = (kind: string, crds: InstalledCrds, path: Path): Schema | undefined => {
  const schema = schemaAt(schemaOf(GATEWAY_API, kind) ?? {}, path);
  return schema && installedSchema(schema, crds);
};

describe.each(everywhere)('filters of $kind in $release $channel at $place', ({ kind, crds, place }) => {
  const known = filtersOf(kind, crds);
  const item = installed(kind, crds, place);

  test('the types of the schema are the ones that are defined', () => {
    const types = installed(kind, crds, [...place, 'type'])?.enum;
    expect(types?.toSorted()).toEqual(known.map(({ type }) => type).toSorted());
  });

  test('the fields of the schema are the settings of these types', () => {
    const fields = Object.entries(item?.properties ?? {}).flatMap(([key, field]) =>
      key === 'type' || !installedSchema(field, crds) ? [] : [key],
    );
    expect(fields.toSorted()).toEqual(known.map(({ field }) => field).toSorted());
  });

  test('the schema has the rules of these types', () => {
    const union = known.flatMap(({ type }) =>
      ['forbidden', 'required'].map((rule) => `filter-${type.toLowerCase()}-${rule}`),
    );
    expect(item?.rules?.toSorted()).toEqual(union.toSorted());
    const once = known.flatMap(({ type, repeatable }) =>
      repeatable || (type === 'CORS' && !isSince(crds.release, '1.5'))
        ? []
        : [`filter-${type.toLowerCase()}-once`],
    );
    const list = installed(kind, crds, place.slice(0, -1))?.rules ?? [];
    expect(list.filter((rule) => rule.endsWith('-once')).toSorted()).toEqual(once.toSorted());
    for (const rule of [...union, ...list]) expect([...fieldRules.keys()]).toContain(rule);
  });

  test('the kind has the references of these types, and no others', () => {
    const pattern = place
      .map((step) => (typeof step === 'number' ? '[*]' : `.${step}`))
      .join('')
      .slice(1);
    const wanted = known.flatMap(({ references }) => references.map(({ at }) => `${pattern}.${at}`));
    if (crds !== allCrds.at(-1)) return;
    const declared = kindOf(GATEWAY_API, kind)?.refs.map(({ at }) => at) ?? [];
    expect(declared.filter((at) => at.startsWith(`${pattern}.`)).toSorted()).toEqual(wanted.toSorted());
  });
});

const settings = (text: string): Json => parseDocument(text).value ?? null;

const routeWith = (list: readonly Json[], kind = 'HTTPRoute'): Resource => {
  const value: JsonObject = {
    spec: { rules: [{ filters: list, backendRefs: [{ name: 'red', filters: list }] }] },
  };
  return { group: GATEWAY_API, kind, value } as unknown as Resource;
};

const REQUEST: FilteredRequest = {
  authority: 'a.test',
  path: '/a',
  headers: new Map([['x-internal', ['1']]]),
  response: new Map(),
};

const CONTEXT: FilterContext = {
  original: { method: 'GET', path: '/a', query: null, headers: REQUEST.headers },
  scheme: 'http',
  listenerPort: 80,
  match: { type: 'PathPrefix', value: '/' },
  crds: { release: '1.6', channel: 'standard' },
  choices: {
    badMirror: 'dropped',
    extensionFilters: 'failed',
    preflightStatus: '200',
    refusedPreflight: 'answered',
  },
  ownerOf: () => null,
  targetAt: () => ({
    kind: 'Service',
    namespace: 'a',
    name: 'shadow',
    invalid: null,
    endpoints: [{}],
    endpointsReason: '',
  }),
};

describe.each(filters)('a filter of type $type', (filter) => {
  const { type, field } = filter;
  const [item, other] = filter.examples.map((text): JsonObject => ({ type, [field]: settings(text) }));
  const list = [item ?? {}, ...(filter.repeatable ? [other ?? {}] : [])];

  test('has two different examples that its schema allows', () => {
    expect(item).not.toEqual(other);
    for (const kind of filter.kinds)
      for (const place of PLACES) {
        const schema = installed(kind, { release: '1.6', channel: 'experimental' }, [...place, field]);
        for (const example of [item, other])
          for (const key of Object.keys(example?.[field] ?? {}))
            expect(schema?.properties).toHaveProperty([key]);
      }
  });

  test('does something to a request, says what, and is named in the trace', () => {
    for (const { apply, ...read } of readFilters({ filters: list }, [])) {
      const effect = apply(REQUEST, CONTEXT);
      expect(read.type).toBe(type);
      expect(effect.reason).toMatch(/^[A-Z0-9].*\.$/);
      if (effect.answer) expect(effect.answer.statusCode).toBeGreaterThanOrEqual(200);
      expect(filter.answers).toBe(effect.answer !== undefined && effect.verdict === 'applied');
    }
  });

  test('can be read and applied without settings', () => {
    for (const { apply } of readFilters({ filters: [{ type }] }, []))
      expect(apply(REQUEST, CONTEXT).reason).not.toBe('');
  });

  test('stands on the card of its route', () => {
    const words = ruleRows()(routeWith(list).value).flatMap(({ value = '', chips }) => [value, ...chips]);
    const settings = (list[0] as Record<string, Json>)[filter.field] ?? {};
    expect(words).toContain(filter.answersWith?.(settings) ?? filter.chip);
  });

  test('is offered by completion', () => {
    const block = filterBlocks.find(({ label }) => label === `filter: ${type}`);
    expect(block).toMatchObject({ kinds: filter.kinds, served: filter.served });
  });

  test('uses the features that it declares', () => {
    const whole = Object.fromEntries(
      filter.features.flatMap(({ fields = [], value }) => fields.map((name) => [name, value ?? {}])),
    );
    const several = [
      { type, [field]: whole },
      { type, [field]: whole },
    ];
    const used = new Set(featuresOf(routeWith(several)).map(({ feature }) => feature));
    // Only the last value of a field can be tried at a time.
    const byField = new Map(filter.features.map((one) => [one.fields?.[0] ?? one.feature, one.feature]));
    for (const feature of byField.values()) expect(used).toContain(feature);
  });

  test('excludes only types that exist and exclude it', () => {
    for (const excluded of filter.excludes) expect(filterOf(excluded)?.excludes).toContain(type);
  });

  test('has its references in the list that kinds read', () => {
    for (const reference of filter.references) {
      expect(filterReferences).toContain(reference);
      expect(reference.kinds).toEqual(filter.kinds);
      expect(reference.at).toMatch(new RegExp(`^${field}(\\.|$)`));
    }
  });
});

test('no reference belongs to no filter', () => {
  expect(filterReferences.toSorted()).toEqual(filters.flatMap(({ references }) => references).toSorted());
});

test('an unknown type is answered with 500', () => {
  const [unknown] = readFilters({ filters: [{ type: 'Nonsense' }] }, []);
  expect(unknown?.apply(REQUEST, CONTEXT)).toMatchObject({
    answer: { statusCode: 500 },
    reason: 'Nonsense is no known filter.',
  });
});

test.each([
  ['1.2', 'standard', 100],
  ['1.2', 'experimental', 10],
  ['1.3', 'standard', 10],
] as const)('in %s, %s, a mirror of a part copies %i of 100', (release, channel, percent) => {
  const item = settings(
    '{ type: RequestMirror, requestMirror: { percent: 10, backendRef: { name: shadow, port: 80 } } }',
  );
  const [mirror] = readFilters({ filters: [item] }, []);
  expect(mirror?.apply(REQUEST, { ...CONTEXT, crds: { release, channel } }).copy?.percent).toBe(percent);
});
