import { defineTexts } from '../define-texts.ts';

/** The part of the settings with what implementations and clusters differ in. */
export const implementationChoicesTexts = defineTexts('implementation-choices', {
  title: 'Implementations differ here',
  allDefaults: '{count, plural, one {# point, default} other {# points, all defaults}}',
  changedPoints: '{count, plural, one {# point} other {# points}}, {changed} changed',
  about:
    'The Gateway API leaves these points open, and what Ingress controllers do depends on settings outside of the manifests. Choose what yours does: status, findings and traffic follow. <a>About these choices</a>',
  reset: 'Reset to defaults',
  changed: '{choice} (changed)',
  isDefault: '{value} (default)',
  see: 'See <a></a>.',
  assumedClasses: 'Assumed GatewayClasses',
  aboutAssumedClasses:
    'Names with commas between, or * for all. Without its class, what a Gateway does is not known.',
  noClasses: 'none',
});
