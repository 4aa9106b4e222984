// Written by `npm run registries`.
import type { Rule } from './define-rule.ts';
import { aliasBomb } from './text/alias-bomb.ts';
import { anchor } from './text/anchor.ts';
import { duplicateKey } from './text/duplicate-key.ts';
import { ignored } from './text/ignored.ts';
import { misreadScalar } from './text/misread-scalar.ts';
import { otherToolFile } from './text/other-file.ts';
import { refused } from './text/refused.ts';
import { syntax } from './text/syntax.ts';
import { tabIndentation } from './text/tab-indentation.ts';
import { template } from './text/template.ts';
import { unreadable } from './text/unreadable.ts';
import { buildNotKnown } from './build/not-known.ts';
import { buildRefused } from './build/refused.ts';
import { apiVersion } from './object/api-version.ts';
import { duplicate } from './object/duplicate.ts';
import { experimentalField } from './object/experimental-field.ts';
import { filledInLater } from './object/filled-in-later.ts';
import { misspeltAnnotation } from './object/misspelt-annotation.ts';
import { namespaceWithoutEffect } from './object/namespace-without-effect.ts';
import { noName } from './object/no-name.ts';
import { noNamespace } from './object/no-namespace.ts';
import { noType } from './object/no-type.ts';
import { notSimulated } from './object/not-simulated.ts';
import { privateKey } from './object/private-key.ts';
import { renamedField } from './object/renamed-field.ts';
import { serverFieldsLeft } from './object/server-fields.ts';
import { staleCondition } from './object/stale-condition.ts';
import { statusDiffers } from './object/status-differs.ts';
import { unknownField } from './object/unknown-field.ts';
import { unknownKind } from './object/unknown-kind.ts';
import { unqualifiedFinalizer } from './object/unqualified-finalizer.ts';
import { duplicateParent } from './attachment/duplicate-parent.ts';
import { grantHasNoEffect } from './attachment/grant-has-no-effect.ts';
import { hostnameNotServed } from './attachment/hostname-not-served.ts';
import { kindNotAllowed } from './attachment/kind-not-allowed.ts';
import { meshConflict } from './attachment/mesh-conflict.ts';
import { meshHostnames } from './attachment/mesh-hostnames.ts';
import { meshNoAddress } from './attachment/mesh-no-address.ts';
import { meshParent } from './attachment/mesh-parent.ts';
import { meshPort } from './attachment/mesh-port.ts';
import { namespaceNotAllowed } from './attachment/namespace-not-allowed.ts';
import { noCommonHostname } from './attachment/no-common-hostname.ts';
import { noListenerNamed } from './attachment/no-listener-named.ts';
import { noListenerOnPort } from './attachment/no-listener-on-port.ts';
import { noParents } from './attachment/no-parents.ts';
import { parentMissing } from './attachment/parent-missing.ts';
import { redirectLoop } from './attachment/redirect-loop.ts';
import { sectionAndPortDiffer } from './attachment/section-and-port-differ.ts';
import { wrongParentKind } from './attachment/wrong-parent-kind.ts';
import { parametersScope } from './gateway-class/parameters-scope.ts';
import { gatewayClassUnused } from './gateway-class/unused.ts';
import { addressTaken } from './gateway/address-taken.ts';
import { addressType } from './gateway/address-type.ts';
import { addressUnusable } from './gateway/address-unusable.ts';
import { clientCaUnusable } from './gateway/client-ca-unusable.ts';
import { certificatesIgnored } from './listener/certificates-ignored.ts';
import { listenerConflict } from './listener/conflict.ts';
import { impossibleKind } from './listener/impossible-kind.ts';
import { noCertificate } from './listener/no-certificate.ts';
import { noEntryPoint } from './listener/no-entry-point.ts';
import { openToAll } from './listener/open-to-all.ts';
import { overlappingTls } from './listener/overlapping-tls.ts';
import { plainHttp } from './listener/plain-http.ts';
import { selectorMatchesNothing } from './listener/selector-matches-nothing.ts';
import { selectorUnusable } from './listener/selector-unusable.ts';
import { unknownProtocol } from './listener/unknown-protocol.ts';
import { listenerUnused } from './listener/unused.ts';
import { wildcardOpenToAll } from './listener/wildcard-open-to-all.ts';
import { certificateExpired } from './certificate/expired.ts';
import { certificateExpiresSoon } from './certificate/expires-soon.ts';
import { hostnameNotCovered } from './certificate/hostname-not-covered.ts';
import { certificateIncomplete } from './certificate/incomplete.ts';
import { certificateKeyMismatch } from './certificate/key-mismatch.ts';
import { certificateNotYetValid } from './certificate/not-yet-valid.ts';
import { certificateThrowaway } from './certificate/throwaway.ts';
import { certificateUnreadable } from './certificate/unreadable.ts';
import { certificateWrongKind } from './certificate/wrong-kind.ts';
import { certificateWrongType } from './certificate/wrong-type.ts';
import { issuerMissing } from './cert-manager/issuer-missing.ts';
import { certManagerNoEffect } from './cert-manager/no-effect.ts';
import { certManagerSkipped } from './cert-manager/skipped.ts';
import { solverClassMissing } from './cert-manager/solver-class-missing.ts';
import { solverParentMissing } from './cert-manager/solver-parent-missing.ts';
import { solverWithoutPort80 } from './cert-manager/solver-without-port-80.ts';
import { listenerSetConflict } from './listener-set/conflict.ts';
import { listenerSetNotAllowed } from './listener-set/not-allowed.ts';
import { listenerSetParent } from './listener-set/parent.ts';
import { routeToGateway } from './listener-set/route-to-gateway.ts';
import { ingressActionMissing } from './ingress/action-missing.ts';
import { ingressClassAnnotation } from './ingress/class-annotation.ts';
import { foreignAnnotation } from './ingress/foreign-annotation.ts';
import { ingressHostNotCovered } from './ingress/host-not-covered.ts';
import { ingressHostWithoutTls } from './ingress/host-without-tls.ts';
import { ingressNoClass } from './ingress/no-class.ts';
import { ingressPathPattern } from './ingress/path-pattern.ts';
import { retiredController } from './ingress/retired-controller.ts';
import { ingressSamePath } from './ingress/same-path.ts';
import { ingressSecretElsewhere } from './ingress/secret-elsewhere.ts';
import { severalDefaultClasses } from './ingress/several-defaults.ts';
import { ingressTlsSplit } from './ingress/tls-split.ts';
import { allWeightsZero } from './backend/all-weights-zero.ts';
import { appProtocol } from './backend/app-protocol.ts';
import { backendDomainName } from './backend/domain-name.ts';
import { externalName } from './backend/external-name.ts';
import { grpcAppProtocol } from './backend/grpc-app-protocol.ts';
import { backendMissing } from './backend/missing.ts';
import { noSuchPort } from './backend/no-such-port.ts';
import { repeatedBackend } from './backend/repeated.ts';
import { unsupportedBackendKind } from './backend/unsupported-kind.ts';
import { wrongProtocol } from './backend/wrong-protocol.ts';
import { nameBeginsWithDigit } from './service/name-begins-with-digit.ts';
import { selectsNothing } from './service/selects-nothing.ts';
import { unnamedTargetPort } from './service/unnamed-target-port.ts';
import { grantMissing } from './reference-grant/missing.ts';
import { grantTooWide } from './reference-grant/too-wide.ts';
import { grantUnknownNamespace } from './reference-grant/unknown-namespace.ts';
import { grantUnused } from './reference-grant/unused.ts';
import { coreGroup } from './reference/core-group.ts';
import { referenceMissing } from './reference/missing.ts';
import { policyCaMissing } from './backend-tls-policy/ca-missing.ts';
import { policyConflict } from './backend-tls-policy/conflict.ts';
import { policyReachesNothing } from './backend-tls-policy/reaches-nothing.ts';
import { policySectionName } from './backend-tls-policy/section-name.ts';
import { policyTargetMissing } from './backend-tls-policy/target-missing.ts';
import { policyUnusable } from './backend-tls-policy/unusable.ts';
import { policyNoSuchSection } from './policy/no-such-section.ts';
import { policyTargetAbsent } from './policy/target-missing.ts';
import { catchAll } from './routing/catch-all.ts';
import { corsCredentials } from './routing/cors-credentials.ts';
import { extensionFilter } from './routing/extension-filter.ts';
import { kindsShareHostname } from './routing/kinds-share-hostname.ts';
import { mirrorToBackend } from './routing/mirror-to-backend.ts';
import { noBackends } from './routing/no-backends.ts';
import { overlap } from './routing/overlap.ts';
import { redirectToItself } from './routing/redirect-loop.ts';
import { regexUnreadable } from './routing/regex-unreadable.ts';
import { regexNotPortable } from './routing/regex.ts';
import { repeatedHeader } from './routing/repeated-header.ts';
import { rewriteSlash } from './routing/rewrite-slash.ts';
import { shadowedHostname } from './routing/shadowed-hostname.ts';
import { unreachable } from './routing/unreachable.ts';
import { extendedFeature } from './portability/extended-feature.ts';
import { idleSuppression } from './suppression/idle.ts';

export const ownRules: readonly Rule[] = [
  aliasBomb,
  anchor,
  duplicateKey,
  ignored,
  misreadScalar,
  otherToolFile,
  refused,
  syntax,
  tabIndentation,
  template,
  unreadable,
  buildNotKnown,
  buildRefused,
  apiVersion,
  duplicate,
  experimentalField,
  filledInLater,
  misspeltAnnotation,
  namespaceWithoutEffect,
  noName,
  noNamespace,
  noType,
  notSimulated,
  privateKey,
  renamedField,
  serverFieldsLeft,
  staleCondition,
  statusDiffers,
  unknownField,
  unknownKind,
  unqualifiedFinalizer,
  duplicateParent,
  grantHasNoEffect,
  hostnameNotServed,
  kindNotAllowed,
  meshConflict,
  meshHostnames,
  meshNoAddress,
  meshParent,
  meshPort,
  namespaceNotAllowed,
  noCommonHostname,
  noListenerNamed,
  noListenerOnPort,
  noParents,
  parentMissing,
  redirectLoop,
  sectionAndPortDiffer,
  wrongParentKind,
  parametersScope,
  gatewayClassUnused,
  addressTaken,
  addressType,
  addressUnusable,
  clientCaUnusable,
  certificatesIgnored,
  listenerConflict,
  impossibleKind,
  noCertificate,
  noEntryPoint,
  openToAll,
  overlappingTls,
  plainHttp,
  selectorMatchesNothing,
  selectorUnusable,
  unknownProtocol,
  listenerUnused,
  wildcardOpenToAll,
  certificateExpired,
  certificateExpiresSoon,
  hostnameNotCovered,
  certificateIncomplete,
  certificateKeyMismatch,
  certificateNotYetValid,
  certificateThrowaway,
  certificateUnreadable,
  certificateWrongKind,
  certificateWrongType,
  issuerMissing,
  certManagerNoEffect,
  certManagerSkipped,
  solverClassMissing,
  solverParentMissing,
  solverWithoutPort80,
  listenerSetConflict,
  listenerSetNotAllowed,
  listenerSetParent,
  routeToGateway,
  ingressActionMissing,
  ingressClassAnnotation,
  foreignAnnotation,
  ingressHostNotCovered,
  ingressHostWithoutTls,
  ingressNoClass,
  ingressPathPattern,
  retiredController,
  ingressSamePath,
  ingressSecretElsewhere,
  severalDefaultClasses,
  ingressTlsSplit,
  allWeightsZero,
  appProtocol,
  backendDomainName,
  externalName,
  grpcAppProtocol,
  backendMissing,
  noSuchPort,
  repeatedBackend,
  unsupportedBackendKind,
  wrongProtocol,
  nameBeginsWithDigit,
  selectsNothing,
  unnamedTargetPort,
  grantMissing,
  grantTooWide,
  grantUnknownNamespace,
  grantUnused,
  coreGroup,
  referenceMissing,
  policyCaMissing,
  policyConflict,
  policyReachesNothing,
  policySectionName,
  policyTargetMissing,
  policyUnusable,
  policyNoSuchSection,
  policyTargetAbsent,
  catchAll,
  corsCredentials,
  extensionFilter,
  kindsShareHostname,
  mirrorToBackend,
  noBackends,
  overlap,
  redirectToItself,
  regexUnreadable,
  regexNotPortable,
  repeatedHeader,
  rewriteSlash,
  shadowedHostname,
  unreachable,
  extendedFeature,
  idleSuppression,
];
