/** Groups of Kubernetes in whose kinds a finalizer has to be a standard name or a qualified one. */
const STRICT: ReadonlySet<string> = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'certificates.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Groups of Kubernetes that take any name, without a word. */
const SILENT: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'coordination.k8s.io',
  'node.k8s.io',
  'policy',
]);

/** What the API server does with a finalizer that has no domain: custom resources may have it, with a warning. */
export function unqualifiedFinalizers(group: string): 'refused' | 'warned' | 'accepted' {
  if (STRICT.has(group)) return 'refused';
  return SILENT.has(group) ? 'accepted' : 'warned';
}

const STANDARD: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** Whether a finalizer is neither one of Kubernetes itself nor has a domain in front. */
export const isUnqualified = (finalizer: string): boolean =>
  !finalizer.includes('/') && !STANDARD.has(finalizer);
