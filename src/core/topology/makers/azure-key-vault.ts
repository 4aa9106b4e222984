import { stringAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';
import { secretNamed } from './product.ts';

/** akv2k8s writes what Azure Key Vault holds into Secrets and ConfigMaps. */
export const azureKeyVault = defineMaker({
  software: 'akv2k8s',
  makes: {
    'spv.no/AzureKeyVaultSecret': (resource) => {
      const configMap = stringAt(resource.value, 'spec.output.configMap.name');
      return [
        ...secretNamed(stringAt(resource.value, 'spec.output.secret.name'), resource),
        ...(configMap
          ? [{ kind: 'ConfigMap' as const, name: configMap, namespace: resource.namespace }]
          : []),
      ];
    },
  },
});
