import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { resourceKey } from '../../model/resource.ts';
import { gateway, route, service, TO_EDGE } from '../../rules/shared/examples.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { statusSummaryOf } from './status-summary-of.ts';

/** The words on the card of a route with these backends, beside the Service cart. */
function wordsWith(...backends: readonly string[]): string | undefined {
  const refs = backends.map((name) => `\n      - { name: ${name}, port: 80 }`).join('');
  const { index, statuses } = analysisOf(
    manifests(gateway(), route(`${TO_EDGE}\nrules:\n  - backendRefs:${refs}`), service()),
    { complete: true },
  );
  const key = resourceKey({
    group: 'gateway.networking.k8s.io',
    kind: 'HTTPRoute',
    namespace: 'shop',
    name: 'cart',
  });
  const found = index.get(key);
  return found && statusSummaryOf(found, statuses)?.words;
}

test.each([
  ['all backends resolve', ['cart'], ''],
  ['some backends resolve', ['cart', 'crat'], 'in part'],
  ['no backend resolves', ['crat', 'cort'], 'not resolved'],
])('a route of which %s', (_, backends, words) => expect(wordsWith(...backends)).toBe(words));
