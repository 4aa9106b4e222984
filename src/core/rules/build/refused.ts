import { placesOf } from '../shared/build-problems.ts';
import { defineRule } from '../define-rule.ts';

/** What kustomize refuses, or does otherwise than it seems. */
export const buildRefused = defineRule({
  code: 'build/refused',
  severity: 'error',
  title: 'kustomize cannot build this.',
  why: 'kustomize stops at the first thing it refuses, and applies nothing of the build.',
  fix: 'Change the kustomization, or what it names.',
  file: 'kustomization.yaml',
  examples: {
    bad: 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - ⟦cart.yaml⟧\n',
    good: 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: shop\n',
  },

  *build(view) {
    for (const { at, message, severity } of placesOf(view))
      if (severity !== 'info') yield { at, message, severity };
  },
});
