import { admissionOf } from '../../admission/admission-of.ts';
import { object } from '../../kinds/shared/example-manifests.ts';
import { valueAt } from '../../model/access.ts';
import { isEncryptedDocument } from '../../model/encryption.ts';
import type { Resource } from '../../model/resource.ts';
import { unknownPlaces } from '../../model/unknown-values.ts';
import { listed } from '../../text/words.ts';
import { edgesOfLinks, type Links } from '../../topology/links.ts';
import { defineRule } from '../define-rule.ts';

const example = (hostname: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    { name: 'cart', namespace: 'shop' },
    `spec:\n  hostnames:\n    - ${hostname}`,
  );

/** What is filled in later of an object, each once: `${DOMAIN}`. */
const written = ({ value }: Resource): readonly string[] => [
  ...new Set(
    unknownPlaces(value).flatMap(({ path, part }) => {
      const found = part === 'key' ? path.at(-1) : valueAt(value, path);
      return typeof found === 'string' ? [found] : [];
    }),
  ),
];

/** Whether something was not checked because of them: most placeholders stand in words and arguments. */
const matters = (links: Links): boolean =>
  edgesOfLinks(links).some(({ state }) => state === 'unknown') ||
  links.attachments.some(({ listeners }) => listeners.some(({ unknown }) => unknown));

/** An object of which some values are not known here. */
export const filledInLater = defineRule({
  code: 'object/filled-in-later',
  model: 'admission#values-that-are-not-known',
  severity: 'info',
  title: 'Values of an object are filled in before it reaches the cluster.',
  why: 'They are not known here, so they are not checked, what refers to something through them is not followed, and hostnames that hold one are not compared.',
  fix: 'Nothing needs to be done. To have them checked, open the manifests as they are applied: what Flux, kustomize or envsubst make of them.',
  once: 'file',
  examples: { bad: example('⟦shop.${DOMAIN}⟧'), good: example('shop.example.com') },

  when: ({ resource }) => unknownPlaces(resource.value).length > 0,

  *each({ resource, links, index }) {
    const [first] = unknownPlaces(resource.value);
    if (!first || isEncryptedDocument(resource.value)) return;
    const { notKnown } = admissionOf(resource, index);
    if (notKnown.length === 0 && !matters(links)) return;
    yield {
      on: resource,
      path: [],
      at: first.path,
      key: first.part === 'key',
      message: `Values are not known until they are filled in: ${listed(written(resource), 3)}.`,
    };
  },
});
