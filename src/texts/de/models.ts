import type { Translation } from '../define-texts.ts';
import type { modelsTexts as english } from '../en/models.ts';

export const modelsTexts: Translation<typeof english> = {
  title: 'Ingress und Gateway',
  whatIsWhere: 'Was wo steht',
  allRequests: 'Alle Anfragen',
  difference: 'Unterschied',
  ingress: 'Ingress',
  gateway: 'Gateway API',
  showIt: 'Hier zeigen',
  showOne: 'Hier zeigen: {title}',
  endsAlike: 'Hier enden beide gleich.',
  notHere: 'Nicht in diesem Arbeitsbereich',

  pointAtCard: 'Auf eine Karte zeigen, um zu sehen, was im anderen Modell für sie steht.',
  sameInBoth: '{object} ist in beiden Modellen dasselbe.',
  standsFor: '{object} ↔ {others}',
  standsForAnd: '{object} ↔ {others}. {words}',
  noObject: '{object} ↔ {words}',
};
