import { expect, test } from 'vitest';
import { Memory } from '../incremental/memory.ts';
import { scopeOf } from '../kinds/registry.ts';
import { service } from '../rules/shared/examples.ts';
import { documentOrder } from './document-order.ts';
import { loadModel, updateModel } from './update-model.ts';
import type { Model } from './model.ts';

const reading = { scopeOf, defaultNamespace: 'default' };
const text = (...names: readonly string[]): string => names.map((name) => service(name)).join('---\n');
const put = (model: Model, content: string): Model =>
  updateModel(model, [{ path: 'a.yaml', type: 'put', text: content }], reading);

test('stays the same while documents come, go and change, and is another one once two of them changed places', () => {
  const memory = new Memory();
  const first = loadModel([{ path: 'a.yaml', text: text('a', 'b', 'c') }], reading);
  const order = documentOrder(first, memory);
  const more = put(first, text('a', 'new', 'b', 'c'));
  expect(documentOrder(more, memory)).toBe(order);
  expect(documentOrder(put(more, text('a', 'b')), memory)).toBe(order);
  const [file] = first.files.values();
  if (!file) throw new Error('There is no file.');
  const turned = first.files.with([['a.yaml', { ...file, slots: file.slots.toReversed() }]]);
  documentOrder(first, memory);
  expect(documentOrder({ files: turned }, memory)).not.toBe(order);
});
