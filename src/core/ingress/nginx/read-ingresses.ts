import { compareAge, byName } from '../../topology/by-age.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { readAnnotations, type NginxAnnotations } from './annotations/read-annotations.ts';
import type { ReadIngress, UnreadIngress } from './nginx-model.ts';
import type { NginxSettings } from './nginx-settings.ts';
import { requiredObjects, type Denial } from './required-objects.ts';

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
    else read.push({ ingress, annotations, required: requiredObjects(ingress, index, settings) });
  }
  return { read, unread };
}
