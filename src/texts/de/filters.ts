import type { Translation } from '../define-texts.ts';
import type { filtersTexts as english } from '../en/filters.ts';

export const filtersTexts: Translation<typeof english> = {
  filter: 'Filter',
  chainOf: 'Kette von {name}',
  notOnlyChain: 'Alles anzeigen, nicht nur diese Kette',
  kinds: 'Kinds',
  kindsHidden: '{count, plural, one {# Kind} other {# Kinds}} ausgeblendet',
  allNamespaces: 'Alle Namespaces',
  namespaces: '{count, plural, one {# Namespace} other {# Namespaces}}',
  cluster: 'Cluster',
  problemsOnly: 'Nur Probleme',
  showAll: 'Alles anzeigen',
};
