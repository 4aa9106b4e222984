import type { Rule } from './define-rule.ts';
import { duplicateParent } from './attachment/duplicate-parent.ts';
import { grantHasNoEffect } from './attachment/grant-has-no-effect.ts';
import { hostnameNotServed } from './attachment/hostname-not-served.ts';
import { kindNotAllowed } from './attachment/kind-not-allowed.ts';
import { meshParent } from './attachment/mesh-parent.ts';
import { namespaceNotAllowed } from './attachment/namespace-not-allowed.ts';
import { noCommonHostname } from './attachment/no-common-hostname.ts';
import { noListenerNamed } from './attachment/no-listener-named.ts';
import { noListenerOnPort } from './attachment/no-listener-on-port.ts';
import { noParents } from './attachment/no-parents.ts';
import { parentMissing } from './attachment/parent-missing.ts';
import { redirectLoop } from './attachment/redirect-loop.ts';
import { sectionAndPortDiffer } from './attachment/section-and-port-differ.ts';
import { wrongParentKind } from './attachment/wrong-parent-kind.ts';

/** The catalogue of checks. */
export const rules: readonly Rule[] = [
  parentMissing,
  wrongParentKind,
  noParents,
  noListenerNamed,
  noListenerOnPort,
  sectionAndPortDiffer,
  duplicateParent,
  kindNotAllowed,
  namespaceNotAllowed,
  grantHasNoEffect,
  noCommonHostname,
  hostnameNotServed,
  redirectLoop,
  meshParent,
];
