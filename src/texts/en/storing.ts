import { defineTexts } from '../define-texts.ts';

/** What is not stored, and what was stored and cannot be read. */
export const storingTexts = defineTexts('storing', {
  refused:
    'This browser stores nothing for this page (a private window, or site data are blocked). Everything works, but only in this tab: export your files, or share them as a link, before you close it.',
  full: 'The browser’s storage is full, so your latest changes are only in this tab. Export your files, or free some space; storing is retried automatically.',
  unreadable:
    'The stored workspace does not open at the moment. What you do now is only in this tab and is added to it when it opens; export your files before you close the tab.',
  setAside:
    'A part of what this browser had stored of the workspace is damaged: {count, plural, one {one change} other {# changes}} could not be read and {count, plural, one {was} other {were}} set aside. The rest is open, and changes are stored again. Compare the files with a copy, if you have one.',
});
