import { groupBy } from '../../incremental/group-by.ts';
import { counted } from '../../text/words.ts';
import { placesOf } from '../shared/build-problems.ts';
import { defineRule } from '../define-rule.ts';

/** What a build takes in from elsewhere. */
export const buildNotKnown = defineRule({
  code: 'build/not-known',
  severity: 'info',
  title: 'A part of a build is not here.',
  why: 'What comes from elsewhere is not known here: what these objects refer to may be in it, so nothing is called missing.',
  fix: 'Nothing has to be done. To have it checked, add what is missing to the workspace, or check what kustomize prints.',
  file: 'kustomization.yaml',
  examples: {
    bad: 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - ⟦https://example.com/crds.yaml⟧\n',
    good: 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: shop\n',
  },

  *build(view) {
    const unknown = [...placesOf(view)].filter(({ severity }) => severity === 'info');
    // A variable of a whole cluster is used in most of its files.
    for (const [message, [first, ...others]] of groupBy(unknown, (one) => one.message)) {
      if (!first) continue;
      const elsewhere = others.length === 0 ? '' : ` So it is in ${counted(others.length, 'more place')}.`;
      yield { at: first.at, message, explanation: `${message}${elsewhere} ${this.why}` };
    }
  },
});
