import { defineTexts } from '../define-texts.ts';

/** What the canvas shows, and what it leaves out. */
export const filtersTexts = defineTexts('filters', {
  filter: 'Filter',
  chainOf: 'Chain of {name}',
  notOnlyChain: 'Show everything, not only this chain',
  kinds: 'Kinds',
  kindsHidden: '{count, plural, one {# kind} other {# kinds}} hidden',
  allNamespaces: 'All namespaces',
  namespaces: '{count, plural, one {# namespace} other {# namespaces}}',
  cluster: 'Cluster',
  problemsOnly: 'Problems only',
  showAll: 'Show all',
});
