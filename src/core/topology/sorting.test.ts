import { expect, test } from 'vitest';
import { manifests, service } from '../kinds/shared/example-manifests.ts';
import { defaultOptions } from '../model/options.ts';
import { updateModel } from '../model/update-model.ts';
import { FILE, modelOf } from '../testing/workspace.ts';
import { kindBucket } from './kind-bucket.ts';
import { buildResourceIndex, type ResourceIndex } from './resource-index.ts';
import type { Sorting } from './sorting.ts';
import { tracked } from './tracked.ts';

const byType: Sorting<string> = {
  name: 'types',
  entriesOf: ({ value, name }) => [
    [JSON.stringify(value['spec']).includes('LoadBalancer') ? 'outside' : 'inside', name],
  ],
};

const text = manifests(
  service('ports: [{ port: 80 }]', { name: 'cart', namespace: 'shop' }),
  service('ports: [{ port: 81 }]\ntype: LoadBalancer', { name: 'front', namespace: 'shop' }),
  service('ports: [{ port: 82 }]', { name: 'other', namespace: 'kiln' }),
);

const bucket = kindBucket('', 'Service', 'shop');

/** An index that goes on after edits, with how often one who looks up an entry concludes. */
function following() {
  let model = modelOf(text);
  let index = buildResourceIndex(model, defaultOptions);
  let concluded = 0;
  const conclude = tracked((_, asked: ResourceIndex) => {
    concluded++;
    return asked.sorted(byType, bucket, 'outside').join();
  });
  const subject = [...index.resources.values()].find(({ name }) => name === 'other');
  if (!subject) throw new Error('no subject');
  return {
    /** What is concluded, and how often that was done anew. */
    ask: (): readonly [string, number] => {
      concluded = 0;
      return [conclude(subject, index), concluded];
    },
    put(from: string, to: string): void {
      const now = [...model.files.values()].flatMap(({ slots }) => slots.map(({ doc }) => doc.text)).join('');
      model = updateModel(model, [{ path: FILE, type: 'put', text: now.replace(from, to) }], model.reading);
      index = buildResourceIndex(model, defaultOptions, index);
    },
  };
}

test('who looks up an entry is concerned by what is under it, and not by the rest of the objects', () => {
  const { ask, put } = following();
  expect(ask()).toEqual(['front', 1]);
  put('port: 81', 'port: 91');
  expect(ask()).toEqual(['front', 0]);
  put('port: 80', 'port: 90');
  expect(ask()).toEqual(['front', 0]);
  put('port: 90 }]', 'port: 90 }]\n  type: LoadBalancer');
  expect(ask()).toEqual(['cart,front', 1]);
});

test('an entry that nothing is under concerns who looked it up once something is', () => {
  const { ask, put } = following();
  put('LoadBalancer', 'NodePort');
  expect(ask()).toEqual(['', 1]);
  put('port: 80', 'port: 90');
  expect(ask()).toEqual(['', 0]);
  put('NodePort', 'LoadBalancer');
  expect(ask()).toEqual(['front', 1]);
});

test('objects that come and go do', () => {
  const { ask, put } = following();
  expect(ask()).toEqual(['front', 1]);
  put('name: front', 'name: back');
  expect(ask()).toEqual(['back', 1]);
});

test('of several entries the one with the fewest values is taken', () => {
  const index = buildResourceIndex(modelOf(text), defaultOptions);
  expect(index.sorted(byType, kindBucket('', 'Service'), 'inside', 'outside')).toEqual(['front']);
  expect(index.sorted(byType, kindBucket('', 'Service'), 'inside')).toEqual(['cart', 'other']);
  expect(index.sorted(byType, kindBucket('', 'Secret'), 'inside')).toEqual([]);
});
