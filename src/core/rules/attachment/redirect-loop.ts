import { manifests } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { arrayAt, matchPaths, stringAt, valueAt } from '../../model/access.ts';
import { attachedListeners } from '../../topology/attachment.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, httpAndHttps, route, tlsSecret, TO_EDGE } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import type { Json } from '../../yaml/json.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';

const SECRET = tlsSecret(undefined, undefined, { name: 'example-com', namespace: 'infra' });

const REDIRECT = `rules:
  - filters:
      - type: RequestRedirect
        requestRedirect:
          scheme: https`;

const example = (parents: string): string =>
  manifests(gateway(httpAndHttps('example-com')), SECRET, route(`${parents}\n${REDIRECT}`));

/** A redirect to HTTPS with nothing else in it leads back to the same host, path and rule. */
const redirectsToItself = (redirect: Json): boolean =>
  stringAt(redirect, 'scheme') === 'https' &&
  ['hostname', 'path'].every((key) => valueAt(redirect, key) === undefined) &&
  [undefined, 443].includes(valueAt(redirect, 'port') as number | undefined);

const isLoop = (rule: Json): boolean =>
  matchPaths(rule, 'filters[*].requestRedirect').some(({ value }) => redirectsToItself(value));

/** Whether a rule takes requests by their address alone: any client that follows the redirect sends one that it takes. */
function takesByAddress(rule: Json): boolean {
  const matches = arrayAt(rule, 'matches');
  return (
    matches.length === 0 ||
    matches.some(
      (match) =>
        arrayAt(match, 'headers').length === 0 && [undefined, 'GET'].includes(stringAt(match, 'method')),
    )
  );
}

/** A redirect to HTTPS that also answers on the HTTPS listener. */
export const redirectLoop = defineRule({
  code: 'attachment/redirect-loop',
  model: 'filters#requestredirect',
  severity: 'error',
  title: 'A redirect to HTTPS is attached to an HTTPS listener, too.',
  why: 'Requests that come in over HTTPS are redirected to the same address again, until the browser gives up.',
  fix: 'Pin the parentRef to the HTTP listener with sectionName, and keep what HTTPS serves in a route of its own.',
  examples: {
    bad: example(TO_EDGE.replace('edge', '⟦edge⟧')),
    good: example(`${TO_EDGE}\n    sectionName: http`),
  },

  about: ofKind(GATEWAY_API, 'HTTPRoute'),

  *each({ resource, links }) {
    if (resource.kind !== 'HTTPRoute') return;
    const rules = arrayAt(resource.value, 'spec.rules');
    const loops = rules.filter(isLoop);
    if (loops.length === 0) return;
    const certain = loops.some(takesByAddress);
    for (const attachment of links.attachments) {
      const { reference, sectionName } = attachment;
      const attached = attachedListeners(attachment).map(({ listener }) => listener);
      const secure = attached.filter(({ protocol, port }) => protocol === 'HTTPS' && port === 443);
      if (secure.length === 0) continue;
      // What else the route does would be lost to HTTPS.
      const plain =
        loops.length === rules.length ? attached.filter(({ protocol }) => protocol === 'HTTP') : [];
      yield {
        on: resource,
        path: [...reference.path, sectionName ? 'sectionName' : 'name'],
        ...(!certain && { severity: 'warning' as const }),
        message: `This redirect to HTTPS also answers on HTTPS (listener ${listed(secure.map(({ name }) => name))}), so it redirects to itself${
          certain ? '' : ' where the client sends the same method and headers again'
        }.`,
        edges: [reference.id],
        fixes: plain.map(({ name }) =>
          setFix(resource, [...reference.path, 'sectionName'], name, `Attach only to listener ${name}`),
        ),
      };
    }
  },
});
