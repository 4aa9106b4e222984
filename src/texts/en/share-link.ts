import { defineTexts } from '../define-texts.ts';

/** Why there is no link to share. */
export const shareLinkTexts = defineTexts('share-link', {
  nothing: 'There is nothing to share yet: the workspace is empty.',
  tooLong:
    'The workspace makes a link of {millions, number, ::.0} million characters, and browsers take 2. Export it as a zip and send that, or delete what need not be shared.',
});
