import { defineTexts } from '../define-texts.ts';

/** Why the name of an object or a namespace would be refused. */
export const namesTexts = defineTexts('names', {
  nameIsNeeded: 'A name is required.',
  nameIsLong: 'A name has at most 253 characters.',
  nameHasOthers: 'Lower-case letters, digits, “-” and “.”, beginning and ending with a letter or digit.',
  namespaceIsNeeded: 'A namespace is required.',
  namespaceIsLong: 'A namespace has at most 63 characters.',
  namespaceHasDots: 'A namespace cannot contain dots.',
});
