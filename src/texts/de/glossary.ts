import type { Translation } from '../define-texts.ts';
import type { glossaryTexts as english } from '../en/glossary.ts';

export const glossaryTexts: Translation<typeof english> = {
  glossary: 'Glossar',
  about:
    'Was die Begriffe von Ingress und Gateway API bedeuten und wo sie in diesem Arbeitsbereich zu sehen sind.',
  search: 'Begriffe suchen',
  terms: 'Begriffe',
  loading: 'Das Glossar wird geladen …',
  notLoaded: 'Das Glossar konnte nicht geladen werden. Diesen Dialog schließen und erneut öffnen.',
  choose: 'Einen Begriff wählen.',
  unknown: 'Das Glossar kennt keinen Begriff „{term}“.',
  nothingFound: 'Kein Begriff passt zur Suche.',
  explain: '„{term}“ erklären',
  also: 'Auch: {names}',
  isNot: 'Es ist nicht',
  whereToSee: 'Wo es zu sehen ist',
  notHere: 'Kein Objekt dieses Arbeitsbereichs zeigt es.',
  showMe: 'Zeigen',
  related: 'Verwandte Begriffe',
  lessons: 'Lektionen dazu',
  lesson: '{number} {title}',
  inGlossary: 'Mehr im Glossar',
  termOfField: 'Glossar: {term}',
};
