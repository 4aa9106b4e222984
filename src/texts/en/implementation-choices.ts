import { defineTexts } from '../define-texts.ts';

/** The part of the settings with what implementations and clusters differ in. */
export const implementationChoicesTexts = defineTexts('implementation-choices', {
  title: 'Implementations differ here',
  allDefaults: '{count, plural, one {# point, default} other {# points, all defaults}}',
  changedPoints: '{count, plural, one {# point} other {# points}}, {changed} changed',
  about:
    'The Gateway API leaves these points open, and what Ingress controllers do depends on settings outside of the manifests. Choose what yours does: status, findings and traffic follow. <a>About these choices</a>',
  implementation: 'Implementation',
  byClass: 'The one that the classes show',
  byClassOf: 'The one that the classes show: {name}',
  specification: 'None: what the specification says alone',
  asOneDoes: 'As {name} does',
  known:
    'Where the specification leaves a choice, this workspace does as {name} {version} does. {known} of {count} points are known of it; in the others the specification holds.',
  noneHolds: 'The specification holds: the classes show no single implementation that is known ({names}).',
  specificationHolds: 'The specification holds, with what the model does where it leaves a choice.',
  answered: '{name}: {source}',
  notKnown: 'What {name} does is not known.',
  reset: 'Reset to defaults',
  changed: '{choice} (changed)',
  isDefault: '{value} (default)',
  see: 'See <a></a>.',
  assumedClasses: 'Assumed GatewayClasses',
  aboutAssumedClasses:
    'Names with commas between, or * for all. Without its class, what a Gateway does is not known.',
  noClasses: 'none',
});
