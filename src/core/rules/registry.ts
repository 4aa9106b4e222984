import type { Rule } from './define-rule.ts';
import { aliasBomb } from './text/alias-bomb.ts';
import { anchor } from './text/anchor.ts';
import { duplicateKey } from './text/duplicate-key.ts';
import { misreadScalar } from './text/misread-scalar.ts';
import { syntax } from './text/syntax.ts';
import { tabIndentation } from './text/tab-indentation.ts';
import { template } from './text/template.ts';
import { unreadable } from './text/unreadable.ts';
import { apiVersion } from './object/api-version.ts';
import { duplicate } from './object/duplicate.ts';
import { experimentalField } from './object/experimental-field.ts';
import { missingField } from './object/missing-field.ts';
import { noName } from './object/no-name.ts';
import { noNamespace } from './object/no-namespace.ts';
import { noType } from './object/no-type.ts';
import { renamedField } from './object/renamed-field.ts';
import { serverFieldsLeft } from './object/server-fields.ts';
import { unknownField } from './object/unknown-field.ts';
import { unknownKind } from './object/unknown-kind.ts';
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
import { listenerSetNotAllowed } from './listener-set/not-allowed.ts';
import { listenerSetParent } from './listener-set/parent.ts';
import { allWeightsZero } from './backend/all-weights-zero.ts';
import { appProtocol } from './backend/app-protocol.ts';
import { backendDomainName } from './backend/domain-name.ts';
import { externalName } from './backend/external-name.ts';
import { backendMissing } from './backend/missing.ts';
import { noSuchPort } from './backend/no-such-port.ts';
import { portAbsent } from './backend/port-absent.ts';
import { repeatedBackend } from './backend/repeated.ts';
import { unsupportedBackendKind } from './backend/unsupported-kind.ts';
import { wrongProtocol } from './backend/wrong-protocol.ts';
import { selectsNothing } from './service/selects-nothing.ts';
import { unnamedTargetPort } from './service/unnamed-target-port.ts';
import { grantMissing } from './reference-grant/missing.ts';
import { grantTooWide } from './reference-grant/too-wide.ts';
import { grantUnknownNamespace } from './reference-grant/unknown-namespace.ts';
import { grantUnused } from './reference-grant/unused.ts';
import { referenceMissing } from './reference/missing.ts';
import { policyCaMissing } from './backend-tls-policy/ca-missing.ts';
import { policyConflict } from './backend-tls-policy/conflict.ts';
import { policyReachesNothing } from './backend-tls-policy/reaches-nothing.ts';
import { policySectionName } from './backend-tls-policy/section-name.ts';
import { policyTargetMissing } from './backend-tls-policy/target-missing.ts';

/** The catalogue of checks, group by group. */
export const rules: readonly Rule[] = [
  aliasBomb,
  anchor,
  duplicateKey,
  misreadScalar,
  syntax,
  tabIndentation,
  template,
  unreadable,
  apiVersion,
  duplicate,
  experimentalField,
  missingField,
  noName,
  noNamespace,
  noType,
  renamedField,
  serverFieldsLeft,
  unknownField,
  unknownKind,
  duplicateParent,
  grantHasNoEffect,
  hostnameNotServed,
  kindNotAllowed,
  meshParent,
  namespaceNotAllowed,
  noCommonHostname,
  noListenerNamed,
  noListenerOnPort,
  noParents,
  parentMissing,
  redirectLoop,
  sectionAndPortDiffer,
  wrongParentKind,
  listenerSetNotAllowed,
  listenerSetParent,
  allWeightsZero,
  appProtocol,
  backendDomainName,
  externalName,
  backendMissing,
  noSuchPort,
  portAbsent,
  repeatedBackend,
  unsupportedBackendKind,
  wrongProtocol,
  selectsNothing,
  unnamedTargetPort,
  grantMissing,
  grantTooWide,
  grantUnknownNamespace,
  grantUnused,
  referenceMissing,
  policyCaMissing,
  policyConflict,
  policyReachesNothing,
  policySectionName,
  policyTargetMissing,
];
