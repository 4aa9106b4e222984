import { defineChoice } from './define-choice.ts';

/** Where implementations differ in what they write (status, section 9). */

export const usableListeners = defineChoice({
  id: 'usable-listener',
  title: 'Which listeners make a Gateway valid',
  values: { programmed: 'Those Accepted and Programmed', accepted: 'Those Accepted' },
  default: 'programmed',
  section: 'status, section 3',
  differs: 'Istio counts as here; Envoy Gateway lets a listener with a bad certificate count.',
});

export const conflictedAccepted = defineChoice({
  id: 'conflicted-accepted',
  title: "Accepted of a Gateway's own conflicted listeners",
  values: {
    false: 'False, with the reason of the conflict',
    true: 'True; only Conflicted and Programmed tell',
  },
  default: 'false',
  section: 'status, section 4.2',
  differs: 'The API fixes it for ListenerSets and for mixed TLS modes only.',
});

export const programmedFrom = defineChoice({
  id: 'gateway-programmed',
  title: 'What Programmed of a Gateway rests on',
  values: { listeners: 'On Accepted and the addresses', infrastructure: 'On the addresses alone' },
  default: 'listeners',
  section: 'status, section 3',
  differs: 'Envoy Gateway and Istio look only at the infrastructure.',
});

export const invalidKinds = defineChoice({
  id: 'invalid-route-kinds',
  title: 'Listeners that allow a kind of route which they cannot carry',
  values: { served: 'Stay Accepted and Programmed', withheld: 'Are neither Accepted nor Programmed' },
  default: 'served',
  section: 'status, section 4.3',
  differs: 'Istio serves the valid kinds; Envoy Gateway withholds both conditions.',
});

export const refusedSet = defineChoice({
  id: 'refused-listener-set',
  title: 'Routes whose ListenerSet is not accepted',
  values: { refused: 'Accepted: False with reason NoMatchingParent', silent: 'No entry in their status' },
  default: 'refused',
  section: 'status, section 6.1',
  differs: 'Envoy Gateway and Istio write no entry.',
});

export const policyAncestor = defineChoice({
  id: 'policy-ancestor',
  title: 'The ancestor of a policy that is reached through a ListenerSet',
  values: { gateway: "The set's Gateway", set: 'The ListenerSet' },
  default: 'gateway',
  section: 'status, section 7',
  differs: 'The API does not say.',
});

export const supportedVersion = defineChoice({
  id: 'supported-version',
  title: 'The condition SupportedVersion of GatewayClasses',
  values: { written: 'Written as True', absent: 'Not written' },
  default: 'written',
  section: 'status, section 2',
  differs: 'Some controllers do not look at the version of the CRDs.',
});

export const noConflicts = defineChoice({
  id: 'no-conflicts',
  title: 'Conflicted of listeners without a conflict',
  values: { absent: 'Not written', sets: 'False for entries of ListenerSets', all: 'False for all' },
  default: 'absent',
  section: 'status, section 1',
  differs: 'Envoy Gateway writes False for entries of ListenerSets, Istio for all listeners.',
});

export const emptyAddresses = defineChoice({
  id: 'empty-addresses',
  title: 'Addresses that a Gateway asks for without a value',
  values: { assigned: 'Assigned by the controller', refused: 'AddressNotAssigned' },
  default: 'assigned',
  section: 'service-resolution, section 8',
  differs: 'Giving an address of a wanted type is an extended feature (GatewayAddressEmpty).',
});
