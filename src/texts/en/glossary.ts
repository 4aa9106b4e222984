import { defineTexts } from '../define-texts.ts';

/** The glossary, and what leads to it. */
export const glossaryTexts = defineTexts('glossary', {
  glossary: 'Glossary',
  about: 'What the terms of Ingress and Gateway API mean, and where to see them in this workspace.',
  search: 'Search terms',
  terms: 'Terms',
  loading: 'Loading the glossary…',
  notLoaded: 'The glossary could not be loaded. Close this dialog and open it again.',
  choose: 'Choose a term.',
  unknown: 'The glossary has no term “{term}”.',
  nothingFound: 'No term matches the search.',
  explain: 'Explain “{term}”',
  also: 'Also: {names}',
  isNot: 'It is not',
  whereToSee: 'Where to see it',
  notHere: 'No object of this workspace shows it.',
  showMe: 'Show me',
  related: 'Related terms',
  lessons: 'Lessons about it',
  lesson: '{number} {title}',
  inGlossary: 'More in the glossary',
  termOfField: 'Glossary: {term}',
});
