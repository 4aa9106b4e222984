import { defineTexts } from '../define-texts.ts';

/** The Ingresses of a workspace beside its Gateways, for whoever learns or teaches the two models. */
export const modelsTexts = defineTexts('models', {
  title: 'Ingress and Gateway',
  whatIsWhere: 'What is where',
  allRequests: 'All requests',
  difference: 'Difference',
  ingress: 'Ingress',
  gateway: 'Gateway API',
  showIt: 'Show it here',
  showOne: 'Show it here: {title}',
  endsAlike: 'Both end alike here.',
  notHere: 'Not in this workspace',

  pointAtCard: 'Point at a card to see what stands for it in the other model.',
  sameInBoth: '{object} is the same in both models.',
  standsFor: '{object} ↔ {others}',
  standsForAnd: '{object} ↔ {others}. {words}',
  noObject: '{object} ↔ {words}',
});
