import { defineMaker } from './define-maker.ts';
import { parsedSelector } from './parsed-selector.ts';
import { everywhere, selectedNamespaces } from './reach.ts';
import { stringAt } from '../../model/access.ts';

/** Config Syncer (kubed) copies Secrets and ConfigMaps into the namespaces whose labels an annotation says. */
export const configSyncer = defineMaker({
  software: 'Config Syncer',
  copies: ({ kind, namespace: own, name, annotations }) => {
    // An empty value means all namespaces.
    const value = stringAt(annotations, ['kubed.appscode.com/sync']);
    if (value === undefined) return [];
    const into = value === '' || value === 'true' ? everywhere : selectedNamespaces(parsedSelector(value));
    return [{ kind, name, namespace: (namespace, index) => namespace !== own && into(namespace, index) }];
  },
});
