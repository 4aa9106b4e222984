import { CORE } from '../../kinds/shared/groups.ts';
import { isThrowaway, THROWAWAY_ANNOTATION } from '../../model/throwaway.ts';
import { describe } from '../../topology/describe.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { serving, tlsSecret } from '../shared/examples.ts';

const marked = (mark: string): string =>
  serving(tlsSecret().replace('metadata:\n', `metadata:\n  annotations:\n    ${mark}\n`));

/** A Secret that was made for trying out. */
export const certificateThrowaway = defineRule({
  code: 'certificate/throwaway',
  severity: 'info',
  title: 'A certificate was made for trying out.',
  why: 'It is signed by itself, so clients do not trust it, and its private key is in the manifest: whoever can read that can pretend to be the server.',
  fix: 'Replace it with a certificate of an authority before any client relies on it, for instance by cert-manager.',
  examples: {
    bad: marked(`${THROWAWAY_ANNOTATION}: ⟦"true"⟧`),
    good: marked(`${THROWAWAY_ANNOTATION}: "false"`),
  },

  about: ofKind(CORE, 'Secret'),

  *each({ resource }) {
    if (!isThrowaway(resource)) return;
    yield {
      on: resource,
      path: ['metadata', 'annotations', THROWAWAY_ANNOTATION],
      message: `${describe(resource)} holds a throwaway certificate: clients do not trust it.`,
    };
  },
});
