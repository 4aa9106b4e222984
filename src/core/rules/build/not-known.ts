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
    for (const { at, message, severity } of placesOf(view)) if (severity === 'info') yield { at, message };
  },
});
