import { defineChoice } from './define-choice.ts';

/** Where implementations differ in what they write (docs/model/choices.md). */

export const usableListeners = defineChoice({
  id: 'usable-listener',
  title: 'Which listeners make a Gateway valid',
  values: { programmed: 'Those Accepted and Programmed', accepted: 'Those Accepted' },
  default: 'programmed',
  model: 'status#gateway-accepted',
  differs: 'Istio counts as here; Envoy Gateway lets a listener with a bad certificate count.',
});

export const conflictedAccepted = defineChoice({
  id: 'conflicted-accepted',
  title: "Accepted of a Gateway's own conflicted listeners",
  values: {
    false: 'False, with the reason of the conflict',
    true: 'True; only Conflicted and Programmed show it',
  },
  default: 'false',
  model: 'status#listener-conditions',
  differs: 'The API fixes it for ListenerSets and for mixed TLS modes only.',
});

export const programmedFrom = defineChoice({
  id: 'gateway-programmed',
  title: 'What Programmed of a Gateway rests on',
  values: { listeners: 'On Accepted and the addresses', infrastructure: 'On the addresses alone' },
  default: 'listeners',
  model: 'status#gateway-programmed',
  differs: 'Envoy Gateway and Istio look only at the infrastructure.',
});

export const invalidKinds = defineChoice({
  id: 'invalid-route-kinds',
  title: 'Listeners that allow a kind of route which they cannot carry',
  values: { served: 'Stay Accepted and Programmed', withheld: 'Are neither Accepted nor Programmed' },
  default: 'served',
  model: 'status#effects-of-faults',
  differs: 'Istio serves the valid kinds; Envoy Gateway withholds both conditions.',
});

export const refusedSet = defineChoice({
  id: 'refused-listener-set',
  title: 'Routes whose ListenerSet is not accepted',
  values: { refused: 'Accepted: False with reason NoMatchingParent', silent: 'No entry in their status' },
  default: 'refused',
  model: 'status#parentrefs-with-an-entry',
  differs: 'Envoy Gateway and Istio write no entry.',
});

export const refusedSetReason = defineChoice({
  id: 'refused-set-reason',
  title: 'Routes that the listeners of a ListenerSet do not allow, where none of these is valid',
  values: {
    set: 'NoMatchingParent: the set is not accepted',
    listeners: 'NotAllowedByListeners: its listeners are asked first',
  },
  default: 'set',
  model: 'status#parentrefs-with-an-entry',
  differs: 'Envoy Gateway asks listeners for kind and namespace before it looks whether they are ready.',
});

export const policyAncestor = defineChoice({
  id: 'policy-ancestor',
  title: 'The ancestor of a policy that is reached through a ListenerSet',
  values: { gateway: "The set's Gateway", set: 'The ListenerSet' },
  default: 'gateway',
  model: 'status#backendtlspolicy',
  differs: 'The API does not say.',
});

export const supportedVersion = defineChoice({
  id: 'supported-version',
  title: 'The condition SupportedVersion of GatewayClasses',
  values: { written: 'Written as True', absent: 'Not written' },
  default: 'written',
  model: 'status#gatewayclass',
  differs: 'Some controllers do not look at the version of the CRDs.',
});

export const noConflicts = defineChoice({
  id: 'no-conflicts',
  title: 'Conflicted of listeners without a conflict',
  values: { absent: 'Not written', sets: 'False for entries of ListenerSets', all: 'False for all' },
  default: 'absent',
  model: 'status#rules-for-all-conditions',
  differs: 'Envoy Gateway writes False for entries of ListenerSets, Istio for all listeners.',
});

export const emptyAddresses = defineChoice({
  id: 'empty-addresses',
  title: 'Addresses that a Gateway asks for without a value',
  values: { assigned: 'Assigned by the controller', refused: 'AddressNotAssigned' },
  default: 'assigned',
  model: 'service-resolution#gateway-addresses',
  differs: 'Giving an address of a wanted type is an extended feature (GatewayAddressEmpty).',
});

export const gatewayReferences = defineChoice({
  id: 'gateway-resolved-refs',
  title: 'What ResolvedRefs of a Gateway rests on',
  values: {
    listeners: 'On its own references and those of its listeners',
    own: 'On its own references alone',
  },
  default: 'listeners',
  model: 'status#gateway-resolvedrefs',
  differs: 'Istio leaves it True while only listeners have unresolved references.',
});

export const missingTls = defineChoice({
  id: 'https-without-tls',
  title: 'HTTPS and terminating TLS listeners without tls',
  values: { invalid: 'Are not Programmed', valid: 'Are Programmed' },
  default: 'invalid',
  model: 'status#listener-conditions',
  differs: 'Istio counts them as valid, also in ListenerSets; Envoy Gateway does not.',
});
