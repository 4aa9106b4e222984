import { isKustomizationFile } from '../../builds/folders.ts';
import { nearestSpan } from '../../yaml/tree.ts';
import { defineRule } from '../define-rule.ts';
import { holdsOther, otherFile } from '../shared/other-file.ts';

/** A file of another tool: it is read, and nothing more is said of it. */
export const otherToolFile = defineRule({
  code: 'text/other-file',
  model: 'admission#what-is-an-object',
  severity: 'info',
  title: 'A file holds something else than objects of Kubernetes.',
  why: 'Nothing in it is checked. kubectl refuses documents without apiVersion and kind; the tool that the file is for reads them.',
  fix: 'Nothing needs to be done, unless an object is meant: then add apiVersion and kind.',
  once: 'file',
  examples: {
    bad: '⟦services:⟧\n  cart:\n    image: example/cart\n',
    good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n',
  },

  *text(slot, file) {
    // Folders with a kustomization are built, and what is wrong with it is a finding of the build.
    if (isKustomizationFile(file) || !holdsOther(slot, file)) return;
    const { doc } = slot;
    const { what, advice } = otherFile(file, doc.value);
    yield {
      span: nearestSpan(doc, []),
      message:
        what === null
          ? 'This document has no apiVersion and no kind, so it is no Kubernetes object.'
          : `This document is ${what}; nothing in it is checked.`,
      explanation: `${advice} ${this.why}`.trim(),
    };
  },
});
