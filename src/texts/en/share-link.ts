import { defineTexts } from '../define-texts.ts';

/** Why there is no link to share, and why one is not opened. */
export const shareLinkTexts = defineTexts('share-link', {
  nothing: 'There is nothing to share yet: the workspace is empty.',
  tooLong:
    'The workspace makes a link of {millions, number, ::.0} million characters, and browsers take 2. Export it as a zip and send that, or delete what need not be shared.',
  unsharedPath: 'The file “{path}” has to be renamed before it can be shared. {problem}',
  damaged:
    'This share link is damaged: a part of it is missing or changed. Mail programs and chats sometimes cut long links; copy the whole of it, or ask for the files instead.',
  newer:
    'This share link was made by a newer version of this application. Reload the page to get that version, then open the link again.',
  tooLarge:
    'This share link would unpack to more than {megabytes} MB, which no workspace made here has. It was not opened.',
  tooManyFiles: 'This share link holds more than {most, number} files. It was not opened.',
  noPath: 'This share link was not opened: it holds a file “{path}”. {problem}',
});
