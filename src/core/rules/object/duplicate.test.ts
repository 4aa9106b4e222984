import { expect, test } from 'vitest';
import { analyze } from '../../analysis.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { defaultOptions } from '../../model/options.ts';
import { loadModel } from '../../model/update-model.ts';
import { service } from '../shared/examples.ts';

const CART = service('cart');

/** What is said of files that each describe the same Service, `*2` twice. */
const said = (...paths: readonly string[]) =>
  analyze(
    loadModel(
      paths.map((path) => ({
        path: path.replace('*2', ''),
        text: path.endsWith('*2') ? manifests(CART, CART) : CART,
      })),
      { scopeOf, defaultNamespace: 'default' },
    ),
    defaultOptions,
  )
    .findings.filter(({ code }) => code === 'object/duplicate')
    .map(({ severity, message }) => `${severity}: ${message}`);

test.each([
  [
    'one file',
    ['a.yaml*2'],
    ['error: Service shop/cart is described earlier in this file already; that one counts.'],
  ],
  [
    'two files of a folder, which may be alternatives',
    ['shop/a.yaml', 'shop/b.yaml'],
    ['warning: Service shop/cart is described in shop/a.yaml already; that one counts.'],
  ],
  [
    'two folders, which may be clusters',
    ['dev/a.yaml', 'prod/a.yaml'],
    ['info: Service shop/cart is described in dev/a.yaml already; that one counts.'],
  ],
  [
    'all of that: the nearest decides',
    ['dev/a.yaml', 'prod/a.yaml', 'prod/b.yaml*2'],
    [
      'info: Service shop/cart is described in dev/a.yaml already; that one counts.',
      'warning: Service shop/cart is described in prod/a.yaml already; the one in dev/a.yaml counts.',
      'error: Service shop/cart is described earlier in this file already; the one in dev/a.yaml counts.',
    ],
  ],
])('documents of one object in %s', (_, paths, expected) => expect(said(...paths)).toEqual(expected));
