import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, type Analysis } from '../analysis.ts';
import { scopeOf } from '../kinds/registry.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { nearestSpan } from '../yaml/tree.ts';
import { parseDocument } from '../yaml/parse.ts';
import { absoluteSpan, inDocument } from './locate.ts';
import type { Model } from './model.ts';
import { defaultOptions } from './options.ts';
import { placeOf } from './place-of.ts';
import type { Resource } from './resource.ts';
import { fileText, loadModel, updateModel } from './update-model.ts';

const PATH = 'list.yaml';
const reading = { scopeOf, defaultNamespace: defaultOptions.defaultNamespace };
const load = (text: string): Model => loadModel([{ path: PATH, text }], reading);
const textOf = (model: Model): string => {
  const file = model.files.get(PATH);
  return file ? fileText(file) : '';
};
const edited = (model: Model, edit: TextEdit): Model =>
  updateModel(model, [{ path: PATH, type: 'edit', edits: [edit] }], reading);

/** The model in which the first `find` is `text`. */
function replace(model: Model, find: string, text: string): Model {
  const start = textOf(model).indexOf(find);
  if (start < 0) throw new Error(`No ${find}.`);
  return edited(model, { span: { start, end: start + find.length }, text });
}

const byName = (model: Model, name: string): Resource | undefined =>
  [...model.resources.values()].find((resource) => resource.name === name);

const service = (name: string, rest = ''): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n${rest}`;
const map = (name: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  text: |\n    a # b\n\n    c\n`;
const listed = (text: string, indent = ''): string =>
  `${indent}- ${text.trimEnd().replaceAll('\n', `\n${indent}  `)}\n`;
const inBlock = (items: readonly string[], indent = '', kind = 'List'): string =>
  `apiVersion: v1\nkind: ${kind}\nitems:\n${items.map((text) => listed(text, indent)).join('')}`;
const asJson = (text: string, space = 2): string =>
  JSON.stringify(parseDocument(text).value ?? null, null, space);

const three = inBlock([service('a'), service('b'), service('c')]);
const apart = three.replaceAll(/^- /gm, '- # one\n\n# two\n  ');
const inJson = asJson(three);
const nested = inBlock([inBlock([service('a'), service('b')]), service('c'), map('d')], '  ');
const typed = `kind: ConfigMapList\napiVersion: v1\nitems:\n# first\n- metadata: { name: a }\n\n# second\n- metadata:\n    name: b\nmetadata: {}\n`;

describe.each([
  ['a block', three],
  ['a block that is indented', inBlock([map('a'), service('b'), map('c')], '  ')],
  ['JSON', inJson],
  ['JSON on one line', asJson(three, 0)],
  ['a List in a List', nested],
  ['a block whose dashes stand alone', three.replaceAll(/^- /gm, '-\n  ')],
  ['a block with comments behind its dashes', apart],
  ['a typed list, before other keys', typed],
])('in %s', (_, text) => {
  test('an item stays the same object while another is edited', () => {
    const before = load(text);
    const [name = ''] = /name\W+b/.exec(text) ?? [];
    const after = replace(before, name, `${name}bb`);
    expect(byName(after, 'bbb')?.docId).toBe(byName(before, 'b')?.docId);
    for (const resource of before.resources.values()) {
      if (resource.docId !== byName(before, 'b')?.docId)
        expect(after.resources.get(resource.key)).toBe(resource);
    }
    checkPlaces(after);
  });

  test('places are those in the document', () => {
    expect.hasAssertions();
    checkPlaces(load(text));
  });

  test('it stays the same object after its document did not parse for a while', () => {
    const before = load(text);
    const broken = replace(before, 'kind', '"\nkind');
    expect([...broken.resources.values()].every(({ stale }) => stale)).toBe(true);
    checkPlaces(broken);
    const after = replace(broken, '"\nkind', 'kind');
    for (const resource of before.resources.values())
      expect(after.resources.get(resource.key)).toBe(resource);
    expect(after.resources.size).toBe(before.resources.size);
  });
});

test('items that move, come and go keep the others', () => {
  const before = load(three);
  const [a, b, c] = ['a', 'b', 'c'].map((name) => byName(before, name));
  const without = replace(before, listed(service('a')), '');
  expect(byName(without, 'b')).toBe(b);
  expect(byName(without, 'c')).toBe(c);
  const moved = replace(without, listed(service('c')), listed(service('c')) + listed(service('a')));
  expect(byName(moved, 'b')).toBe(b);
  expect([...moved.resources.values()].map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  expect(byName(moved, 'a')?.docId).not.toBe(a?.docId);
  checkPlaces(moved);
});

test('a List whose items depend on each other is read as a whole', () => {
  const text = inBlock([service('a', 'labels: &l { x: y }\n'), service('b', 'labels: *l\n')]);
  expect(byName(load(text), 'b')?.root).toEqual(['items', 1]);
  const before = load(inBlock([service('a', 'labels: {}\n'), service('b')]));
  const after = replace(before, '{}', '&l {}');
  expect(byName(after, 'b')?.root).toEqual(['items', 1]);
  checkPlaces(after);
});

/** Places of objects are those that their whole document has. */
function checkPlaces(model: Model): void {
  for (const resource of model.resources.values()) {
    for (const path of [[], ['metadata', 'name'], ['data', 'text'], ['nowhere', 3]]) {
      const at = placeOf(resource, path);
      const whole = inDocument(model, at);
      const [own, there] = [at, whole].map((place) =>
        absoluteSpan(model, { ...place, span: nearestSpan(place.doc, place.path) }),
      );
      expect(own).toEqual(there);
    }
  }
}

const pieces = [
  listed(service('s')),
  listed(service('t', 'spec: { ports: [{ port: 80 }] }\n')),
  listed(map('m')),
  listed(inBlock([service('u'), map('v')])),
  listed(service('w'), '  '),
  '- {apiVersion: v1, kind: Service, metadata: {name: f}}\n',
  '- 7\n',
  '-\n  kind: Service\n',
  '- # comment\n\n  apiVersion: v1\n  kind: Service\n  metadata: { name: d }\n',
  '- |\n',
  '# comment\n',
  '      # deep\n',
  '\n',
  'kind: List\n',
  'items:\n',
  '  name: x\n',
  '  text: |+\n',
  '    more\n',
  '---\n',
  '...\n',
  '&a ',
  '*a',
  '"',
  '}',
  '},',
  '{"kind":"Service","apiVersion":"v1","metadata":{"name":"j"}},',
  ' ',
  ': ',
  '- ',
  'x',
  '\r',
  '{{ x }}',
];

const someEdit = fc.record({
  from: fc.nat(1e6),
  length: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(60)),
  text: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }).map((parts) => parts.join('')),
});

const someList = fc.oneof(
  fc.constantFrom(
    three,
    apart,
    inJson,
    nested,
    typed,
    three.replaceAll('\n', '\r\n'),
    `${three}---\n${nested}`,
  ),
  fc
    .array(fc.constantFrom(...pieces.slice(0, 13)), { minLength: 1, maxLength: 6 })
    .map((items) => `kind: List\napiVersion: v1\nitems:\n${items.join('')}`),
);

/** What follows from a text, without ids: of objects without a name, they are in the keys. */
function view(model: Model, { graph, findings }: Analysis) {
  const named = (key: string): string => key.replace(/\?[\d.]+/, '?');
  return {
    objects: [...model.resources.values()].map((resource) => ({
      key: named(resource.key),
      value: resource.value,
      at: absoluteSpan(model, {
        ...resource,
        span: nearestSpan(resource.doc, [...resource.root, 'metadata', 'name']),
      }),
    })),
    duplicates: [...model.duplicates.keys()].map(named).toSorted(),
    values: [...model.files.values()].map(({ slots, starts }) => ({
      starts,
      documents: slots.map(({ doc, broken, resources }) => ({ doc, broken, count: resources.length })),
    })),
    nodes: [...graph.nodes.keys()].map(named).toSorted(),
    findings: findings
      .map(({ code, message, at, resource }) => ({
        code,
        // Which of several objects without a name is meant, their keys decide.
        message: resource?.includes('?') ? '' : message,
        span: absoluteSpan(model, at),
      }))
      .map((found) => JSON.stringify(found))
      .toSorted(),
  };
}

const analyzed = (model: Model, before?: Analysis): Analysis =>
  analyze(model, { ...defaultOptions, today: '2026-01-01' }, before);

test('after an edit within an item, a long text shares all but a part with the one before', () => {
  const before = load(inBlock(Array.from({ length: 5000 }, (_, index) => service(`s${index}`))));
  const after = replace(before, 'name: s2500', 'name: t2500');
  const [was, is] = [before, after].map((model) => model.files.get(PATH)?.slots[0]?.list?.text ?? []);
  expect(textOf(after)).toBe(textOf(before).replace('name: s2500', 'name: t2500'));
  expect(was?.length).toBeGreaterThan(5);
  expect(is?.filter((piece, index) => piece !== was?.[index])).toHaveLength(1);
});

test('after any edits a List is what its text is', { timeout: 120_000 }, () => {
  let within = 0;
  fc.assert(
    fc.property(someList, fc.array(someEdit, { minLength: 1, maxLength: 6 }), (start, edits) => {
      let text = start;
      let model = load(text);
      let analysis = analyzed(model);
      for (const { from, length, text: typedText } of edits) {
        const at = from % (text.length + 1);
        const edit = { span: { start: at, end: Math.min(at + length, text.length) }, text: typedText };
        text = applyEdits(text, [edit]);
        const before = model;
        model = edited(model, edit);
        analysis = analyzed(model, analysis);
        expect(textOf(model)).toBe(text);
        checkPlaces(model);
        const slots = model.files.get(PATH)?.slots ?? [];
        const ids = slots.flatMap(({ id, list }) => [id, ...(list?.places.keys() ?? [])]);
        expect(new Set(ids).size).toBe(ids.length);
        const old = before.files.get(PATH)?.slots[0];
        if (old?.list && old.list !== slots[0]?.list && old.list.places === slots[0]?.list?.places) within++;
        // What the last good state of a document adds is history, which a fresh reading cannot know.
        if (slots.some(({ broken }) => broken)) continue;
        const fresh = load(text);
        expect(view(model, analysis)).toEqual(view(fresh, analyzed(fresh)));
      }
    }),
    { numRuns: 80 },
  );
  // Most edits break the text or the List: the others are what this is about. How many there are hangs on the seed.
  expect(within).toBeGreaterThan(3);
});
