import { CORE } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { service } from '../shared/examples.ts';

const example = (name: string): string => service(name, 'shop', 'ports:\n  - port: 80');

/** A name of a Service that only newer API servers take. */
export const nameBeginsWithDigit = defineRule({
  code: 'service/name-begins-with-digit',
  model: 'admission#metadata',
  severity: 'warning',
  title: 'The name of a Service begins with a digit.',
  why: 'API servers before Kubernetes 1.36 refuse it: there the name has to be a DNS-1035 label, which begins with a letter.',
  fix: 'Choose a name that begins with a letter, if the manifests are for older clusters too.',
  examples: { bad: example('⟦2048-game⟧'), good: example('game-2048') },

  about: ofKind(CORE, 'Service'),

  *each({ resource }) {
    if (!/^[0-9]/.test(resource.name)) return;
    yield {
      on: resource,
      path: ['metadata', 'name'],
      message: `${describe(resource)} begins with a digit; API servers before Kubernetes 1.36 refuse that.`,
    };
  },
});
