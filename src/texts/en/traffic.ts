import { defineTexts } from '../define-texts.ts';

/** Requests and their traces. */
export const trafficTexts = defineTexts('traffic', {
  expectCurrent: 'Expect the current outcome',
});
