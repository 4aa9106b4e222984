import { expect, test } from 'vitest';
import { SCENES } from '../../core/views/chain/chain-view.ts';
import { BOXES, CLUSTER, pointOn, RELATIONS, STAGE, WAYS } from './geometry.ts';
import { beside, endOf, momentAt, startOf, WHOLE } from './timeline.ts';
import { isLookUp, travelAt } from './travel.ts';

test('six scenes of two to four seconds follow each other without a gap', () => {
  expect(SCENES).toHaveLength(6);
  for (const scene of SCENES) {
    expect(endOf(scene) - startOf(scene)).toBeGreaterThanOrEqual(2000);
    expect(endOf(scene) - startOf(scene)).toBeLessThanOrEqual(4000);
  }
  expect(SCENES.slice(1).map(startOf)).toEqual(SCENES.slice(0, -1).map(endOf));
});

test.each([
  [-1, 'dns', 0],
  [0, 'dns', 0],
  [startOf('route'), 'route', 0],
  [(startOf('route') + endOf('route')) / 2, 'route', 0.5],
  [WHOLE, 'pod', 1],
  [WHOLE + 1, 'pod', 1],
])('at %s ms scene %s is played to %s', (time, scene, part) => {
  expect(momentAt(time)).toEqual({ scene, part });
});

test('beside the first and the last scene there is no other', () => {
  expect([beside('dns', -1), beside('dns', 1), beside('pod', 1)]).toEqual(['dns', 'balancer', 'pod']);
});

test.each(SCENES)('what moves in scene %s begins where its way begins', (scene) => {
  const { x, y, drawn, done } = travelAt(scene, 0);
  expect([x, y]).toEqual(WAYS[scene][0]);
  expect([drawn, done]).toEqual([0, false]);
});

test.each(SCENES)('what moves in scene %s arrives before the scene ends, or is answered', (scene) => {
  const { x, y, drawn, done, back } = travelAt(scene, 0.9);
  expect([x, y]).toEqual(WAYS[scene][isLookUp(scene) ? 0 : 3]);
  expect([drawn, done, back]).toEqual([1, true, isLookUp(scene)]);
});

test('only DNS and the endpoints are looked up', () => {
  expect(SCENES.filter(isLookUp)).toEqual(['dns', 'service']);
});

test('everything stands on the stage', () => {
  for (const { x, y, width, height } of [...Object.values(BOXES), ...Object.values(CLUSTER)]) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(STAGE.width);
    expect(y + height).toBeLessThanOrEqual(STAGE.height);
  }
});

test('ways and relations end at the edge of a card', () => {
  const isAtEdge = ([x, y]: readonly [number, number]): boolean =>
    Object.values(BOXES).some(
      (box) =>
        ((x === box.x || x === box.x + box.width) && y >= box.y && y <= box.y + box.height) ||
        ((y === box.y || y === box.y + box.height) && x >= box.x && x <= box.x + box.width),
    );
  const outside = SCENES.filter((scene) => scene !== 'route').map((scene) => WAYS[scene]);
  for (const curve of [...outside, ...Object.values(RELATIONS)])
    expect([curve[0], curve[3]].map((point) => `${point.join(' ')} ${isAtEdge(point)}`)).toEqual(
      [curve[0], curve[3]].map((point) => `${point.join(' ')} true`),
    );
});

test('no way passes over a card: the Service is no stop on the way to a Pod', () => {
  const inside = (
    [x, y]: readonly [number, number],
    { x: left, y: top, width, height }: (typeof BOXES)['dns'],
  ) => x > left && x < left + width && y > top && y < top + height;
  for (const scene of SCENES.filter((one) => one !== 'route'))
    for (let part = 0.02; part < 0.99; part += 0.02)
      for (const box of Object.values(BOXES))
        expect(inside(pointOn(WAYS[scene], part), box as (typeof BOXES)['dns'])).toBe(false);
});
