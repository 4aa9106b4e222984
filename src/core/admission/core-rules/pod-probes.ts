import { memo } from '../../incremental/memo.ts';
import { arrayAt, numberAt, valueAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { defineCoreRule, type CoreObject } from '../core-rule.ts';
import { podWith } from './shared/examples.ts';
import { containersOf, POD_KINDS } from './shared/pod-containers.ts';
import { writeAsNumber } from './shared/fixes.ts';
import { badPort, forbidden, invalid, required } from './shared/problems.ts';

/** Hooks and probes, in the order of the server. */
const HOOKS: readonly Path[] = [
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
];
const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'] as const;

type Probe = Readonly<{ name: string; path: Path; probe: Json }>;

/** The probes of all containers, and their hooks. Those of containers that only run first are refused as such. */
const probesOf: (object: CoreObject) => readonly Probe[] = memo((object) => {
  const found: Probe[] = [];
  for (const { path, container } of containersOf(object)) {
    if (path.includes('initContainers') && valueAt(container, ['restartPolicy']) !== 'Always') continue;
    for (const hook of HOOKS) {
      const probe = valueAt(container, hook);
      if (typeof probe === 'object' && probe !== null && !Array.isArray(probe))
        found.push({ name: String(hook.at(-1)), path: [...path, ...hook], probe });
    }
  }
  return found;
});

const handlersOf = (probe: Json): readonly string[] =>
  HANDLERS.filter((handler) => (valueAt(probe, [handler]) ?? null) !== null);

const probe = (lines: string) => podWith(`readinessProbe:\n  ${lines.replaceAll('\n', '\n  ')}`);

export const probeHandler = defineCoreRule({
  id: 'probe-handler',
  kinds: POD_KINDS,
  title: 'A probe or a hook does not say what it does, or does two things.',
  why: 'A probe asks over HTTP, TCP or gRPC, or runs a command, and so does what is done when a container starts or ends: exactly one of them.',
  fix: 'Keep one of `httpGet`, `tcpSocket`, `grpc` and `exec`.',
  *check(object) {
    for (const { path, probe: value } of probesOf(object)) {
      const [first, ...others] = handlersOf(value);
      if (first === undefined) yield required(path, 'must specify a handler type');
      for (const other of others)
        yield forbidden([...path, other], 'may not specify more than 1 handler type');
    }
  },
  examples: {
    bad: probe('⟦periodSeconds: 5⟧'),
    good: probe('periodSeconds: 5\ntcpSocket:\n  port: 8080'),
  },
});

export const probePort = defineCoreRule({
  id: 'probe-port',
  kinds: POD_KINDS,
  title: 'The port of a probe is none.',
  why: 'It is a number from 1 to 65535, or the name of a port of the container. Digits in quotes are a name, and names hold a letter.',
  fix: 'Write the number without quotes, or the name as the container has it.',
  *check(object) {
    for (const { path, probe: value } of probesOf(object)) {
      const [handler] = handlersOf(value);
      if (handler === undefined || handler === 'exec' || handler === 'sleep') continue;
      yield* badPort([...path, handler, 'port'], valueAt(value, [handler, 'port']) ?? 0);
    }
  },
  fixes: writeAsNumber,
  examples: { bad: probe('httpGet:\n  port: ⟦"8080"⟧'), good: probe('httpGet:\n  port: 8080') },
});

export const probeSuccessThreshold = defineCoreRule({
  id: 'probe-success-threshold',
  kinds: POD_KINDS,
  title: 'A liveness or startup probe wants to succeed several times.',
  why: 'One success is enough for these two; only readiness may ask for more.',
  fix: 'Remove `successThreshold`.',
  *check(object) {
    for (const { name, path, probe: value } of probesOf(object)) {
      const threshold = numberAt(value, 'successThreshold') ?? 1;
      if ((name === 'livenessProbe' || name === 'startupProbe') && threshold !== 1)
        yield invalid([...path, 'successThreshold'], threshold, 'must be 1');
    }
  },
  fixes: () => [{ title: 'Remove successThreshold', at: [], unset: true }],
  examples: {
    bad: podWith('livenessProbe:\n  successThreshold: ⟦2⟧\n  tcpSocket:\n    port: 8080'),
    good: podWith('livenessProbe:\n  successThreshold: 1\n  tcpSocket:\n    port: 8080'),
  },
});

export const hostNetworkPorts = defineCoreRule({
  id: 'host-network-ports',
  kinds: POD_KINDS,
  title: 'A container on the network of its node asks for two different ports.',
  why: 'With `hostNetwork` the port of the container is the port of the node; nothing lies between that could change it.',
  fix: 'Remove `hostPort`, or make it equal to `containerPort`.',
  *check(object) {
    for (const { path, container, hostNetwork } of containersOf(object)) {
      if (!hostNetwork || path.includes('initContainers')) continue;
      for (const [index, port] of arrayAt(container, 'ports').entries()) {
        const [own, host] = [numberAt(port, 'containerPort'), numberAt(port, 'hostPort')];
        if (own === undefined || host === undefined || host === 0 || own === host) continue;
        yield invalid(
          [...path, 'ports', index, 'hostPort'],
          host,
          'must match `containerPort` when `hostNetwork` is true',
        );
      }
    }
  },
  examples: {
    bad: podWith('ports:\n  - containerPort: 8080\n    hostPort: ⟦80⟧', 'hostNetwork: true'),
    good: podWith('ports:\n  - containerPort: 8080\n    hostPort: 8080', 'hostNetwork: true'),
  },
});
