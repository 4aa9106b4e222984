import { expect, test } from 'vitest';
import { resourceKey, type Resource } from '../model/resource.ts';
import { updateModel } from '../model/update-model.ts';
import { defaultOptions } from '../model/options.ts';
import { FILE, modelOf } from '../testing/workspace.ts';
import { tracked, trackedAll } from './tracked.ts';
import { buildResourceIndex, type ResourceIndex } from './resource-index.ts';

const workspace = (labels: string, more = ''): string => `
apiVersion: v1
kind: Namespace
metadata: { name: kiln, labels: { ${labels} } }
---
apiVersion: v1
kind: Service
metadata: { name: jar, namespace: kiln }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: glaze, namespace: tea }
${more}`;

/** Names each object with the number of labels that its namespace has, and writes down whom it was asked about. */
function counting() {
  const looked: string[] = [];
  const conclude = tracked((resource: Resource, index: ResourceIndex) => {
    looked.push(resource.name);
    const namespace = index.get(
      resourceKey({ group: '', kind: 'Namespace', namespace: '', name: resource.namespace }),
    );
    return `${resource.name} ${Object.keys(namespace?.value['metadata'] ?? {}).length}`;
  });
  return { looked, all: trackedAll(conclude, ({ kind }) => kind !== 'Namespace') };
}

const worldOf = (text: string, previous?: ReturnType<typeof buildResourceIndex>) =>
  buildResourceIndex(modelOf(text), defaultOptions, previous);

test('one conclusion for each object that is included, in the order of the objects', () => {
  const { all } = counting();
  expect([...all(worldOf(workspace('a: b'))).values()]).toEqual(['jar 2', 'glaze 0']);
});

test('the same world is not looked at again, and gives the same map', () => {
  const { all, looked } = counting();
  const index = worldOf(workspace('a: b'));
  const first = all(index);
  expect(all(index)).toBe(first);
  expect(looked).toHaveLength(2);
});

test('after an edit only those are asked whom it concerns', () => {
  const { all, looked } = counting();
  const before = modelOf(workspace('a: b'));
  const index = buildResourceIndex(before, defaultOptions);
  all(index);
  looked.length = 0;
  const start = workspace('a: b').indexOf(', labels');
  const edits = [{ span: { start, end: start + ', labels: { a: b }'.length }, text: '' }];
  const after = updateModel(before, [{ path: FILE, type: 'edit', edits }], before.reading);
  expect([...all(buildResourceIndex(after, defaultOptions, index)).values()]).toEqual(['jar 1', 'glaze 0']);
  expect(looked).toEqual(['jar']);
});

test('what came is there, in its place, and what went is not', () => {
  const { all } = counting();
  const more = '---\napiVersion: v1\nkind: Secret\nmetadata: { name: lid, namespace: kiln }\n';
  all(worldOf(workspace('a: b')));
  expect([...all(worldOf(workspace('a: b', more))).values()]).toEqual(['jar 2', 'glaze 0', 'lid 2']);
  expect([...all(worldOf(workspace('a: b'))).values()]).toEqual(['jar 2', 'glaze 0']);
});

test('two workspaces in turn keep what was concluded of each', () => {
  const { all, looked } = counting();
  const [one, other] = [worldOf(workspace('a: b')), worldOf(workspace('a: b, c: d'))];
  all(one);
  all(other);
  looked.length = 0;
  all(one);
  all(other);
  expect(looked).toEqual([]);
});

test('what rests on a conclusion with many questions follows their answers', () => {
  const secrets = Array.from({ length: 40 }, (_, at) =>
    resourceKey({ group: '', kind: 'Secret', namespace: 'kiln', name: `s${at}` }),
  );
  const present = tracked(
    (_: Resource, index: ResourceIndex) => secrets.filter((key) => index.get(key)).length,
  );
  let concluded = 0;
  const resting = tracked((resource: Resource, index: ResourceIndex) => {
    concluded++;
    return `${resource.name} ${present(resource, index)}`;
  });
  const all = trackedAll(resting, ({ kind }) => kind === 'Service');
  const secret = (name: string) =>
    `---\napiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: kiln }\n`;
  const before = modelOf(workspace('a: b'));
  const index = buildResourceIndex(before, defaultOptions);
  expect([...all(index).values()]).toEqual(['jar 0']);
  const jar = [...index.resources.values()].find(({ name }) => name === 'jar');
  const after = (name: string) =>
    buildResourceIndex(
      updateModel(before, [{ path: 'more.yaml', type: 'put', text: secret(name) }], before.reading),
      defaultOptions,
      index,
    );
  expect(jar && resting(jar, after('other'))).toBe('jar 0');
  expect(concluded).toBe(1);
  expect(jar && resting(jar, after('s39'))).toBe('jar 1');
  expect([...all(after('s7')).values()]).toEqual(['jar 1']);
});
