import { expect, test } from 'vitest';
import { ingressWorkspace } from '../../ingress/testing/ingress-objects.ts';
import type { Target } from '../options.ts';
import { converted } from '../testing/converted.ts';

const manifests = ingressWorkspace([
  { annotations: { 'enable-cors': 'true', 'upstream-vhost': 'inner.test' }, hosts: { 'a.test': ['P /→s'] } },
]);

const corsLine = (target: Target) =>
  converted(manifests, { target }).conversion.report.find(({ feature }) => feature.endsWith('enable-cors'));

test('what the report of an implementation does not have is said, at the annotation and for the whole', () => {
  const { notes } = converted(manifests, { target: 'traefik' }).conversion;
  expect(corsLine('traefik')?.action).toMatch(
    /^The conformance report of Traefik Proxy v?[\d.]+ does not have HTTPRouteCORS\.$/,
  );
  expect(notes.join(' ')).toContain('does not have HTTPRouteCORS, which HTTPRoute shop/a need');
});

test('without an implementation nothing is known of features', () => {
  expect(corsLine('standard')).toMatchObject({ action: null, features: ['HTTPRouteCORS'] });
});
