import { compareAge, byName } from '../../topology/by-age.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { annotationPath } from './annotations/annotation-reader.ts';
import { readAnnotations, type NginxAnnotations } from './annotations/read-annotations.ts';
import type { ReadIngress, UnreadIngress } from './nginx-model.ts';
import type { NginxSettings } from './nginx-settings.ts';
import { requiredObjects, type Denial, type RequiredObjects } from './required-objects.ts';

/** Why the controller does not read an Ingress; null when it does (docs/model/ingress.md#invalid-values). */
function whyUnread({ issues, snippets }: NginxAnnotations, settings: NginxSettings): Denial | null {
  const [snippet] = snippets;
  if (snippet && settings.snippets === 'not-read')
    return {
      annotation: snippet.name,
      reason: `The Ingress is not read: ${snippet.name} is of risk Critical, which the controller does not allow.`,
      path: snippet.path,
    };
  const issue = issues.find(({ effect }) => effect === 'not-read');
  return issue
    ? {
        annotation: issue.name,
        reason: `The Ingress is not read: the value of ${issue.name} ${issue.reason}.`,
        path: issue.path,
      }
    : null;
}

/** Headers that `custom-headers` may not set: by default all. */
function whyHeadersRefused({ customHeaders }: RequiredObjects, settings: NginxSettings): Denial | null {
  const name = [...customHeaders.keys()].find((one) => !settings.allowedHeaders.includes(one.toLowerCase()));
  if (name === undefined) return null;
  return {
    annotation: 'custom-headers',
    reason: `Header ${name} is not among global-allowed-response-headers of the controller.`,
    path: annotationPath('custom-headers'),
  };
}

/** Older first; of one age the last by `namespace/name` (docs/model/ingress.md#several-ingresses). */
const byPrecedence = (a: Resource, b: Resource): number => compareAge(a, b) || byName(b, a);

/** Reads the Ingresses of an ingress-nginx, in the order in which they count. */
export function readIngresses(
  ingresses: readonly Resource[],
  settings: NginxSettings,
  index: ResourceIndex,
): Readonly<{ read: readonly ReadIngress[]; unread: readonly UnreadIngress[] }> {
  const read: ReadIngress[] = [];
  const unread: UnreadIngress[] = [];
  for (const ingress of ingresses.toSorted(byPrecedence)) {
    const annotations = readAnnotations(ingress, settings.validates);
    const denial = whyUnread(annotations, settings);
    if (denial) unread.push({ ingress, denial });
    else {
      const required = requiredObjects(ingress, index, settings);
      const denied = required.denied ?? whyHeadersRefused(required, settings);
      read.push({ ingress, annotations, required, denied });
    }
  }
  return { read, unread };
}
