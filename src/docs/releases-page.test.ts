import { expect, test } from 'vitest';
import { releasesPage } from './releases-page.ts';

const { text } = releasesPage();
const [standard = '', experimental = ''] = text.split('### Experimental channel');
const [, fields = ''] = text.split('## Fields');

test('each release has the versions of its kinds, in each channel', () => {
  expect(standard).toContain('| ReferenceGrant | v1beta1 | v1beta1 | v1beta1 | v1, v1beta1 | v1, v1beta1 |');
  expect(standard).not.toContain('XListenerSet');
  expect(experimental).toContain('| XListenerSet | – | v1alpha1 | v1alpha1 | – | – |');
  expect(experimental).toContain('| TCPRoute | v1alpha2 | v1alpha2 | v1alpha2 | v1alpha2 | v1, v1alpha2* |');
});

test('what came or went is listed with the CRDs that have it', () => {
  expect(fields).toContain(
    '| `spec.backendTLS` | the field | up to release 1.3 in the experimental channel |',
  );
  expect(fields).toContain(
    '| `spec.rules[].filters[].requestRedirect.statusCode` | the value `303`, the value `307`, the value `308` | from release 1.5 on |',
  );
  expect(fields).toContain('| `spec.rules` | no `minItems` | up to release 1.4 |');
});

test('what concerns no CRDs of the kind is left out', () => {
  const [, ofListenerSet = ''] = fields.split('### ListenerSet');
  expect(ofListenerSet.split('###')[0]).not.toContain('frontendValidation');
});
