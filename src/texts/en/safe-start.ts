import { defineTexts } from '../define-texts.ts';

/** Where two starts have failed. */
export const safeStartTexts = defineTexts('safe-start', {
  title: 'Gatehouse did not start, two times in a row',
  aboutWorkspace:
    'The last two starts of this page did not end. What is in the workspace “{name}” may be the reason, so it was not opened. It is stored as it was.',
  aboutAddress:
    'The last two starts of this page did not end. What the address leads to may be the reason, so it was not opened. Nothing of it is stored in your workspaces.',
  openWithout: 'Open without it',
  tryAgain: 'Try again',
  exportIt: 'Export it as it is stored',
  exported: '{file} is in your downloads.',
  notExported: 'It could not be exported: {reason}.',
  deleteIt: 'Delete it…',
  aboutDeleting: 'What is deleted here cannot be restored. Export it first.',
  deleteForGood: 'Delete “{name}” for good',
  keepIt: 'Keep it',
});
