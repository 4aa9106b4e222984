import { listed, withArticle } from '../../text/words.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, httpListener } from '../shared/examples.ts';
import { unsetFix } from '../shared/fixes.ts';

const example = (kind: string): string =>
  gateway(httpListener(`kinds:\n  - kind: HTTPRoute\n  - kind: ${kind}`));

/** A kind of route that the protocol of the listener cannot carry. */
export const impossibleKind = defineRule({
  code: 'listener/impossible-kind',
  model: 'attachment#route-kinds-by-protocol',
  severity: 'error',
  title: 'A listener allows a kind of route that its protocol cannot carry.',
  why: 'The listener says ResolvedRefs: False with reason InvalidRouteKinds, and takes only the other kinds of the list; none, where there are no others.',
  fix: 'Take the kind out of allowedRoutes.kinds. Without a list, all kinds that fit the protocol are allowed.',
  examples: { bad: example('⟦TCPRoute⟧'), good: example('GRPCRoute') },

  about: isListenerHolder,

  *each({ resource }) {
    for (const { invalidKinds, kinds, path, name, protocol, index } of listenersOf(resource)) {
      if (invalidKinds.length === 0) continue;
      const list = [...path, 'allowedRoutes', 'kinds'];
      for (const [at, entry] of arrayAt(resource.value, list).entries()) {
        const group = stringAt(entry, 'group') ?? GATEWAY_API;
        const kind = stringAt(entry, 'kind') ?? '';
        const words = group === GATEWAY_API ? kind : `${kind} of group ${group === '' ? '""' : group}`;
        if (kind === '' || !invalidKinds.includes(words)) continue;
        yield {
          on: resource,
          path: [...list, at, 'kind'],
          message: `Listener ${name || index + 1} is ${protocol}, which does not carry ${withArticle(words)}.`,
          explanation: `${kinds.length > 0 ? `It takes ${listed(kinds)}. ` : ''}${this.why}`,
          fixes: [unsetFix(resource, [...list, at], `Take ${kind} out of the list`)],
        };
      }
    }
  },
});
