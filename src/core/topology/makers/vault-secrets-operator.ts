import { objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { defineMaker, type Product } from './define-maker.ts';

/** Without `create: true` the Secret has to be there already. */
function destinationOf({ value, namespace }: Resource): readonly Product[] {
  const name = stringAt(value, 'spec.destination.name');
  if (!name) return [];
  const annotations = objectAt(value, 'spec.destination.annotations');
  const fillsOnly = valueAt(value, 'spec.destination.create') !== true;
  return [{ kind: 'Secret', name, namespace, annotations, ...(fillsOnly && { fillsOnly: true }) }];
}

/** Vault Secrets Operator writes what Vault holds or issues into Secrets. */
export const vaultSecretsOperator = defineMaker({
  software: 'Vault Secrets Operator',
  makes: {
    'secrets.hashicorp.com/VaultStaticSecret': destinationOf,
    'secrets.hashicorp.com/VaultDynamicSecret': destinationOf,
    'secrets.hashicorp.com/VaultPKISecret': destinationOf,
    'secrets.hashicorp.com/HCPVaultSecretsApp': destinationOf,
  },
});
