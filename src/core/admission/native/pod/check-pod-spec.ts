import { arrayAt, objectAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkLabel, checkSubdomain } from '../../words/names.ts';
import { checkLabels } from '../check-selector.ts';
import { has, numberOf, objectOf, textOf } from '../fields.ts';
import { keyed, type Notes } from '../notes.ts';
import { checkAffinity } from './check-affinity.ts';
import { checkContainers, checkInitContainers } from './check-containers.ts';
import { checkDns, checkHostAliases } from './check-dns.ts';
import { checkGates, checkSpread, checkTolerations } from './check-scheduling.ts';
import { checkHostUsers } from './check-host-users.ts';
import { checkOs } from './check-os.ts';
import { checkResourceClaims } from './check-resource-claims.ts';
import { checkPodSecurity } from './check-security.ts';
import { checkVolumes } from './check-volumes.ts';

const RESTARTS = ['Always', 'OnFailure', 'Never'];
const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];

/** What the API server holds against a Pod, or against the template of one. */
export function checkPodSpec(notes: Notes, path: Path, spec: Json, claims: readonly string[] = []): void {
  const volumes = checkVolumes(notes, [...path, 'volumes'], arrayAt(spec, 'volumes'), claims);
  const seconds = numberOf(spec, 'terminationGracePeriodSeconds') ?? 30;
  const restarts = textOf(spec, 'restartPolicy') || 'Always';
  const around = { volumes, seconds, podRestarts: restarts };
  const containers = arrayAt(spec, 'containers');
  if (notes.has('claims-of-devices'))
    checkResourceClaims(notes, [...path, 'resourceClaims'], arrayAt(spec, 'resourceClaims'));
  checkContainers(notes, [...path, 'containers'], containers, around);
  checkInitContainers(
    notes,
    [...path, 'initContainers'],
    arrayAt(spec, 'initContainers'),
    containers,
    around,
  );
  checkOwnResources(notes, [...path, 'resources'], objectOf(spec, 'resources') ?? {});
  notes.rules([...path, 'containers']);
  notes.choice(path, 'restartPolicy', restarts, RESTARTS);
  notes.choice(path, 'dnsPolicy', textOf(spec, 'dnsPolicy') || 'ClusterFirst', DNS_POLICIES);
  checkLabels(notes, [...path, 'nodeSelector'], objectAt(spec, 'nodeSelector'));
  checkPodSecurity(notes, [...path, 'securityContext'], objectOf(spec, 'securityContext'), spec);
  checkAffinity(notes, [...path, 'affinity'], objectOf(spec, 'affinity'));
  checkDns(notes, path, spec);
  checkGates(notes, path, spec);
  checkSpread(notes, [...path, 'topologySpreadConstraints'], arrayAt(spec, 'topologySpreadConstraints'));
  checkHostUsers(notes, path, spec);
  checkNames(notes, path, spec);
  checkTolerations(notes, [...path, 'tolerations'], arrayAt(spec, 'tolerations'));
  checkHostAliases(notes, [...path, 'hostAliases'], arrayAt(spec, 'hostAliases'));
  checkClasses(notes, path, spec);
  checkOs(notes, path, spec);
}

/** What all containers of a Pod share; only some resources can be shared. */
function checkOwnResources(notes: Notes, path: Path, resources: Json): void {
  for (const list of ['limits', 'requests']) {
    for (const name of Object.keys(objectAt(resources, list))) {
      if (name === 'cpu' || name === 'memory' || name.startsWith('hugepages-')) continue;
      const at = [...path, list, name];
      notes.unsupported(at, name, ['cpu', 'hugepages-', 'memory'], {
        written: keyed([...path, list], name),
        mark: { path: at, key: true },
      });
    }
  }
}

function checkNames(notes: Notes, path: Path, spec: Json): void {
  const named = (field: string, check: typeof checkLabel): void => {
    const name = textOf(spec, field);
    if (name !== '') notes.named([...path, field], name, check);
  };
  named('serviceAccountName', checkSubdomain);
  named('nodeName', checkSubdomain);
  const deadline = numberOf(spec, 'activeDeadlineSeconds');
  if (deadline !== undefined) notes.between([...path, 'activeDeadlineSeconds'], deadline, 1, 2147483647);
  named('hostname', checkLabel);
  named('subdomain', checkLabel);
}

function checkClasses(notes: Notes, path: Path, spec: Json): void {
  const priority = textOf(spec, 'priorityClassName');
  if (priority !== '') notes.named([...path, 'priorityClassName'], priority, checkSubdomain);
  if (has(spec, 'runtimeClassName'))
    notes.named([...path, 'runtimeClassName'], textOf(spec, 'runtimeClassName'), checkSubdomain);
  const preemption = textOf(spec, 'preemptionPolicy') || 'Never';
  notes.choice(path, 'preemptionPolicy', preemption, ['PreemptLowerPriority', 'Never']);
}
