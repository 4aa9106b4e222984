import { expect, test } from 'vitest';
import type { Json } from '../yaml/json.ts';
import { changedLines, refusal, run } from './testing/workspace.ts';
import { CART, SHOP, WEB } from './testing/shop.ts';

const lines = (id: string, args: Record<string, Json>) =>
  changedLines(SHOP, run(SHOP, id, { key: CART, ...args }).text);

test.each<[string, Record<string, Json>, readonly string[]]>([
  ['set', { path: ['spec', 'ports', 0, 'port'], value: 81 }, ['-       port: 80', '+       port: 81']],
  ['set', { path: ['spec', 'selector', 'tier'], value: 'on' }, ["+     tier: 'on'"]],
  ['unset', { path: ['spec', 'ports', 0, 'targetPort'] }, ['-       targetPort: http']],
  [
    'append',
    { path: ['spec', 'externalIPs'], value: '192.0.2.1' },
    ['+   externalIPs:', "+     - '192.0.2.1'"],
  ],
  ['insert', { path: ['spec', 'ports'], index: 0, value: { port: 1 } }, ['+     - port: 1']],
  [
    'rename-key',
    { path: ['spec', 'selector', 'app'], name: 'name' },
    ['-     app: cart', '+     name: cart'],
  ],
])('%s %j', (id, args, expected) => {
  expect(lines(id, args).map((line) => line.replaceAll('"', "'"))).toEqual(expected);
});

test('move-item', () => {
  const { text } = run(SHOP, 'move-item', { key: WEB, path: ['spec', 'rules'], from: 0, to: 1 });
  expect(text.indexOf('backendRefs: []')).toBeLessThan(text.indexOf('# ours'));
});

test.each<[string, Record<string, Json>, string]>([
  ['set', { path: ['spec', 'ports', 0, 'port'], value: 80 }, 'Nothing would change'],
  ['set', { path: [], value: 80 }, 'invalid arguments'],
  ['set', { path: ['spec', -1], value: 80 }, 'invalid arguments'],
  ['unset', { path: ['spec', 'none'] }, 'has nothing at spec.none'],
  ['insert', { path: ['spec', 'ports'], index: 4, value: {} }, 'has only 1 items'],
  ['rename-key', { path: ['spec', 'selector'], name: 'ports' }, 'already'],
  ['move-item', { path: ['spec', 'ports'], from: 0, to: 1 }, 'no such place'],
])('%s %j is refused', (id, args, reason) => {
  expect(refusal(SHOP, id, { key: CART, ...args }).reason).toContain(reason);
});

test('an object whose text does not parse at the moment is left alone', () => {
  expect(refusal(SHOP, 'set', { key: '/Service/shop/none', path: ['spec'], value: 1 }).reason).toContain(
    'not in these',
  );
});
