import { defineTexts } from '../define-texts.ts';

/** What an empty workspace shows. */
export const firstScreenTexts = defineTexts('first-screen', {
  title: 'See where your traffic goes',
  lead: 'Open Gateway API or Ingress manifests, see the chain they make, edit it on the canvas or in the YAML, and see what would not work, all without a cluster.',
  tour: 'Tour',
  newHere: 'New here? Five steps, three minutes:',
  takeTour: 'Take the tour',
  declineTour: 'Do not offer the tour again',
  openFiles: 'Open files',
  openFolder: 'Open a folder',
  paste: 'Paste manifests',
  startWithObject: 'Start with an object',
  orSample: 'Or begin with a sample',
  orLesson: 'Or learn it, lesson by lesson',
  note: 'Files can also be dropped anywhere on this window. Everything stays in this browser: manifests leave it only when you save or share them.',
});
