import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileChange, Model, Reading } from './model.ts';
import { absoluteSpan, documentAt, documentStart, inDocument } from './locate.ts';
import type { Resource } from './resource.ts';
import { emptyModel, fileText, loadModel, updateModel } from './update-model.ts';

const reading: Reading = {
  scopeOf: (_, kind) => (kind === 'GatewayClass' ? 'Cluster' : kind === 'Service' ? 'Namespaced' : undefined),
  defaultNamespace: 'default',
};

const service = (name: string, rest = '') =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n${rest}`;
const three = `${service('a')}---\n${service('b')}---\n${service('c')}`;

const load = (text: string, path = 'a.yaml') => loadModel([{ path, text }], reading);
const slotsOf = (model: Model, path = 'a.yaml') => model.files.get(path)?.slots ?? [];
const keysOf = (model: Model) => [...model.resources.keys()];

/** An edit of `a.yaml` that replaces the first `find` by `text`. */
function replace(model: Model, find: string, text: string, path = 'a.yaml'): Model {
  const file = model.files.get(path);
  if (!file) throw new Error(`No file ${path}.`);
  const start = fileText(file).indexOf(find);
  if (start < 0) throw new Error(`No ${find} in ${path}.`);
  return updateModel(
    model,
    [{ path, type: 'edit', edits: [{ span: { start, end: start + find.length }, text }] }],
    reading,
  );
}

describe('what counts as an object', () => {
  test('are values with apiVersion and kind, whatever else they lack', () => {
    expect(keysOf(load('apiVersion: v1\nkind: Service\n'))).toHaveLength(1);
    expect(keysOf(load('services:\n  web:\n    image: nginx\n'))).toEqual([]);
    expect(keysOf(load('- a\n- b\n'))).toEqual([]);
    expect(keysOf(load('just text'))).toEqual([]);
    expect(keysOf(load(''))).toEqual([]);
    expect(keysOf(load(service('a', '$patch: delete\n')))).toEqual([]);
  });

  test('objects without a name are kept apart from each other', () => {
    const model = load(`apiVersion: v1\nkind: Service\n---\napiVersion: v1\nkind: Service\nmetadata: {}\n`);
    expect([...model.resources.values()].map(({ name }) => name)).toEqual(['', '']);
    expect(model.duplicates.size).toBe(0);
  });

  test('the items of Lists, also of typed ones whose items have no kind', () => {
    const list = load(
      `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Service, metadata: {name: a}}\n`,
    );
    expect(keysOf(list)).toEqual(['/Service/default/a']);
    const [item] = list.resources.values();
    expect(item && inDocument(list, { ...item, path: item.root }).path).toEqual(['items', 0]);
    const typed = load(
      '{"apiVersion": "g/v1", "kind": "HTTPRouteList", "items": [{"metadata": {"name": "r"}}, 7]}',
      'a.json',
    );
    expect(keysOf(typed)).toEqual(['g/HTTPRoute/default/r']);
  });

  test.each([
    ['apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: x}\n', 'x'],
    ['apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: ""}\n', 'default'],
    ['apiVersion: g/v1\nkind: GatewayClass\nmetadata: {name: a, namespace: x}\n', ''],
    ['apiVersion: g/v1\nkind: ClusterIssuer\nmetadata: {name: a}\n', ''],
    ['apiVersion: g/v1\nkind: Issuer\nmetadata: {name: a}\n', 'default'],
    ['apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: a}\n', ''],
  ])('%j lands in namespace %j', (text, namespace) => {
    expect([...load(text).resources.values()][0]?.namespace).toBe(namespace);
  });

  test('another default namespace moves objects without one, without parsing again', () => {
    const model = load(three);
    const moved = updateModel(model, [], { ...reading, defaultNamespace: 'shop' });
    expect(keysOf(moved)).toEqual(['/Service/shop/a', '/Service/shop/b', '/Service/shop/c']);
    expect(slotsOf(moved)[0]?.doc).toBe(slotsOf(model)[0]?.doc);
  });

  test('of equal identities the first wins, and all are listed', () => {
    const model = loadModel(
      [
        { path: 'b.yaml', text: service('a') },
        { path: 'a.yaml', text: `${service('a')}---\n${service('a')}` },
      ],
      reading,
    );
    const key = keysOf(model)[0];
    expect(key && model.resources.get(key)?.file).toBe('a.yaml');
    expect(key && model.duplicates.get(key)?.map(({ file, docId }) => [file, docId])).toEqual([
      ['a.yaml', slotsOf(model)[0]?.id],
      ['a.yaml', slotsOf(model)[1]?.id],
      ['b.yaml', slotsOf(model, 'b.yaml')[0]?.id],
    ]);
    const fewer = replace(
      updateModel(model, [{ path: 'b.yaml', type: 'delete' }], reading),
      'name: a',
      'name: z',
    );
    expect(fewer.duplicates.size).toBe(0);
    expect(keysOf(fewer)).toEqual(['/Service/default/z', '/Service/default/a']);
  });
});

describe('an edit', () => {
  test('leaves every other document as it is', () => {
    const before = load(three);
    const after = replace(before, 'name: b', 'name: bb');
    expect(slotsOf(after)[0]).toBe(slotsOf(before)[0]);
    expect(slotsOf(after)[2]).toBe(slotsOf(before)[2]);
    expect(slotsOf(after)[1]?.id).toBe(slotsOf(before)[1]?.id);
    expect(keysOf(after)).toEqual(['/Service/default/a', '/Service/default/bb', '/Service/default/c']);
    expect(keysOf(before)).toEqual(['/Service/default/a', '/Service/default/b', '/Service/default/c']);
  });

  test('keeps values that it does not change', () => {
    const before = load(three);
    const after = replace(before, 'name: b', 'name: b # the second');
    const value = (model: Model) => slotsOf(model)[1]?.resources[0]?.value;
    expect(value(after)).toBe(value(before));
  });

  test('that inserts a document keeps the ids of those around it', () => {
    const before = load(three);
    const after = replace(before, '---\n', `---\n${service('new')}---\n`);
    expect(slotsOf(after).map(({ id }) => id)).toEqual([
      slotsOf(before)[0]?.id,
      expect.any(Number),
      slotsOf(before)[1]?.id,
      slotsOf(before)[2]?.id,
    ]);
  });

  test('that moves a document keeps its id', () => {
    const before = load(three);
    const moved = `---\n${service('c')}`;
    const start = service('a').length;
    const edits = [
      { span: { start, end: start }, text: moved },
      { span: { start: three.length - moved.length, end: three.length }, text: '' },
    ];
    const after = updateModel(before, [{ path: 'a.yaml', type: 'edit', edits }], reading);
    const [a, b, c] = slotsOf(before);
    expect(slotsOf(after)).toEqual([a, c, b]);
    expect(keysOf(after)).toEqual(['/Service/default/a', '/Service/default/c', '/Service/default/b']);
  });

  test('that breaks a document keeps its last good objects, marked stale, until it parses again', () => {
    const before = load(three);
    const broken = replace(before, 'name: b', 'name: "b');
    const slot = slotsOf(broken)[1];
    expect(slot?.broken).toBe(true);
    expect(slot?.resources.map(({ key, stale }) => [key, stale])).toEqual([['/Service/default/b', true]]);
    expect(slot?.resources[0]?.doc).toBe(slot?.doc);
    expect(slotsOf(broken)[2]).toBe(slotsOf(before)[2]);
    const fixed = replace(broken, 'name: "b', 'name: "b"');
    expect(slotsOf(fixed)[1]?.resources.map(({ key, stale }) => [key, stale])).toEqual([
      ['/Service/default/b', false],
    ]);
    expect(slotsOf(fixed)[1]?.id).toBe(slotsOf(before)[1]?.id);
  });

  test('that removes a marker letter by letter loses no object', () => {
    const before = load(`${service('a')}---\n${service('b')}`);
    const broken = replace(before, '---\n', '--\n');
    expect(slotsOf(broken)).toHaveLength(1);
    expect(keysOf(broken)).toEqual(keysOf(before));
    expect(keysOf(replace(broken, '--\n', '---\n'))).toEqual(keysOf(before));
  });

  test('that puts a document before the first reads that one anew: only the first keeps its marker for kubectl', () => {
    const problems = (model: Model) => slotsOf(model).map(({ doc }) => doc.problems.length);
    const before = load('---\n...\n');
    expect(problems(before)).toEqual([0]);
    const after = replace(before, '---\n', `${service('a')}---\n`);
    expect(problems(after)).toEqual([0, 1]);
    expect(problems(replace(after, service('a'), ''))).toEqual([0]);
  });

  test('creates the file it names', () => {
    const edits = [{ span: { start: 0, end: 0 }, text: three }];
    expect(keysOf(updateModel(emptyModel, [{ path: 'a.yaml', type: 'edit', edits }], reading))).toHaveLength(
      3,
    );
  });

  test('that changes nothing gives the same model', () => {
    const model = load(three);
    expect(updateModel(model, [], reading)).toBe(model);
    expect(updateModel(model, [{ path: 'a.yaml', type: 'put', text: three }], reading)).toBe(model);
    expect(updateModel(model, [{ path: 'none.yaml', type: 'delete' }], reading)).toBe(model);
  });
});

test('places are found in the file as it is now', () => {
  const model = replace(load(three), 'name: a', 'name: longer');
  const b = [...model.resources.values()][1];
  if (!b) throw new Error('No second object.');
  const start = three.indexOf('---') + 'longer'.length - 1;
  expect(documentStart(model, b)).toBe(start);
  expect(absoluteSpan(model, { file: b.file, docId: b.docId, span: { start: 4, end: 9 } })).toEqual({
    start: start + 4,
    end: start + 9,
  });
  expect(absoluteSpan(model, { file: b.file, docId: -5, span: { start: 4, end: 9 } })).toBeNull();
  expect(documentAt(model, 'a.yaml', start)?.slot.id).toBe(b.docId);
  expect(documentAt(model, 'a.yaml', start - 1)?.index).toBe(0);
  expect(documentAt(model, 'a.yaml', 1e6)?.index).toBe(2);
  expect(documentAt(model, 'none.yaml', 0)).toBeNull();
});

const fragment = fc.constantFrom(
  service('a'),
  service('b', 'spec: {}\n'),
  service('c').replaceAll('\n', '\r\n'),
  'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Service, metadata: {name: l}}\n',
  '---\n',
  '--- # marker\n',
  '...\n',
  '%YAML 1.1\n',
  '# comment\n',
  '\n',
  '{"apiVersion":"v1","kind":"Service","metadata":{"name":"j"}}\n',
  '}',
  '{',
  '-',
  'x: "\n',
  '  ',
  '',
);
const someText = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''));
const someEdit = fc.record({
  from: fc.nat(1e6),
  length: fc.nat(60),
  text: fc.array(fragment, { maxLength: 3 }),
  path: fc.constantFrom('a', 'b'),
});

/** What two models of the same text must have in common: all but ids. Last good objects are left out: they are history. */
function view(model: Model) {
  const object = ({ docId: _, document: __, doc, key, ...rest }: Resource) => ({
    ...rest,
    key: key.replace(/\?\d+/, '?'),
    text: doc.text,
  });
  return [...model.files.values()].map(({ path, slots, starts }) => ({
    path,
    starts,
    slots: slots.map(({ doc, broken, resources }) => ({
      doc,
      broken,
      resources: broken ? [] : resources.map(object),
    })),
  }));
}

/** The index must follow from the files alone. */
function checkIndex(model: Model): void {
  const all = new Map<string, Resource[]>();
  for (const file of model.files.values()) {
    for (const resource of file.slots.flatMap((slot) => slot.resources)) {
      all.set(resource.key, [...(all.get(resource.key) ?? []), resource]);
    }
  }
  expect(keysOf(model).toSorted()).toEqual([...all.keys()].toSorted());
  expect(model.resources.size).toBe(all.size);
  const firsts = [...model.files.values()].flatMap((file) =>
    file.slots.flatMap((slot) =>
      slot.resources.filter((resource) => all.get(resource.key)?.[0] === resource),
    ),
  );
  expect([...model.resources.values()].every((resource, index) => resource === firsts[index])).toBe(true);
  const doubled = [...all].filter(([, found]) => found.length > 1);
  expect(model.duplicates.size).toBe(doubled.length);
  for (const [key, found] of doubled) expect(model.duplicates.get(key as Resource['key'])).toEqual(found);
}

describe('for any sequence of edits', () => {
  test('the model is that of the final text, and the text is that of its documents', () => {
    fc.assert(
      fc.property(
        someText,
        someText,
        fc.array(fc.array(someEdit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        (a, b, rounds) => {
          const texts = new Map([
            ['a', a],
            ['b', b],
          ]);
          let model = loadModel(
            [...texts].map(([path, text]) => ({ path, text })),
            reading,
          );
          for (const round of rounds) {
            const changes: FileChange[] = round.map(({ from, length, text, path }) => {
              const before = texts.get(path) ?? '';
              const start = from % (before.length + 1);
              const end = Math.min(start + length, before.length);
              texts.set(path, before.slice(0, start) + text.join('') + before.slice(end));
              return { path, type: 'edit', edits: [{ span: { start, end }, text: text.join('') }] };
            });
            model = updateModel(model, changes, reading);
            const fresh = loadModel(
              [...texts].map(([path, text]) => ({ path, text })),
              reading,
            );
            for (const [path, text] of texts) {
              const file = model.files.get(path);
              expect(file && fileText(file)).toBe(text);
            }
            expect(view(model)).toEqual(view(fresh));
            const ids = [...model.files.values()].flatMap(({ slots }) => slots.map(({ id }) => id));
            expect(new Set(ids).size).toBe(ids.length);
            checkIndex(model);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test('several edits at once do what they do one after the other', () => {
    fc.assert(
      fc.property(
        someText,
        fc.uniqueArray(fc.nat(400), { maxLength: 6 }),
        fragment,
        (text, places, inserted) => {
          const offsets = [...new Set(places.map((place) => place % (text.length + 1)))];
          const edits = offsets.map((start) => ({ span: { start, end: start }, text: inserted }));
          const at = new Set(offsets);
          let after = '';
          for (let index = 0; index <= text.length; index++)
            after += (at.has(index) ? inserted : '') + (text[index] ?? '');
          const model = updateModel(load(text), [{ path: 'a.yaml', type: 'edit', edits }], reading);
          expect(view(model)).toEqual(view(load(after)));
        },
      ),
    );
  });

  test('the order in which files arrive does not matter', () => {
    fc.assert(
      fc.property(fc.array(someText, { minLength: 2, maxLength: 4 }), (texts) => {
        const files = texts.map((text, index) => ({ path: `${index}.yaml`, text }));
        expect(view(loadModel(files.toReversed(), reading))).toEqual(view(loadModel(files, reading)));
      }),
    );
  });
});

describe('kinds that the workspace defines', () => {
  const crd = (scope: string, kind = 'Widget') =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: ${kind.toLowerCase()}s.g}\nspec: {group: g, scope: ${scope}, names: {kind: ${kind}}}\n`;
  const object = 'apiVersion: g/v1\nkind: Widget\nmetadata: {name: w}\n';
  const text = `${service('a')}---\n${object}---\n${crd('Cluster')}`;
  const widget = (model: Model): string | undefined => keysOf(model).find((key) => key.includes('/Widget/'));

  test('have the scope of their definition, wherever it is', () => {
    expect(widget(load(text))).toBe('g/Widget//w');
    expect(widget(load(`${crd('Cluster')}---\n${object}`))).toBe('g/Widget//w');
    expect(widget(load(`${crd('Namespaced')}---\n${object}`))).toBe('g/Widget/default/w');
    expect(widget(load(text.replace('kind: CustomResourceDefinition', 'kind: Other')))).toBe(
      'g/Widget/default/w',
    );
  });

  test('are read again when it changes, and nothing else is', () => {
    const before = load(text);
    const after = replace(before, 'scope: Cluster', 'scope: Namespaced');
    expect(widget(after)).toBe('g/Widget/default/w');
    expect(slotsOf(after)[0]).toBe(slotsOf(before)[0]);
    expect(slotsOf(after)[1]?.doc).toBe(slotsOf(before)[1]?.doc);
    const back = replace(after, 'scope: Namespaced', 'scope: Cluster');
    expect(keysOf(back)).toEqual(keysOf(before));
    expect(widget(replace(back, 'kind: CustomResourceDefinition', 'kind: Other'))).toBe('g/Widget/default/w');
  });

  test('stay as they are when a definition changes in another way', () => {
    const before = load(text);
    const after = replace(before, 'name: widgets.g', 'name: wodgets.g');
    expect(slotsOf(after)[1]).toBe(slotsOf(before)[1]);
    expect(after.scopes).toBe(before.scopes);
  });

  test('in other files, with another default namespace, and with the definition removed', () => {
    const two = loadModel(
      [
        { path: 'a.yaml', text: object },
        { path: 'b.yaml', text: crd('Cluster') },
      ],
      reading,
    );
    expect(widget(two)).toBe('g/Widget//w');
    const moved = updateModel(two, [], { ...reading, defaultNamespace: 'shop' });
    expect(widget(moved)).toBe('g/Widget//w');
    const removed = updateModel(moved, [{ path: 'b.yaml', type: 'delete' }], moved.reading);
    expect(widget(removed)).toBe('g/Widget/shop/w');
  });

  test('are the same whatever the edits that led to the text', () => {
    const parts = [
      object,
      object.replace('name: w', 'name: v'),
      crd('Cluster'),
      crd('Namespaced'),
      service('a'),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 4 }), { maxLength: 5 }),
        (texts) => {
          let model = loadModel([], reading);
          for (const documents of texts) {
            model = updateModel(
              model,
              [{ path: 'a.yaml', type: 'put', text: documents.join('---\n') }],
              reading,
            );
          }
          const fresh = load((texts.at(-1) ?? []).join('---\n'));
          expect(keysOf(model)).toEqual(keysOf(fresh));
          expect([...model.duplicates.keys()].toSorted()).toEqual([...fresh.duplicates.keys()].toSorted());
        },
      ),
    );
  });
});
