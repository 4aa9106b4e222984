import { arrayAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkLabel, checkPortName } from '../../words/names.ts';
import { countOf, has, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkEnv, checkEnvFrom } from './check-env.ts';
import { checkMounts } from './check-mounts.ts';
import { checkProbes } from './check-probes.ts';
import { checkResources } from './check-resources.ts';
import { checkContainerSecurity } from './check-security.ts';
import type { Volumes } from './check-volumes.ts';

/** What the containers of a Pod share. */
export type Around = Readonly<{ volumes: Volumes; seconds: number; podRestarts: string }>;

function checkContainer(notes: Notes, path: Path, container: Json, around: Around): void {
  const name = textOf(container, 'name');
  if (name === '') notes.required([...path, 'name']);
  else notes.named([...path, 'name'], name, checkLabel);
  if (textOf(container, 'image') === '') notes.required([...path, 'image']);
  const policy = textOf(container, 'terminationMessagePolicy') || 'File';
  notes.choice(path, 'terminationMessagePolicy', policy, ['File', 'FallbackToLogsOnError']);
  checkPorts(notes, [...path, 'ports'], arrayAt(container, 'ports'));
  checkEnv(notes, [...path, 'env'], arrayAt(container, 'env'));
  checkEnvFrom(notes, [...path, 'envFrom'], arrayAt(container, 'envFrom'));
  checkMounts(notes, path, container, around.volumes);
  const pull = textOf(container, 'imagePullPolicy') || 'IfNotPresent';
  notes.choice(path, 'imagePullPolicy', pull, ['Always', 'IfNotPresent', 'Never']);
  checkResources(notes, [...path, 'resources'], objectOf(container, 'resources') ?? {});
  checkResizePolicy(notes, [...path, 'resizePolicy'], arrayAt(container, 'resizePolicy'), around);
  checkContainerSecurity(notes, [...path, 'securityContext'], objectOf(container, 'securityContext'));
}

function checkPorts(notes: Notes, path: Path, ports: readonly Json[]): void {
  const names = new Set<string>();
  for (const [index, port] of ports.entries()) {
    const at = [...path, index];
    const name = textOf(port, 'name');
    if (name !== '' && checkPortName(name).length > 0) notes.named([...at, 'name'], name, checkPortName);
    else if (names.has(name)) notes.duplicate([...at, 'name'], name);
    else if (name !== '') names.add(name);
    const [own, host] = [countOf(port, 'containerPort'), countOf(port, 'hostPort')];
    if (own === 0) notes.required([...at, 'containerPort']);
    else notes.between([...at, 'containerPort'], own, 1, 65535);
    if (host !== 0) notes.between([...at, 'hostPort'], host, 1, 65535);
    notes.choice(at, 'protocol', textOf(port, 'protocol') || 'TCP', ['SCTP', 'TCP', 'UDP']);
  }
}

function checkResizePolicy(notes: Notes, path: Path, policies: readonly Json[], around: Around): void {
  const names = new Set<string>();
  for (const [index, policy] of policies.entries()) {
    const mark = { path: [...path, index] };
    const [name, restarts] = [textOf(policy, 'resourceName'), textOf(policy, 'restartPolicy')];
    if (names.has(name)) notes.duplicate([...path, index], name);
    names.add(name);
    if (name === '') notes.required(path, '', { mark });
    else if (!['cpu', 'memory'].includes(name)) notes.unsupported(path, name, ['cpu', 'memory'], { mark });
    if (restarts === '') notes.required(path, '', { mark });
    else if (!RESTARTS.includes(restarts)) notes.unsupported(path, restarts, RESTARTS, { mark });
    if (around.podRestarts === 'Never' && restarts !== 'NotRequired')
      notes.invalid(
        path,
        restarts,
        `must be 'NotRequired' when ${notes.has('restart-policy-of-pod') ? 'pod ' : ''}\`restartPolicy\` is 'Never'`,
        { mark },
      );
  }
}

const RESTARTS = ['NotRequired', 'RestartContainer'];

/** Containers that end, whose resources cannot change by starting anew. */
function checkNoNewStart(notes: Notes, path: Path, policies: readonly Json[]): void {
  for (const [index, policy] of policies.entries())
    if (textOf(policy, 'restartPolicy') === 'RestartContainer')
      notes.invalid(
        [...path, index, 'restartPolicy'],
        'RestartContainer',
        "must not be set to 'RestartContainer' for non-sidecar initContainers",
      );
}

/** Ports of the node that two containers want. */
function checkHostPorts(notes: Notes, path: Path, containers: readonly (readonly [number, Json])[]): void {
  const taken = new Set<string>();
  for (const [index, container] of containers) {
    for (const [number, port] of arrayAt(container, 'ports').entries()) {
      const host = countOf(port, 'hostPort');
      if (host === 0) continue;
      const text = `${textOf(port, 'protocol') || 'TCP'}/${textOf(port, 'hostIP')}/${host}`;
      if (taken.has(text)) notes.duplicate([...path, index, 'ports', number, 'hostPort'], text);
      taken.add(text);
    }
  }
}

const CONTAINER_RESTARTS = ['Always', 'Never', 'OnFailure'];

/** The containers of a Pod. */
export function checkContainers(notes: Notes, path: Path, containers: readonly Json[], around: Around): void {
  if (containers.length === 0) return notes.required(path);
  const names = new Set<string>();
  for (const [index, container] of containers.entries()) {
    const at = [...path, index];
    checkContainer(notes, at, container, around);
    const name = textOf(container, 'name');
    if (names.has(name)) notes.duplicate([...at, 'name'], name);
    names.add(name);
    checkProbes(notes, at, container, around.seconds);
    const restarts = textOf(container, 'restartPolicy');
    if (has(container, 'restartPolicy') && notes.has('restarts-of-containers'))
      notes.choice(at, 'restartPolicy', restarts, CONTAINER_RESTARTS);
    else if (has(container, 'restartPolicy') && !notes.has('restarts-left-out'))
      notes.forbidden([...at, 'restartPolicy'], 'may not be set for non-init containers');
  }
  checkHostPorts(notes, path, [...containers.entries()]);
}

const FOR_SIDECARS = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

/** The containers that run first. */
export function checkInitContainers(
  notes: Notes,
  path: Path,
  containers: readonly Json[],
  others: readonly Json[],
  around: Around,
): void {
  const names = new Set(others.map((container) => textOf(container, 'name')));
  for (const [index, container] of containers.entries()) {
    const at = [...path, index];
    checkContainer(notes, at, container, around);
    const restarts = textOf(container, 'restartPolicy');
    if (has(container, 'restartPolicy') && notes.has('restarts-of-containers'))
      notes.choice(at, 'restartPolicy', restarts, CONTAINER_RESTARTS);
    else if (has(container, 'restartPolicy') && !notes.has('restarts-left-out'))
      notes.choice(at, 'restartPolicy', restarts, ['Always']);
    const name = textOf(container, 'name');
    if (names.has(name)) notes.duplicate([...at, 'name'], name);
    else if (name !== '') names.add(name);
    checkHostPorts(notes, path, [[index, container]]);
    if (holdsUnknown(restarts)) continue;
    if (restarts === 'Always') checkProbes(notes, at, container, around.seconds);
    else
      for (const field of FOR_SIDECARS)
        if (has(container, field))
          notes.forbidden([...at, field], 'may not be set for init containers without restartPolicy=Always');
    if (restarts !== 'Always' && notes.has('resizing-of-first-containers'))
      checkNoNewStart(notes, [...at, 'resizePolicy'], arrayAt(container, 'resizePolicy'));
  }
}
