import { expect, test } from 'vitest';
import { looksLikeProduction } from './looks-like-production.ts';

test.each([
  ['prod', true],
  ['eu-west-1.prod.example.com', true],
  ['gke_shop_europe_production-2', true],
  ['admin@PRD', true],
  ['shopProd', true],
  ['prod2', true],
  ['production01', true],
  ['live', true],
  ['live-2', true],
  ['eu_live2', true],
  ['arn:aws:eks:eu-west-1:1:cluster/prod', true],
  ['kind-kind', false],
  ['product-catalogue', false],
  ['non-prod', false],
  ['preprod', false],
  ['pre-prod', false],
  ['delivery', false],
  ['olive', false],
  ['', false],
])('%s: %s', (name, expected) => {
  expect(looksLikeProduction(name)).toBe(expected);
});
