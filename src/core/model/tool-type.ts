/** A type as a document writes it. */
type Written = Readonly<{ group: string; version: string; kind: string }>;

/** API groups of files that tools read on a disk and that no API server takes. */
const TOOL_GROUPS: ReadonlyMap<string, string> = new Map([
  ['audit.k8s.io', 'an audit policy of the API server'],
  ['backstage.io', 'a catalogue entry of Backstage'],
  ['builtin', 'a transformer of kustomize'],
  ['chainsaw.kyverno.io', 'a test of Chainsaw'],
  ['cli.kyverno.io', 'a test of Kyverno'],
  ['client.authentication.k8s.io', 'an answer of a credential plugin'],
  ['config.kubernetes.io', 'a list for functions of kustomize and kpt'],
  ['controller-runtime.sigs.k8s.io', 'the configuration of a controller'],
  ['credentialprovider.kubelet.k8s.io', 'the configuration of a kubelet'],
  ['ctlptl.dev', 'a configuration of ctlptl'],
  ['deploy.cloud.google.com', 'a pipeline of Cloud Deploy'],
  ['eksctl.io', 'a configuration of eksctl'],
  ['eventratelimit.admission.k8s.io', 'a configuration of the API server'],
  ['imgpkg.carvel.dev', 'a file of imgpkg'],
  ['k0s.k0sproject.io', 'a configuration of k0s'],
  ['k0sctl.k0sproject.io', 'a configuration of k0sctl'],
  ['k3d.io', 'a configuration of k3d'],
  ['kapp.k14s.io', 'a configuration of kapp'],
  ['kbld.k14s.io', 'a configuration of kbld'],
  ['kind.x-k8s.io', 'a configuration of kind'],
  ['kops.k8s.io', 'a configuration of kOps'],
  ['kpt.dev', 'a package file of kpt'],
  ['krew.googlecontainertools.github.com', 'a plugin of krew'],
  ['kubeadm.k8s.io', 'a configuration of kubeadm'],
  ['kuttl.dev', 'a test of KUTTL'],
  ['resourcequota.admission.k8s.io', 'a configuration of the API server'],
  ['scorecard.operatorframework.io', 'a configuration of the Operator SDK'],
  ['skaffold', 'a configuration of Skaffold'],
  ['vendir.k14s.io', 'a configuration of vendir'],
  ['viaduct.ai', 'a generator of kustomize'],
]);

/** Kinds of files in groups that also have objects. */
const TOOL_KINDS: ReadonlyMap<string, string> = new Map([['/Config', 'a kubeconfig']]);

/**
 * What a document with an apiVersion and a kind is where it is the file of a tool, as a noun with its article; undefined
 * for what an API server may take.
 */
export function toolOfType({ group, version, kind }: Written): string | undefined {
  if (group === 'kustomize.config.k8s.io') return 'a kustomization';
  // The components of Kubernetes keep their configuration in groups that end like this.
  if (group.endsWith('.config.k8s.io')) return `a configuration of ${group.slice(0, group.indexOf('.'))}`;
  if (group === '' && version === 'v1alpha1' && kind.endsWith('Config')) return TALOS;
  return TOOL_GROUPS.get(group) ?? TOOL_KINDS.get(`${group}/${kind}`);
}

const TALOS = 'a machine configuration of Talos';
