import type { RefRole } from '../../kinds/define-kind.ts';
import type { Resource } from '../../model/resource.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import { isRoute } from '../../topology/kind-names.ts';

/** What an edge does, for the undo stack; and why it cannot be drawn twice. `target` says which part of the target, too. */
type Words = Readonly<{
  title: (holder: Resource, target: string) => string;
  already: (holder: Resource, target: string) => string;
}>;

const plainly = (title: Words['title'], does: string): Words => ({
  title,
  already: (holder, target) => `${describe(holder)} ${does} ${target} already.`,
});

const classWords: Words = {
  title: (holder, target) => `Make ${describe(holder)} of class ${target}`,
  already: (holder, target) => `${describe(holder)} is of class ${target} already.`,
};

/** The words for edges by what their reference is for. */
export const referenceWords: Readonly<Record<RefRole, Words>> = {
  class: classWords,
  'ingress-class': classWords,
  parent: {
    title: (holder, target) =>
      isRoute(holder)
        ? `Attach ${qualifiedName(holder)} to ${target}`
        : `Add the listeners of ${qualifiedName(holder)} to ${target}`,
    already: (holder, target) =>
      isRoute(holder)
        ? `${describe(holder)} is attached to ${target} already.`
        : `${describe(holder)} adds its listeners to ${target} already.`,
  },
  backend: {
    title: (holder, target) => `Send ${qualifiedName(holder)} to ${target}`,
    already: (holder, target) => `This rule of ${describe(holder)} sends traffic to ${target} there already.`,
  },
  mirror: plainly(
    (holder, target) => `Copy the requests of ${qualifiedName(holder)} to ${target}`,
    'copies these requests to',
  ),
  auth: plainly(
    (holder, target) => `Let ${target} authorize the requests of ${qualifiedName(holder)}`,
    'has these requests authorized by',
  ),
  certificate: plainly(
    (holder, target) => `Use the certificate of ${target} for ${qualifiedName(holder)}`,
    'uses the certificate of',
  ),
  'client-certificate': plainly(
    (holder, target) => `Let ${qualifiedName(holder)} identify itself with ${target}`,
    'identifies itself with',
  ),
  'ca-certificate': plainly((holder, target) => `Let ${qualifiedName(holder)} trust ${target}`, 'trusts'),
  parameters: plainly(
    (holder, target) => `Configure ${qualifiedName(holder)} with ${target}`,
    'takes its settings from',
  ),
  extension: plainly((holder, target) => `Extend ${qualifiedName(holder)} by ${target}`, 'is extended by'),
  target: {
    title: (holder, target) => `Apply ${qualifiedName(holder)} to ${target}`,
    already: (holder, target) => `${describe(holder)} applies to ${target} there already.`,
  },
  endpoints: plainly(
    (holder, target) => `List the endpoints of ${target} in ${qualifiedName(holder)}`,
    'lists the endpoints of',
  ),
  rendered: plainly((holder, target) => `Have ${qualifiedName(holder)} use ${target}`, 'uses'),
  'service-name': {
    title: (holder, target) => `Name the pods of ${describe(holder)} after ${target}`,
    already: (holder, target) => `${describe(holder)} takes its pods' names from ${target} already.`,
  },
};
