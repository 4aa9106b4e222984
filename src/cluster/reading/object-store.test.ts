import { expect, test } from 'vitest';
import type { JsonObject } from '../../core/yaml/json.ts';
import { createObjectStore } from './object-store.ts';

const resource = {
  group: '',
  version: 'v1',
  kind: 'Service',
  plural: 'services',
  namespaced: true,
  verbs: [],
};
const service = (name: string, uid: string, resourceVersion = '1'): JsonObject => ({
  metadata: { name, namespace: 'shop', uid, resourceVersion },
});
const WEB = '/Service/shop/web';

function open() {
  let changes = 0;
  const store = createObjectStore(() => (changes += 1));
  return { store, services: store.collection(resource), changes: () => changes };
}

test('what did not change is the same object, and no change', () => {
  const { store, services, changes } = open();
  services.replace([service('web', 'a'), service('cart', 'b')]);
  const before = store.take().objects.get(WEB as never);
  const count = changes();
  services.replace([service('cart', 'b'), service('web', 'a')]);
  services.take({ type: 'MODIFIED', object: service('web', 'a') });
  expect(changes()).toBe(count);
  expect(store.take().objects.get(WEB as never)).toBe(before);
});

test('another object of the same name is another, whatever its version', () => {
  const { store, services } = open();
  services.replace([service('web', 'a')]);
  const before = store.take().objects.get(WEB as never);
  services.replace([service('web', 'b')]);
  const after = store.take();
  expect([...after.changes.keys()]).toEqual([WEB]);
  expect(after.objects.get(WEB as never)).not.toBe(before);
});

test('the end of one that was made again meanwhile takes nothing', () => {
  const { store, services } = open();
  services.replace([service('web', 'b', '5')]);
  services.take({ type: 'DELETED', object: service('web', 'a', '3') });
  services.take({ type: 'DELETED', object: service('none', 'c', '3') });
  expect([...store.take().objects.keys()]).toEqual([WEB]);
  services.take({ type: 'DELETED', object: service('web', 'b', '6') });
  expect([...store.take().objects.keys()]).toEqual([]);
});
