// Written by `npm run registries`.
import type { Maker } from './define-maker.ts';
import { argoCdVault } from './argo-cd-vault.ts';
import { argoCd } from './argo-cd.ts';
import { azureKeyVault } from './azure-key-vault.ts';
import { bitwarden } from './bitwarden.ts';
import { carvel } from './carvel.ts';
import { certManager } from './cert-manager.ts';
import { configSyncer } from './config-syncer.ts';
import { doppler } from './doppler.ts';
import { externalSecrets } from './external-secrets.ts';
import { fleet } from './fleet.ts';
import { flux } from './flux.ts';
import { gardener } from './gardener.ts';
import { helmControllers } from './helm-controllers.ts';
import { infisical } from './infisical.ts';
import { kubernetesReplicator } from './kubernetes-replicator.ts';
import { kyverno } from './kyverno.ts';
import { onePassword } from './one-password.ts';
import { openShift } from './open-shift.ts';
import { presentSecretsMaker } from './present-secrets.ts';
import { reflector } from './reflector.ts';
import { sealedSecrets } from './sealed-secrets.ts';
import { secretGenerator } from './secret-generator.ts';
import { secretgenController } from './secretgen-controller.ts';
import { secretsStoreCsi } from './secrets-store-csi.ts';
import { sops } from './sops.ts';
import { trustManager } from './trust-manager.ts';
import { vaultSecretsOperator } from './vault-secrets-operator.ts';
import { vaultWebhook } from './vault-webhook.ts';

export const makers: readonly Maker[] = [
  argoCdVault,
  argoCd,
  azureKeyVault,
  bitwarden,
  carvel,
  certManager,
  configSyncer,
  doppler,
  externalSecrets,
  fleet,
  flux,
  gardener,
  helmControllers,
  infisical,
  kubernetesReplicator,
  kyverno,
  onePassword,
  openShift,
  presentSecretsMaker,
  reflector,
  sealedSecrets,
  secretGenerator,
  secretgenController,
  secretsStoreCsi,
  sops,
  trustManager,
  vaultSecretsOperator,
  vaultWebhook,
];
