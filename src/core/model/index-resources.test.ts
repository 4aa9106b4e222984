import { expect, test } from 'vitest';
import { scopeOf } from '../kinds/registry.ts';
import { countWork } from '../testing/count-work.ts';
import { loadModel, updateModel } from './update-model.ts';
import type { FileChange, Model } from './model.ts';

const reading = { scopeOf, defaultNamespace: 'default' };

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\n';

const pathOf = (index: number): string => `${String(index).padStart(4, '0')}.yaml`;

/** A workspace that holds one object in many files, twice in each. */
const copies = (files: number): Model =>
  loadModel(
    Array.from({ length: files }, (_, i) => ({ path: pathOf(i), text: `${SERVICE}---\n${SERVICE}` })),
    reading,
  );

const places = ({ duplicates }: Model): readonly string[] =>
  [...duplicates.values()].flat().map(({ file, docId }) => `${file} ${docId}`);

test('copies of an object are in the order of files, and of documents in them', () => {
  const model = copies(3);
  const found = ['0000.yaml 1', '0000.yaml 2', '0001.yaml 3', '0001.yaml 4', '0002.yaml 5', '0002.yaml 6'];
  expect(places(model)).toEqual(found);
  const changes: FileChange[] = [{ path: '0001.yaml', type: 'delete' }];
  expect(places(updateModel(model, changes, reading))).toEqual([...found.slice(0, 2), ...found.slice(4)]);
});

test('removing many copies takes work in proportion to them', async () => {
  const workOf = (files: number) => {
    const model = copies(files);
    const changes = Array.from({ length: files - 1 }, (_, i): FileChange => ({
      path: pathOf(i),
      type: 'delete',
    }));
    return countWork(() => updateModel(model, changes, reading), '/src/core/model/');
  };
  const [small, large] = [await workOf(100), await workOf(400)];
  expect(small).toBeGreaterThan(200);
  expect(large / small).toBeLessThan(6);
});
