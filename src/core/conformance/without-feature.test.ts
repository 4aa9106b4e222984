import { expect, test } from 'vitest';
import { featureList } from '../kinds/features.generated.ts';
import { featuresWithEffect, withoutFeature } from './without-feature.ts';

test('of every feature that manifests show it is said what becomes of requests without it', () => {
  const shown = new Set(featureList.flatMap(([, signs]) => signs.map(({ feature }) => feature)));
  expect([...shown].filter((feature) => !featuresWithEffect.has(feature))).toEqual([]);
  expect(withoutFeature('HTTPRouteMethodMatching')).toBe(
    'Where it is passed over, requests of every method match.',
  );
  expect(withoutFeature('HTTPRouteUnheardOf')).toBe('');
});
