import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { kindOf } from '../../kinds/registry.ts';
import { describe } from '../../topology/describe.ts';
import { defineRule } from '../define-rule.ts';
import { service } from '../shared/examples.ts';

const policy = object(
  'networking.k8s.io/v1',
  '⟦NetworkPolicy⟧',
  { name: 'cart', namespace: 'shop' },
  'spec:\n  podSelector: {}',
);

/** An object that changes what happens to requests, in a manner that traces leave out. */
export const notSimulated = defineRule({
  code: 'object/not-simulated',
  severity: 'info',
  title: 'An object changes what happens to requests, and traces leave it out.',
  why: 'The cluster may refuse, redirect or change a request where a trace shows that it arrives.',
  fix: 'Nothing is wrong with the object. Check in the cluster what it does to the requests that you trace.',
  examples: {
    bad: manifests(service('cart'), policy),
    good: service('cart'),
  },

  about: ({ group, kind }) => kindOf(group, kind)?.simulated === false,

  *each({ resource }) {
    if (kindOf(resource.group, resource.kind)?.simulated !== false) return;
    yield {
      on: resource,
      path: ['kind'],
      message: `${describe(resource)} is shown, but its effect on requests is not simulated.`,
    };
  },
});
