import { describe, expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { madeBy } from './made-by.ts';

/** Who makes `kind infra/shop` by these documents, in words; null where nothing says so. */
function makerOf(yaml: string, kind: 'Secret' | 'ConfigMap' = 'Secret', namespace = 'infra'): string | null {
  const { index } = analysisOf(yaml, { complete: true });
  return madeBy({ group: '', kind, namespace, name: 'shop' }, index)?.words ?? null;
}

const object = (apiVersion: string, kind: string, metadata: string, rest = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { ${metadata} }\n${rest}`;

const own = (apiVersion: string, kind: string, rest = ''): string =>
  object(apiVersion, kind, 'name: shop, namespace: infra', rest);

const other = (apiVersion: string, kind: string, rest: string): string =>
  object(apiVersion, kind, 'name: x, namespace: infra', rest);

const annotated = (kind: string, apiVersion: string, annotation: string, rest: string): string =>
  object(apiVersion, kind, `name: x, namespace: infra, annotations: { ${annotation} }`, rest);

const ISSUER = 'cert-manager.io/issuer: ca';
const listener = (more: string): string =>
  `spec: { listeners: [{ name: a, port: 443, protocol: HTTPS, ${more} }] }`;
const GOOD = listener('hostname: a.test, tls: { certificateRefs: [{ name: shop }] }');
const gateway = (annotation: string, rest = GOOD): string =>
  annotated('Gateway', 'gateway.networking.k8s.io/v1', annotation, rest);
const set = (annotation: string): string =>
  annotated(
    'ListenerSet',
    'gateway.networking.k8s.io/v1',
    annotation,
    'spec: { parentRef: { name: front, namespace: edge }, listeners: [{ name: a, port: 443, protocol: HTTPS, hostname: a.test, tls: { certificateRefs: [{ name: shop }] } }] }',
  );
const ingress = (annotation: string, tls = '[{ hosts: [a.test], secretName: shop }]'): string =>
  annotated('Ingress', 'networking.k8s.io/v1', annotation, `spec: { tls: ${tls} }`);

describe('cert-manager (docs/model/makers.md#cert-manager)', () => {
  test.each([
    [
      'a Certificate',
      other('cert-manager.io/v1', 'Certificate', 'spec: { secretName: shop }'),
      'Certificate x',
    ],
    [
      'one of before 0.11',
      other('certmanager.k8s.io/v1alpha1', 'Certificate', 'spec: { secretName: shop }'),
      'Certificate x',
    ],
    ['an annotated Gateway', gateway(ISSUER), 'Gateway x'],
    ['a Gateway with a ClusterIssuer', gateway('cert-manager.io/cluster-issuer: ca'), 'Gateway x'],
    ['the annotation of before 0.11', gateway('certmanager.k8s.io/cluster-issuer: ca'), 'Gateway x'],
    ['an annotated ListenerSet', set(ISSUER), 'ListenerSet x'],
    [
      'a ListenerSet of an annotated Gateway',
      `${set('')}\n---\n${object('gateway.networking.k8s.io/v1', 'Gateway', `name: front, namespace: edge, annotations: { ${ISSUER} }`)}`,
      'ListenerSet x',
    ],
    ['an annotated Ingress', ingress(ISSUER), 'Ingress x'],
    ['an Ingress for the default issuer', ingress('kubernetes.io/tls-acme: "true"'), 'Ingress x'],
  ])('%s', (_, yaml, from) => {
    expect(makerOf(yaml)).toBe(`by cert-manager, ${from}`);
  });

  test.each([
    [
      'a Certificate for another Secret',
      other('cert-manager.io/v1', 'Certificate', 'spec: { secretName: tea }'),
    ],
    ['a Gateway without annotation', gateway('')],
    ['tls-acme is only read of Ingresses', gateway('kubernetes.io/tls-acme: "true"')],
    ['a listener without hostname', gateway(ISSUER, listener('tls: { certificateRefs: [{ name: shop }] }'))],
    [
      'a listener that passes through',
      gateway(
        ISSUER,
        listener('hostname: a.test, tls: { mode: Passthrough, certificateRefs: [{ name: shop }] }'),
      ),
    ],
    [
      'a Secret of another namespace',
      gateway(
        ISSUER,
        listener('hostname: a.test, tls: { certificateRefs: [{ name: shop, namespace: web }] }'),
      ),
    ],
    [
      'a listener of HTTP',
      gateway(
        ISSUER,
        'spec: { listeners: [{ name: a, port: 80, protocol: HTTP, hostname: a.test, tls: { certificateRefs: [{ name: shop }] } }] }',
      ),
    ],
    [
      'a ListenerSet of a Gateway without annotation',
      `${set('')}\n---\n${object('gateway.networking.k8s.io/v1', 'Gateway', 'name: front, namespace: edge')}`,
    ],
    ['an entry of tls without hosts', ingress(ISSUER, '[{ secretName: shop }]')],
    [
      'a Secret in two entries',
      ingress(ISSUER, '[{ hosts: [a.test], secretName: shop }, { hosts: [b.test], secretName: shop }]'),
    ],
  ])('not: %s', (_, yaml) => {
    expect(makerOf(yaml)).toBeNull();
  });

  test('a Certificate writes into its own namespace', () => {
    const certificate = other('cert-manager.io/v1', 'Certificate', 'spec: { secretName: shop }');
    expect(makerOf(certificate, 'Secret', 'web')).toBeNull();
  });
});

describe('Secrets (docs/model/makers.md#secrets-and-configmaps)', () => {
  test.each([
    ['External Secrets, ExternalSecret shop', own('external-secrets.io/v1', 'ExternalSecret', 'spec: {}')],
    [
      'External Secrets, ExternalSecret x',
      other('external-secrets.io/v1', 'ExternalSecret', 'spec: { target: { name: shop } }'),
    ],
    ['External Secrets, ExternalSecret shop', own('kubernetes-client.io/v1', 'ExternalSecret')],
    [
      'External Secrets, ClusterExternalSecret shop',
      object(
        'external-secrets.io/v1',
        'ClusterExternalSecret',
        'name: shop',
        'spec: { namespaces: [infra], externalSecretSpec: {} }',
      ),
    ],
    [
      'External Secrets, ClusterExternalSecret x',
      object(
        'external-secrets.io/v1',
        'ClusterExternalSecret',
        'name: x',
        'spec: { namespaceSelectors: [{ matchLabels: { a: b } }], externalSecretSpec: { target: { name: shop } } }',
      ),
    ],
    ['Sealed Secrets, SealedSecret shop', own('bitnami.com/v1alpha1', 'SealedSecret', 'spec: {}')],
    [
      'Sealed Secrets, SealedSecret x',
      other('bitnami.com/v1alpha1', 'SealedSecret', 'spec: { template: { metadata: { name: shop } } }'),
    ],
    [
      'Vault Secrets Operator, VaultStaticSecret x',
      other(
        'secrets.hashicorp.com/v1beta1',
        'VaultStaticSecret',
        'spec: { destination: { name: shop, create: true } }',
      ),
    ],
    [
      'Vault Secrets Operator, VaultDynamicSecret x',
      other(
        'secrets.hashicorp.com/v1beta1',
        'VaultDynamicSecret',
        'spec: { destination: { name: shop, create: true } }',
      ),
    ],
    [
      'Vault Secrets Operator, VaultPKISecret x',
      other(
        'secrets.hashicorp.com/v1beta1',
        'VaultPKISecret',
        'spec: { destination: { name: shop, create: true } }',
      ),
    ],
    [
      'Infisical, InfisicalSecret x',
      other(
        'secrets.infisical.com/v1alpha1',
        'InfisicalSecret',
        'spec: { managedSecretReference: { secretName: shop, secretNamespace: infra } }',
      ),
    ],
    [
      'Infisical, InfisicalSecret web/x',
      object(
        'secrets.infisical.com/v1alpha1',
        'InfisicalSecret',
        'name: x, namespace: web',
        'spec: { managedKubeSecretReferences: [{ secretName: shop, secretNamespace: infra }] }',
      ),
    ],
    ['1Password, OnePasswordItem shop', own('onepassword.com/v1', 'OnePasswordItem')],
    [
      'Doppler, DopplerSecret doppler/x',
      object(
        'secrets.doppler.com/v1alpha1',
        'DopplerSecret',
        'name: x, namespace: doppler',
        'spec: { managedSecret: { name: shop, namespace: infra } }',
      ),
    ],
    [
      'akv2k8s, AzureKeyVaultSecret x',
      other('spv.no/v2beta1', 'AzureKeyVaultSecret', 'spec: { output: { secret: { name: shop } } }'),
    ],
    [
      'Bitwarden, BitwardenSecret x',
      other('k8s.bitwarden.com/v1', 'BitwardenSecret', 'spec: { secretName: shop }'),
    ],
    [
      'Secrets Store CSI Driver, SecretProviderClass x',
      other(
        'secrets-store.csi.x-k8s.io/v1',
        'SecretProviderClass',
        'spec: { secretObjects: [{ secretName: shop }] }',
      ),
    ],
    ['Secrets Store CSI Driver, SecretSync shop', own('secret-sync.x-k8s.io/v1alpha1', 'SecretSync')],
    ['secretgen-controller, SecretImport shop', own('secretgen.carvel.dev/v1alpha1', 'SecretImport')],
    [
      'Gardener, Certificate x',
      other('cert.gardener.cloud/v1alpha1', 'Certificate', 'spec: { secretName: shop }'),
    ],
    ['Gardener, Gateway x', gateway('cert.gardener.cloud/purpose: managed')],
    [
      'SOPS, SopsSecret x',
      other('isindir.github.com/v1alpha3', 'SopsSecret', 'spec: { secretTemplates: [{ name: shop }] }'),
    ],
    [
      'Kubernetes Secret Generator, StringSecret shop',
      own('secretgenerator.mittwald.de/v1alpha1', 'StringSecret'),
    ],
    [
      'OpenShift, Service x',
      annotated('Service', 'v1', 'service.beta.openshift.io/serving-cert-secret-name: shop', 'spec: {}'),
    ],
    [
      'trust-manager, Bundle shop',
      object(
        'trust.cert-manager.io/v1alpha1',
        'Bundle',
        'name: shop',
        'spec: { target: { secret: { key: ca.crt } } }',
      ),
    ],
    [
      'Kyverno, ClusterPolicy x',
      object(
        'kyverno.io/v1',
        'ClusterPolicy',
        'name: x',
        'spec: { rules: [{ generate: { kind: Secret, name: shop, namespace: "{{request.object.metadata.name}}" } }] }',
      ),
    ],
  ])('by %s', (words, yaml) => {
    expect(makerOf(yaml)).toBe(`by ${words}`);
  });

  test.each([
    [
      'an ExternalSecret that makes none',
      own('external-secrets.io/v1', 'ExternalSecret', 'spec: { target: { creationPolicy: None } }'),
    ],
    [
      'an ExternalSecret that writes into one that is not there',
      own('external-secrets.io/v1', 'ExternalSecret', 'spec: { target: { creationPolicy: Merge } }'),
    ],
    [
      'a VaultStaticSecret for one that is not there',
      other('secrets.hashicorp.com/v1beta1', 'VaultStaticSecret', 'spec: { destination: { name: shop } }'),
    ],
    ['a PushSecret, which reads one', own('external-secrets.io/v1alpha1', 'PushSecret', 'spec: {}')],
    [
      'a ClusterExternalSecret for other namespaces',
      object(
        'external-secrets.io/v1',
        'ClusterExternalSecret',
        'name: shop',
        'spec: { namespaces: [web], externalSecretSpec: {} }',
      ),
    ],
    [
      'a selector that the Namespace does not fit',
      `${object('external-secrets.io/v1', 'ClusterExternalSecret', 'name: shop', 'spec: { namespaceSelector: { matchLabels: { a: b } }, externalSecretSpec: {} }')}\n---\n${object('v1', 'Namespace', 'name: infra')}`,
    ],
    [
      'a Bundle of ConfigMaps',
      object(
        'trust.cert-manager.io/v1alpha1',
        'Bundle',
        'name: shop',
        'spec: { target: { configMap: { key: ca.crt } } }',
      ),
    ],
    [
      'a policy for another namespace',
      object(
        'kyverno.io/v1',
        'ClusterPolicy',
        'name: x',
        'spec: { rules: [{ generate: { kind: Secret, name: shop, namespace: web } }] }',
      ),
    ],
  ])('not by %s', (_, yaml) => {
    expect(makerOf(yaml)).toBeNull();
  });

  test.each([
    ['SOPS, Secret shop', own('v1', 'Secret', 'data: { tls.crt: "ENC[AES256_GCM,data:x]" }')],
    ['SOPS, Secret shop', own('v1', 'Secret', 'data: {}\nsops: { version: 3.9.0 }')],
    [
      'Reflector, Secret shop',
      object(
        'v1',
        'Secret',
        'name: shop, namespace: infra, annotations: { reflector.v1.k8s.emberstack.com/reflects: web/shop }',
      ),
    ],
    [
      'kubernetes-replicator, Secret shop',
      object(
        'v1',
        'Secret',
        'name: shop, namespace: infra, annotations: { replicator.v1.mittwald.de/replicate-from: web/shop }',
      ),
    ],
    [
      'Kubernetes Secret Generator, Secret shop',
      object(
        'v1',
        'Secret',
        'name: shop, namespace: infra, annotations: { secret-generator.v1.mittwald.de/autogenerate: tls.key }',
      ),
    ],
    [
      'Argo CD Vault Plugin, Secret shop',
      object(
        'v1',
        'Secret',
        'name: shop, namespace: infra, annotations: { avp.kubernetes.io/path: kv/shop }',
      ),
    ],
    [
      'the Vault webhook, Secret shop',
      own('v1', 'Secret', 'stringData: { tls.crt: "vault:secret/data/shop#crt" }'),
    ],
    [
      'External Secrets, ExternalSecret x',
      `${own('v1', 'Secret')}\n---\n${other('external-secrets.io/v1', 'ExternalSecret', 'spec: { target: { name: shop, creationPolicy: Merge } }')}`,
    ],
  ])('the values come by %s', (words, yaml) => {
    expect(makerOf(yaml)).toBe(`by ${words}`);
  });

  test('a Secret with its values is made by no controller', () => {
    expect(makerOf(own('v1', 'Secret', 'stringData: { tls.crt: x }'))).toBeNull();
  });
});

describe('copies (docs/model/makers.md#copies)', () => {
  const REFLECTED =
    'reflector.v1.k8s.emberstack.com/reflection-allowed: "true", reflector.v1.k8s.emberstack.com/reflection-auto-enabled: "true"';
  const source = (annotations: string, kind = 'Secret'): string =>
    object('v1', kind, `name: shop, namespace: certs, annotations: { ${annotations} }`);
  const namespaces = (list: string): string =>
    `${REFLECTED}, reflector.v1.k8s.emberstack.com/reflection-auto-namespaces: "${list}"`;

  test.each([
    ['Reflector, Secret certs/shop', source(REFLECTED)],
    ['Reflector, Secret certs/shop', source(namespaces('web,infra'))],
    ['Reflector, Secret certs/shop', source(namespaces('in.*'))],
    [
      'kubernetes-replicator, Secret certs/shop',
      source('replicator.v1.mittwald.de/replicate-to: "web, inf.*"'),
    ],
    [
      'kubernetes-replicator, Secret certs/shop',
      source('replicator.v1.mittwald.de/replicate-to-matching: team=shop'),
    ],
    ['Config Syncer, Secret certs/shop', source('kubed.appscode.com/sync: ""')],
    [
      'Reflector, Certificate certs/x',
      object(
        'cert-manager.io/v1',
        'Certificate',
        'name: x, namespace: certs',
        `spec: { secretName: shop, secretTemplate: { annotations: { ${REFLECTED} } } }`,
      ),
    ],
    [
      'Reflector, ExternalSecret certs/shop',
      object(
        'external-secrets.io/v1',
        'ExternalSecret',
        'name: shop, namespace: certs',
        `spec: { target: { template: { metadata: { annotations: { ${REFLECTED} } } } } }`,
      ),
    ],
    [
      'Reflector, SealedSecret certs/shop',
      object(
        'bitnami.com/v1alpha1',
        'SealedSecret',
        'name: shop, namespace: certs',
        `spec: { template: { metadata: { annotations: { ${REFLECTED} } } } }`,
      ),
    ],
  ])('by %s', (words, yaml) => {
    expect(makerOf(yaml)).toBe(`by ${words}`);
  });

  test.each([
    ['only allowed', source('reflector.v1.k8s.emberstack.com/reflection-allowed: "true"')],
    ['for other namespaces', source(namespaces('web,shop-.*'))],
    ['for others by a replicator', source('replicator.v1.mittwald.de/replicate-to: web')],
    [
      'for namespaces with a label that this one does not have',
      `${source('replicator.v1.mittwald.de/replicate-to-matching: team=shop')}\n---\n${object('v1', 'Namespace', 'name: infra')}`,
    ],
    ['of a ConfigMap', source(REFLECTED, 'ConfigMap')],
  ])('not: %s', (_, yaml) => {
    expect(makerOf(yaml)).toBeNull();
  });
});

describe('ConfigMaps (docs/model/makers.md#secrets-and-configmaps)', () => {
  test.each([
    [
      'trust-manager, Bundle shop',
      object(
        'trust.cert-manager.io/v1alpha1',
        'Bundle',
        'name: shop',
        'spec: { target: { configMap: { key: ca.crt }, namespaceSelector: { matchLabels: { a: b } } } }',
      ),
    ],
    [
      'akv2k8s, AzureKeyVaultSecret x',
      other('spv.no/v2beta1', 'AzureKeyVaultSecret', 'spec: { output: { configMap: { name: shop } } }'),
    ],
    [
      'Infisical, InfisicalSecret x',
      other(
        'secrets.infisical.com/v1alpha1',
        'InfisicalSecret',
        'spec: { managedKubeConfigMapReferences: [{ configMapName: shop }] }',
      ),
    ],
    [
      'OpenShift, ConfigMap shop',
      object(
        'v1',
        'ConfigMap',
        'name: shop, namespace: infra, annotations: { service.beta.openshift.io/inject-cabundle: "true" }',
      ),
    ],
    [
      'OpenShift, ConfigMap shop',
      object(
        'v1',
        'ConfigMap',
        'name: shop, namespace: infra, labels: { config.openshift.io/inject-trusted-cabundle: "true" }',
      ),
    ],
  ])('by %s', (words, yaml) => {
    expect(makerOf(yaml, 'ConfigMap')).toBe(`by ${words}`);
  });

  test.each([
    ['kube-root-ca.crt', 'by Kubernetes'],
    ['openshift-service-ca.crt', 'by OpenShift'],
  ])('%s is in every namespace', (name, words) => {
    const { index } = analysisOf('');
    expect(madeBy({ group: '', kind: 'ConfigMap', namespace: 'shop', name }, index)?.words).toBe(words);
  });
});

test('an object that controllers do not make has no maker', () => {
  const { index } = analysisOf(own('onepassword.com/v1', 'OnePasswordItem'));
  expect(madeBy({ group: '', kind: 'Service', namespace: 'infra', name: 'shop' }, index)).toBeUndefined();
});
