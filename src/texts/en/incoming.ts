import { defineTexts } from '../define-texts.ts';

/** What is reported of files that are read. */
export const incomingTexts = defineTexts('incoming', {
  isUtf16: '{path}: it is in UTF-16; saving writes UTF-8, which is what kubectl expects.',
  unreadable: '{path}: the browser could not read it ({reason}).',
  withoutObjects: '{count} files hold no Kubernetes objects. Problems says what each of them is.',
  tooMuch:
    '{path} was left out: all files together may be {megabytes} MB, and the ones before it fill that. Open only the folders you need.',
});
