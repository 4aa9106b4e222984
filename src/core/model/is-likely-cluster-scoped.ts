/**
 * Kinds of widespread CustomResourceDefinitions that are in no namespace and whose names do not begin with `Cluster`, by
 * group. A definition in the workspace comes first.
 */
const CLUSTER_KINDS: Readonly<Record<string, string>> = {
  'apiextensions.crossplane.io': 'CompositeResourceDefinition Composition CompositionRevision',
  'awspca.cert-manager.io': 'AWSPCAClusterIssuer',
  'cdi.kubevirt.io': 'CDI StorageProfile',
  'cilium.io':
    'CiliumBGPAdvertisement CiliumBGPClusterConfig CiliumBGPNodeConfig CiliumBGPNodeConfigOverride CiliumBGPPeerConfig CiliumBGPPeeringPolicy CiliumCIDRGroup CiliumClusterwideEnvoyConfig CiliumClusterwideNetworkPolicy CiliumEgressGatewayPolicy CiliumExternalWorkload CiliumIdentity CiliumL2AnnouncementPolicy CiliumLoadBalancerIPPool CiliumNode CiliumPodIPPool TracingPolicy',
  'config.openshift.io':
    'APIServer Authentication Build ClusterOperator ClusterVersion Console DNS FeatureGate Image Infrastructure Ingress Network OAuth OperatorHub Project Proxy Scheduler',
  'crd.projectcalico.org':
    'BGPConfiguration BGPFilter BGPPeer BlockAffinity CalicoNodeStatus FelixConfiguration GlobalNetworkPolicy GlobalNetworkSet HostEndpoint IPAMBlock IPAMConfig IPAMHandle IPPool IPReservation KubeControllersConfiguration Tier',
  'karpenter.azure.com': 'AKSNodeClass',
  'karpenter.k8s.aws': 'EC2NodeClass',
  'karpenter.sh': 'NodeClaim NodePool',
  'kueue.x-k8s.io': 'AdmissionCheck Cohort ResourceFlavor Topology WorkloadPriorityClass',
  'kuma.io':
    'CircuitBreaker ExternalService FaultInjection HealthCheck Mesh ProxyTemplate RateLimit Retry Timeout TrafficLog TrafficPermission TrafficRoute TrafficTrace VirtualOutbound Zone ZoneEgress ZoneIngress',
  'kyverno.io': 'GlobalContextEntry',
  'machineconfiguration.openshift.io': 'ContainerRuntimeConfig KubeletConfig MachineConfig MachineConfigPool',
  'nfd.k8s-sigs.io': 'NodeFeatureRule',
  'operator.tigera.io': 'APIServer Goldmane Installation IntrusionDetection Whisker',
  'pkg.crossplane.io':
    'Configuration ConfigurationRevision DeploymentRuntimeConfig Function FunctionRevision ImageConfig Provider ProviderRevision',
  'policies.kyverno.io':
    'DeletingPolicy GeneratingPolicy ImageValidatingPolicy MutatingPolicy ValidatingPolicy',
  'policy.networking.k8s.io': 'AdminNetworkPolicy BaselineAdminNetworkPolicy',
  'projectcalico.org':
    'BGPConfiguration BGPFilter BGPPeer FelixConfiguration GlobalNetworkPolicy GlobalNetworkSet HostEndpoint IPPool IPReservation KubeControllersConfiguration Tier',
  'security.openshift.io': 'SecurityContextConstraints',
  'snapshot.storage.k8s.io': 'VolumeSnapshotClass VolumeSnapshotContent',
  'groupsnapshot.storage.k8s.io': 'VolumeGroupSnapshotClass VolumeGroupSnapshotContent',
  'templates.gatekeeper.sh': 'ConstraintTemplate',
  'mutations.gatekeeper.sh': 'Assign AssignImage AssignMetadata ModifySet',
  'trust.cert-manager.io': 'Bundle',
};

/** Groups in which every kind is in no namespace. */
const CLUSTER_GROUPS: ReadonlySet<string> = new Set(['constraints.gatekeeper.sh']);

const clusterKinds: ReadonlySet<string> = new Set(
  Object.entries(CLUSTER_KINDS).flatMap(([group, kinds]) =>
    kinds.split(' ').map((kind) => `${group}/${kind}`),
  ),
);

/** Groups whose kinds are in namespaces although their names begin with `Cluster`. */
const NAMESPACED_GROUPS: ReadonlySet<string> = new Set([
  'addons.cluster.x-k8s.io',
  'cluster.x-k8s.io',
  'fleet.cattle.io',
  'logging.banzaicloud.io',
  'provisioning.cattle.io',
]);

/**
 * Whether a kind that nothing in the workspace defines is in no namespace: a kind of a widespread definition that says
 * so, or one whose name begins with `Cluster`, as is the custom (`ClusterIssuer`).
 */
export const isLikelyClusterScoped = (group: string, kind: string): boolean =>
  CLUSTER_GROUPS.has(group) ||
  clusterKinds.has(`${group}/${kind}`) ||
  (/^Cluster[A-Z]/.test(kind) && !NAMESPACED_GROUPS.has(group));
