import { describe, expect, test } from 'vitest';
import { kinds, scopeOf } from '../kinds/registry.ts';
import { isKindServed } from '../kinds/served-versions.ts';
import { installedSchema } from '../kinds/installed-schema.ts';
import { schemaOf } from '../kinds/schemas.ts';
import type { Schema } from '../kinds/schema.ts';
import { conforms } from '../kinds/testing/conforms.ts';
import { pathText, valueAt } from '../model/access.ts';
import { defaultOptions } from '../model/options.ts';
import { loadModel } from '../model/update-model.ts';
import { buildResourceIndex } from '../topology/resource-index.ts';
import type { Json, Path } from '../yaml/json.ts';
import { parseDocument } from '../yaml/parse.ts';
import { blocks } from './blocks/registry.ts';
import { complete } from './complete.ts';
import type { Completion } from './completion.ts';
import type { Knowledge } from './completion-context.ts';
import { accept } from './testing/accept.ts';

const reading = { scopeOf, defaultNamespace: 'default' };
const options = { ...defaultOptions, channel: 'experimental' } as const;

function knowledgeOf(path: string, text: string): Knowledge {
  const model = loadModel([{ path, text }], reading);
  return { model, options, index: buildResourceIndex(model, options) };
}

type Style = 'block' | 'flow' | 'json';

/** A manifest with the cursor at a path: in a mapping that is begun there. `⟦⟧` is the cursor. */
function manifestAt(kind: (typeof kinds)[number], path: Path, style: Style): string {
  const apiVersion = [kind.group, kind.versions[0]?.name].filter(Boolean).join('/');
  if (style === 'block') {
    const lines = [`apiVersion: ${apiVersion}`, `kind: ${kind.kind}`];
    let indent = '';
    let dash = '';
    for (const step of path) {
      if (typeof step === 'number') dash = `${dash}- `;
      else {
        lines.push(`${indent}${dash}${step}:`);
        indent += ' '.repeat(dash.length + 2);
        dash = '';
      }
    }
    return `${[...lines, `${indent}${dash}⟦⟧`].join('\n')}\n`;
  }
  const quote = style === 'json' ? '"' : '';
  const head = `${quote}apiVersion${quote}: ${quote}${apiVersion}${quote}, ${quote}kind${quote}: ${quote}${kind.kind}${quote}`;
  let inner = '{ ⟦⟧ }';
  for (const step of path.toReversed())
    inner = typeof step === 'number' ? `[${inner}]` : `{ ${quote}${step}${quote}: ${inner} }`;
  return `{ ${head}, ${inner.slice(2)}\n`;
}

function offersIn(marked: string, file: string): readonly (readonly [Completion, string])[] {
  const offset = marked.indexOf('⟦⟧');
  const text = marked.replace('⟦⟧', '');
  return complete(knowledgeOf(file, text), file, offset).map((offer) => [offer, accept(text, offer)]);
}

/** Every mapping of a schema, by its path; lists by their first item. */
function mappings(schema: Schema, path: Path = []): readonly Path[] {
  if (path.length > 0 && path[0] === 'status') return [];
  if (schema.type === 'array') return schema.items ? mappings(schema.items, [...path, 0]) : [];
  if (!schema.properties) return [];
  const inner = Object.entries(schema.properties).flatMap(([key, field]) => mappings(field, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

const styles: readonly Style[] = ['block', 'flow', 'json'];

/** Brackets have the same writer everywhere: a few kinds are enough for them. */
const inStyle = (style: Style) =>
  kinds.filter(({ kind }) => style === 'block' || ['Gateway', 'GRPCRoute', 'Ingress'].includes(kind));

describe.each(styles)('in %s style', (style) => {
  test.each(inStyle(style).map((kind) => [kind.kind, kind] as const))(
    'every key of %s can be taken at its place, and parses there',
    (_, kind) => {
      const schema = schemaOf(kind.group, kind.kind);
      if (!schema) return;
      let taken = 0;
      for (const path of mappings(schema)) {
        const marked = manifestAt(kind, path, style);
        for (const [{ label, kind: sort }, after] of offersIn(
          marked,
          style === 'json' ? 'a.json' : 'a.yaml',
        )) {
          if (sort !== 'key' && sort !== 'block') continue;
          const { value } = parseDocument(after);
          expect(value, `${label} at ${pathText(path)}\n${after}`).toBeDefined();
          const around = valueAt(value, path);
          if (sort === 'key')
            expect(around, `${label} at ${pathText(path)}\n${after}`).toHaveProperty([label]);
          else expect(JSON.stringify(around), `${label}\n${after}`).not.toMatch(/^(?:null|\{\})$/);
          taken++;
        }
      }
      expect(taken).toBeGreaterThan(2);
    },
  );
});

const numbered = (at: string): Path => at.split(/\.|(?=\[)/).map((step) => (step === '[*]' ? 0 : step));

test.each(
  blocks.flatMap(({ kinds: of, label, at }) =>
    of.map((kind) => [`${label} in ${kind}`, kind, label, at] as const),
  ),
)('the block %s is what its schema wants, in an item and as a key', (_, name, label, at) => {
  const kind = kinds.find((candidate) => candidate.kind === name);
  const schema = kind && schemaOf(kind.group, kind.kind);
  if (!kind || !schema) throw new Error(`There is no ${name}.`);
  const path = numbered(at);
  const places = [path, path.slice(0, path.at(-1) === 0 ? -2 : -1)].filter((place) => place.length > 0);
  for (const place of places) {
    const found = offersIn(manifestAt(kind, place, 'block'), 'a.yaml').find(
      ([offer]) => offer.label === label,
    );
    expect(found, `${pathText(place)}`).toBeDefined();
    const value = valueAt(parseDocument(found?.[1] ?? '').value, path);
    expect(value, `${found?.[1]}`).toBeDefined();
    expect(problemsOf(schema, path, value ?? null), `${found?.[1]}`).toEqual([]);
  }
});

/** A schema with the fields directly in it as the installed CRDs have them. */
const asInstalled = ({ properties, ...schema }: Schema): Schema => ({
  ...schema,
  ...(properties && {
    properties: Object.fromEntries(
      Object.entries(properties).flatMap(([key, field]) => {
        const installed = installedSchema(field, options);
        return installed ? [[key, installed]] : [];
      }),
    ),
  }),
});

function problemsOf(schema: Schema, path: Path, value: Json): readonly string[] {
  let at: Schema | undefined = schema;
  for (const step of path) at = typeof step === 'number' ? at?.items : at?.properties?.[step];
  return at ? conforms(asInstalled(at), value) : ['no schema'];
}

const served = kinds.filter((kind) => isKindServed(kind, options));

test.each(served.map((kind) => [kind.kind, kind] as const))('an empty document becomes %s', (_, kind) => {
  for (const [file, marked] of [
    ['a.yaml', '⟦⟧'],
    ['a.yaml', 'kind: A\n---\n⟦⟧'],
    ['a.json', '⟦⟧'],
  ] as const) {
    const found = offersIn(marked, file).find(
      ([offer]) =>
        offer.label === kind.kind && offer.kind === 'object' && offer.detail === (kind.group || 'core'),
    );
    const text = (found?.[1] ?? '').replace(/^kind: A\n---\n/, '');
    const { value } = parseDocument(text);
    expect(value).toMatchObject({ kind: kind.kind, metadata: { name: `my-${kind.kind.toLowerCase()}` } });
    const schema = schemaOf(kind.group, kind.kind);
    if (schema) expect(conforms(schema, value ?? null)).toEqual([]);
  }
});
