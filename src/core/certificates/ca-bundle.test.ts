import { expect, test } from 'vitest';
import { caBundleOf } from './ca-bundle.ts';
import { EXAMPLE_KEY, SHOP_CERTIFICATE, WILDCARD_CERTIFICATE } from './example-pems.ts';

const BROKEN = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

test.each([
  ['one certificate', SHOP_CERTIFICATE, true, 1, 0],
  ['two, with words between', `${SHOP_CERTIFICATE}# the other\n${WILDCARD_CERTIFICATE}`, true, 2, 0],
  ['one that is broken beside one that is not', BROKEN + SHOP_CERTIFICATE, true, 1, 1],
  ['only a broken one', BROKEN, false, 0, 1],
  ['a private key', EXAMPLE_KEY, false, 0, 0],
  ['words', 'not a certificate', false, 0, 0],
  ['nothing', '', false, 0, 0],
])('%s', (_, text, usable, read, unreadable) => {
  const bundle = caBundleOf(text);
  expect([bundle.usable, bundle.certificates.length, bundle.unreadable]).toEqual([usable, read, unreadable]);
});
