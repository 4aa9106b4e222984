import { manifests } from '../../kinds/shared/example-manifests.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { describe } from '../../topology/describe.ts';
import { writtenPort } from '../../topology/resolution.ts';
import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart, service } from '../shared/examples.ts';
import { namePath } from '../shared/fixes.ts';
import { weightOf } from '../shared/share.ts';
import { hasRole } from '../shared/when.ts';

const example = (mirror: string): string =>
  routed(
    rulesToCart(`
filters:
  - type: RequestMirror
    requestMirror:
      backendRef:
        name: ${mirror}
        port: 80`),
    { to: manifests(service(), service('audit')) },
  );

/** A copy for a backend that has the request already. */
export const mirrorToBackend = defineRule({
  code: 'routing/mirror-to-backend',
  model: 'filters#requestmirror',
  severity: 'warning',
  title: 'Requests are mirrored to the backend that they go to.',
  why: 'The backend gets each request twice, and does twice what it asks for; the answer to the copy is thrown away.',
  fix: 'Mirror to another Service, or remove the filter.',
  examples: { bad: example('⟦cart⟧'), good: example('audit') },

  about: isRoute,
  when: hasRole('mirror'),

  *each({ resource, links }) {
    const references = links.resolutions.map(({ reference }) => reference);
    const backends = references.filter(({ role, value }) => role === 'backend' && weightOf(value) > 0);
    for (const mirror of references.filter(({ role }) => role === 'mirror')) {
      const rule = mirror.path[2];
      // Of a backend's own filter the copy is only of that backend's requests.
      const ref = mirror.path[3] === 'backendRefs' ? mirror.path[4] : undefined;
      const same = backends.some(
        ({ key, path, ...one }) =>
          path[2] === rule &&
          (ref === undefined || path[4] === ref) &&
          key === mirror.key &&
          writtenPort({ ...one, key, path }) === writtenPort(mirror),
      );
      if (!same) continue;
      yield {
        on: resource,
        path: namePath(mirror),
        message: `${describe(mirror.target)} gets these requests already.`,
        edges: [mirror.id],
      };
    }
  },
});
